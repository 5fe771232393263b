#include "core/csv/dialect.h"

#include "core/csv/tokeniser.h"

#include <algorithm>

namespace core::csv {

// A few hundred lines are enough to decide; more would delay the preview.
static constexpr int sampleSize = 200;

static bool startsWithFolded(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
           });
}

bool isPreamble(std::span<const std::string_view> fields)
{
    const auto rest = fields.subspan(1);
    return (startsWithFolded(fields.front(), "sep=") ||
            startsWithFolded(fields.front(), "version:")) &&
           std::all_of(rest.begin(), rest.end(),
                       [](std::string_view field) { return field.empty(); });
}

static bool looksLikeAddress(std::string_view text)
{
    const size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos;
}

namespace {

struct Sample final : RecordSink {
    bool record(const Record &record) override
    {
        if (columns.empty() && isPreamble(record.fields)) {
            ++preamble;
            return true;
        }
        const bool blank = std::all_of(record.fields.begin(), record.fields.end(),
                                       [](std::string_view field) { return field.empty(); });
        if (blank)
            return true;
        if (columns.empty())
            hasAddress = std::any_of(record.fields.begin(), record.fields.end(), looksLikeAddress);
        columns.push_back(record.fields.size());
        return columns.size() < sampleSize;
    }

    // How well the delimiter fits the text: the share of records like the first, and the number of
    // columns.
    [[nodiscard]] double score() const
    {
        if (columns.empty() || columns.front() < 2)
            return 0;
        const auto alike = std::count(columns.begin(), columns.end(), columns.front());
        const double share = static_cast<double>(alike) / static_cast<double>(columns.size());
        return share * static_cast<double>(columns.front() - 1);
    }

    int preamble = 0;
    bool hasAddress = false;
    std::vector<size_t> columns;
};

} // namespace

static Sample sample(std::string_view start, bool complete, char delimiter)
{
    Sample result;
    Tokeniser tokeniser(delimiter, result);
    if (tokeniser.feed(start) && (complete || result.columns.empty()))
        (void)tokeniser.finish(); // the reader reports errors in the text
    return result;
}

// "sep=;" is detected before splitting, since the delimiter is not known yet.
static std::optional<char> declaredDelimiter(std::string_view start)
{
    const std::string_view line = start.substr(start.starts_with('"') ? 1 : 0, 5);
    if (line.size() == 5 && startsWithFolded(line, "sep=") && line[4] != '\r' && line[4] != '\n' &&
        line[4] != '"')
        return line[4];
    return {};
}

Dialect detectDialect(std::string_view start, bool complete, std::optional<char> delimiter)
{
    if (!delimiter)
        delimiter = declaredDelimiter(start);
    Dialect best{.delimiter = delimiter.value_or(',')};
    double highest = -1;
    for (const char candidate : delimiters) {
        const char tried = delimiter.value_or(candidate);
        const Sample tally = sample(start, complete, tried);
        if (tally.score() > highest) {
            highest = tally.score();
            best = {.delimiter = tried, .preamble = tally.preamble, .hasHeader = !tally.hasAddress};
        }
        if (delimiter)
            break;
    }
    return best;
}

} // namespace core::csv
