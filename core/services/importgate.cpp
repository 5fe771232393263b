#include "core/services/importgate.h"

#include "core/domain/country.h"
#include "core/domain/fieldspec.h"
#include "core/services/importgrid.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

//! Where a byte may stand in an address that is certainly valid. Any other address goes to the full
//! rules.
enum : std::uint8_t { InLocal = 1, InDomain = 2, Upper = 4 };

constexpr auto addressBytes = [] {
    std::array<std::uint8_t, 256> table{};
    for (int c = 'a'; c <= 'z'; ++c)
        table[static_cast<size_t>(c)] = InLocal | InDomain;
    for (int c = 'A'; c <= 'Z'; ++c)
        table[static_cast<size_t>(c)] = InLocal | InDomain | Upper;
    for (int c = '0'; c <= '9'; ++c)
        table[static_cast<size_t>(c)] = InLocal | InDomain;
    table['-'] = InLocal | InDomain;
    for (const char c : {'_', '+', '\'', '&', '~'})
        table[static_cast<size_t>(c)] = InLocal;
    return table;
}();

//! Bytes that need no closer look: no control characters but line breaks and tabs, and no lead byte
//! of the reordering marks, C1 controls and non-characters.
constexpr auto plainBytes = [] {
    std::array<bool, 256> table{};
    for (size_t c = 0x20; c < 256; ++c)
        table[c] = c != 0x7f && c != 0xc2 && c != 0xe2 && c != 0xef;
    table['\n'] = table['\r'] = table['\t'] = true;
    return table;
}();

constexpr std::uint64_t step(std::uint64_t hash, std::uint8_t byte)
{
    return (hash ^ byte) * 0x100000001b3ULL;
}

//! Hash of the folded address, 0 when it is not certainly valid. Ignores blanks around it.
std::uint64_t hashOfGoodAddress(std::string_view text, size_t most)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.size() > most)
        return 0;
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    size_t at = 0;
    char before = '.';
    for (; at < text.size() && text[at] != '@'; ++at) {
        const auto byte = static_cast<std::uint8_t>(text[at]);
        const auto may = addressBytes[byte];
        if (text[at] == '.' ? before == '.' : (may & InLocal) == 0)
            return 0;
        before = text[at];
        hash = step(hash, (may & Upper) != 0 ? byte | 0x20U : byte);
    }
    if (at == 0 || at > 64 || before == '.' || at == text.size())
        return 0;
    hash = step(hash, '@');
    bool dot = false;
    size_t label = 0;
    before = '.';
    for (++at; at < text.size(); ++at) {
        const auto byte = static_cast<std::uint8_t>(text[at]);
        if (text[at] == '.') {
            if (before == '.' || before == '-')
                return 0;
            dot = true;
            label = 0;
        } else if ((addressBytes[byte] & InDomain) == 0 || (text[at] == '-' && before == '.') ||
                   ++label > 63) {
            return 0;
        }
        before = text[at];
        hash = step(hash, (addressBytes[byte] & Upper) != 0 ? byte | 0x20U : byte);
    }
    if (!dot || before == '.' || before == '-')
        return 0;
    return hash == 0 ? 1 : hash;
}

bool isPlain(std::string_view text, size_t most)
{
    if (text.size() > most)
        return false;
    bool good = true;
    for (const char c : text)
        good &= plainBytes[static_cast<std::uint8_t>(c)];
    return good;
}

bool isBlank(std::string_view text)
{
    for (const char c : text) {
        // Blanks of other scripts are left to the full rules.
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            return false;
    }
    return true;
}

void prefetch([[maybe_unused]] const void *address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address);
#endif
}

std::uint64_t hashOfName(const QString &folded)
{
    const QByteArray utf8 = folded.toUtf8();
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : utf8)
        hash = step(hash, static_cast<std::uint8_t>(c));
    return hash == 0 ? 1 : hash;
}

} // namespace

ImportGate::ImportGate(const QList<csv::Field> &fields, const CustomerView &view,
                       const Choices &choices, qsizetype rows)
    : m_needsLocation(choices.licencesForAll && !choices.usageLocationForAll)
    , m_closed(!fields.contains(csv::Field::UserName) ||
               !fields.contains(csv::Field::DisplayName) ||
               view.customer.managementMode == ManagementMode::Customer)
{
    m_columns.reserve(static_cast<size_t>(fields.size()));
    m_nameColumn =
        m_closed
            ? SIZE_MAX
            : static_cast<size_t>(std::max<qsizetype>(0, fields.indexOf(csv::Field::UserName)));
    for (const auto field : fields)
        m_columns.push_back(columnFor(field));
    // With room for every row the table never grows.
    size_t size = 1024;
    while (size < static_cast<size_t>(rows + view.usersByName.size()) * 2)
        size *= 2;
    m_names.resize(size);
    // An existing user is never a new one.
    for (auto it = view.usersByName.cbegin(); it != view.usersByName.cend(); ++it)
        remember(hashOfName(it.key()), UINT32_MAX);
}

//! A column that this gate cannot judge goes to the full rules as soon as it has a value.
ImportGate::Column ImportGate::columnFor(csv::Field field)
{
    const auto key = importKey(field);
    if (key.isEmpty())
        return {Kind::Free, 0}; // not imported
    const auto *spec = fieldNamed(userFields(), QStringView(key));
    if (!spec || !spec->isRequest())
        return {Kind::Refuse, 0};
    const auto most = static_cast<std::uint16_t>(spec->most);
    switch (spec->kind) {
    case FieldKind::Text:
        return {field == csv::Field::DisplayName ? Kind::DisplayName : Kind::Text, most};
    case FieldKind::Email:
        return {field == csv::Field::UserName ? Kind::UserName : Kind::Email, most};
    case FieldKind::Country:
        return {field == csv::Field::UsageLocation ? Kind::Location : Kind::Country, most};
    default:
        return {Kind::Refuse, 0};
    }
}

void ImportGate::remember(std::uint64_t hash, std::uint32_t row)
{
    const auto tag = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(hash >> 32));
    size_t at = hash & (m_names.size() - 1);
    while (m_names[at].tag != 0 && m_names[at].tag != tag)
        at = (at + 1) & (m_names.size() - 1);
    if (m_names[at].tag == 0) {
        m_names[at] = {tag, row};
        ++m_used;
    }
    m_firstRow = m_names[at].row;
}

bool ImportGate::isKnownCountry(std::string_view text)
{
    if (const auto found = m_countries.find(text); found != m_countries.end())
        return found->second;
    const bool known =
        countryFromText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
            .has_value();
    // A file with a million different wrong countries must not fill the memory.
    if (m_countries.size() < 4096)
        m_countries.emplace(text, known);
    return known;
}

bool ImportGate::passes(std::span<const std::string_view> cells, std::uint32_t row)
{
    m_firstRow = row;
    std::uint64_t name = 0;
    bool good = !m_closed && cells.size() <= m_columns.size();
    if (m_nameColumn < cells.size()) {
        const auto text = cells[m_nameColumn];
        name = hashOfGoodAddress(text, m_columns[m_nameColumn].most);
        if (name == 0) {
            good = false;
            // Its name still counts: a later row that has it is a duplicate.
            if (!isBlank(text))
                name = hashOfName(foldedUserName(
                    QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))));
        }
    }
    if (name == 0)
        return false;
    // The table of names is larger than any cache: fetch its line while the other cells are
    // checked.
    prefetch(&m_names[name & (m_names.size() - 1)]);

    bool displayName = false;
    bool location = false;
    for (size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
        const auto text = cells[i];
        if (text.empty())
            continue;
        const auto column = m_columns[i];
        switch (column.kind) {
        case Kind::DisplayName:
            displayName = !isBlank(text);
            good &= isPlain(text, column.most);
            break;
        case Kind::Text:
            good &= isPlain(text, column.most);
            break;
        case Kind::Email:
            good &= hashOfGoodAddress(text, column.most) != 0;
            break;
        case Kind::Country:
        case Kind::Location:
            if (!isBlank(text)) {
                good &= isKnownCountry(text);
                location = true;
            }
            break;
        case Kind::Refuse:
            good &= isBlank(text);
            break;
        case Kind::Free:
        case Kind::UserName:
            break;
        }
    }
    const auto used = m_used;
    remember(name, row);
    return good && displayName && (location || !m_needsLocation) && m_used != used;
}

} // namespace core
