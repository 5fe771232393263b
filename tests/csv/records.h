#pragma once

#include "core/csv/tokeniser.h"

#include <algorithm>
#include <string>
#include <vector>

//! The records of a text, in a form that can be compared.
struct Records final : core::csv::RecordSink {
    bool record(const core::csv::Record &record) override
    {
        rows.emplace_back(record.fields.begin(), record.fields.end());
        lines.push_back(record.line);
        return true;
    }

    std::vector<std::vector<std::string>> rows;
    std::vector<qint64> lines;
    std::optional<core::csv::FileError> error;

    friend bool operator==(const Records &a, const Records &b)
    {
        return a.rows == b.rows && a.lines == b.lines && a.error == b.error;
    }
};

inline Records recordsOf(std::string_view text, char delimiter = ',',
                         const core::csv::Limits &limits = {},
                         size_t chunk = std::string_view::npos)
{
    Records records;
    core::csv::Tokeniser tokeniser(delimiter, records, limits);
    bool more = true;
    for (size_t at = 0; more && at < text.size(); at += std::min(chunk, text.size() - at)) {
        const std::string copy(
            text.substr(at, chunk)); // the tokenizer must not read an earlier chunk again
        more = tokeniser.feed(copy);
    }
    if (more)
        (void)tokeniser.finish();
    records.error = tokeniser.error();
    return records;
}
