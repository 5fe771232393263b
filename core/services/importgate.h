#pragma once

#include "core/csv/header.h"
#include "core/plan/planners.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

//! Passes rows that are certainly valid: new users without any finding. It reads the file's own
//! UTF-8 and makes no strings, so a million rows cost a fraction of a second. A row that does not
//! pass is not wrong: the full rules (judgeImport) decide, and they agree on every row that passes.
class ImportGate {
public:
    struct Choices {
        bool licencesForAll = false;
        bool usageLocationForAll = false;
    };

    //! `fields` is the meaning of each column, `rows` the most rows that will be asked about.
    ImportGate(const QList<csv::Field> &fields, const CustomerView &view, const Choices &choices,
               qsizetype rows);

    //! Call it for every row in the order of the file: it remembers the user names. Row numbers
    //! must grow.
    [[nodiscard]] bool passes(std::span<const std::string_view> cells, std::uint32_t row);
    //! The first row whose user name has the hash of the last row's, which may be that row itself.
    //! The full rules need both to judge a duplicate.
    [[nodiscard]] std::uint32_t firstRowOfName() const { return m_firstRow; }

private:
    enum class Kind : std::uint8_t {
        Free,
        UserName,
        DisplayName,
        Text,
        Email,
        Country,
        Location,
        Refuse
    };
    struct Column {
        Kind kind = Kind::Free;
        std::uint16_t most = 0;
    };
    //! The half of the hash that does not choose the slot. A false match only costs a closer look.
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t row = 0;
    };

    [[nodiscard]] static Column columnFor(csv::Field field);
    [[nodiscard]] bool isKnownCountry(std::string_view text);
    void remember(std::uint64_t hash, std::uint32_t row);

    std::vector<Column> m_columns;
    size_t m_nameColumn = 0;
    std::vector<Slot> m_names; // open addressing, tag 0 = free
    size_t m_used = 0;
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    std::unordered_map<std::string, bool, TextHash, std::equal_to<>> m_countries;
    std::uint32_t m_firstRow = 0;
    bool m_needsLocation = false;
    bool m_closed =
        false; // no row can pass: no display name column, or the customer manages itself
};

} // namespace core
