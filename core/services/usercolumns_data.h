#pragma once

#include "core/services/column.h"
#include "core/services/usercolumns.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

//! Internals of UserColumns, shared by its source files.
namespace core {

//! Distinct values of a column; a row stores the index of its value.
struct Interned {
    std::vector<std::string> values;
    std::vector<std::string> folded;
};

//! The columns of some users. Immutable once built.
struct UserTable {
    //! Texts that differ from user to user, and those that many share: the two parts of UserText.
    static constexpr auto ownTexts = static_cast<std::size_t>(firstSharedUserText);
    static constexpr auto sharedTexts = enumCount<UserText> - ownTexts;
    //! Where a shared text stands in `shared` and `values`.
    static constexpr std::size_t sharedAt(UserText text)
    {
        return static_cast<std::size_t>(text) - ownTexts;
    }

    static constexpr std::uint8_t statusMask = 0x03;
    static constexpr std::uint8_t badgeMask = 0x0C;
    static constexpr int badgeShift = 2;
    static constexpr std::uint8_t goneFlag = 0x10;

    Column<Id> ids;
    Column<std::uint32_t> customer;  // index into customers
    Column<std::uint32_t> textStart; // into text: the own texts, one after the other
    std::array<Column<std::uint16_t>, ownTexts - 1> sizes; // of all own texts but the last
    std::array<Column<std::uint32_t>, sharedTexts> shared; // indexes into `values`
    Column<std::uint32_t> licences;                        // index into licenceSets
    std::vector<std::uint8_t> flags;                       // status, badge, gone
    Column<std::uint32_t> blobStart;                       // into blob
    std::vector<std::uint32_t> byId;                       // rows in the order of their ids

    Column<char> text;
    Column<char> blob; // the own texts folded, a line break after each
    std::vector<Id> customers;
    std::vector<int> usersOf; // for each customer, those that are not deleted
    std::array<Interned, sharedTexts> values;
    std::vector<std::vector<Id>> licenceSets;

    [[nodiscard]] size_t size() const { return ids.size(); }
    [[nodiscard]] UserCell cell(size_t row) const;
    [[nodiscard]] std::string_view ownText(UserText text, size_t row) const;
    [[nodiscard]] std::string_view blobOf(size_t row) const;
    [[nodiscard]] std::string_view foldedText(UserText text, size_t row) const;
    [[nodiscard]] UserStatus status(size_t row) const
    {
        return static_cast<UserStatus>(flags[row] & statusMask);
    }
    //! Forgotten: kept as a row until the next rebuild, but never found.
    [[nodiscard]] bool isGone(size_t row) const { return (flags[row] & goneFlag) != 0; }
    [[nodiscard]] bool isCounted(size_t row) const
    {
        return !isGone(row) && status(row) != UserStatus::Deleted;
    }
    [[nodiscard]] std::optional<std::uint32_t> rowOf(const Id &user) const;
    [[nodiscard]] size_t bytes() const;
};

//! Appends rows to a table, interning repeated values.
class UserTableWriter {
public:
    //! Reserves space for `expected` rows.
    explicit UserTableWriter(size_t expected = 0);
    //! The expected total number of rows.
    void expect(size_t rows);
    void append(const UserCell &user, bool gone = false);
    //! What was appended so far; more may follow in the same memory.
    [[nodiscard]] std::shared_ptr<const UserTable> snapshot() const;
    [[nodiscard]] std::shared_ptr<const UserTable> finish();

private:
    static void complete(UserTable &table);
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Index = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;
    static std::uint32_t intern(Interned &column, Index &index, std::string_view value);

    std::shared_ptr<UserTable> m_table;
    size_t m_expected = 0;
    std::string m_folded; // scratch space
    std::array<Index, UserTable::sharedTexts> m_shared;
    Index m_licenceSets; // by the bytes of their ids
    QHash<Id, std::uint32_t> m_customers;
};

//! One generation: a big table shared between generations and a small one with later changes. Rows
//! are those of the big table, then the added ones.
struct UserColumns::Data {
    struct Place {
        const UserTable *table;
        size_t row;
    };

    std::shared_ptr<const UserTable> base;
    std::shared_ptr<const UserTable> overlay;
    std::unordered_map<std::uint32_t, std::uint32_t> replaced; // row of base → row of overlay
    std::vector<std::uint32_t> added;                          // rows of overlay

    [[nodiscard]] size_t size() const { return base->size() + added.size(); }
    [[nodiscard]] Place place(size_t row) const;
    //! All rows sorted by a column, computed on first use.
    [[nodiscard]] const std::vector<std::uint32_t> &order(UserColumn column) const;

private:
    struct Order {
        std::once_flag once;
        std::vector<std::uint32_t> rows;
    };
    mutable std::array<Order, userColumnCount> m_orders;
};

//! Sorts rows of `data` by a column, then by name, then by position.
void sortRows(const UserColumns::Data &data, UserColumn column, std::vector<std::uint32_t> &rows);

} // namespace core
