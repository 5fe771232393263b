#include "core/base/fold.h"
#include "core/base/nameorder.h"
#include "core/services/textscan.h"
#include "core/services/usercolumns_data.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

using Rows = std::vector<std::uint32_t>;

constexpr auto departmentAt = UserTable::sharedAt(UserText::Department);

//! A query translated for one table: its dictionaries are searched once, its rows only compare
//! numbers.
class Filter {
public:
    Filter(const UserTable &table, const UserQuery &query, const TextScan *scan)
        : m_table(table)
        , m_scan(scan)
    {
        m_status = query.status;
        if (!query.customer.isNull()) {
            const auto found =
                std::find(table.customers.begin(), table.customers.end(), query.customer);
            m_customer = static_cast<std::uint32_t>(found - table.customers.begin());
        }
        if (!query.department.isEmpty()) {
            const auto &values = table.values[departmentAt].values;
            const auto found =
                std::find(values.begin(), values.end(), query.department.toStdString());
            m_department = static_cast<std::uint32_t>(found - values.begin());
        }
        if (query.licence || query.withoutLicence) {
            for (const auto &set : table.licenceSets) {
                m_licences.push_back((!query.withoutLicence || set.empty()) &&
                                     (!query.licence || std::find(set.begin(), set.end(),
                                                                  *query.licence) != set.end()));
            }
        }
        if (scan) {
            for (size_t i = 0; i < m_shared.size(); ++i)
                m_shared[i] = matches(table.values[i]);
        }
    }

    //! Everything but the text.
    [[nodiscard]] bool fits(size_t row) const
    {
        const auto status = m_table.status(row);
        return !m_table.isGone(row) &&
               (m_status ? status == *m_status : status != UserStatus::Deleted) &&
               (!m_customer || m_table.customer[row] == *m_customer) &&
               (!m_department || m_table.shared[departmentAt][row] == *m_department) &&
               (m_licences.empty() || m_licences[m_table.licences[row]]);
    }

    [[nodiscard]] bool hasText(size_t row) const
    {
        return !m_scan || inDictionaries(row) || m_scan->isIn(m_table.blobOf(row));
    }

    //! The same for all rows at once: one scan over the blob.
    [[nodiscard]] std::vector<std::uint8_t> rowsWithText() const
    {
        const size_t count = m_table.size();
        std::vector<std::uint8_t> hits(count, m_scan ? 0 : 1);
        if (!m_scan)
            return hits;
        if (m_anyInDictionaries) {
            for (size_t row = 0; row < count; ++row)
                hits[row] = inDictionaries(row) ? 1 : 0;
        }
        const auto &starts = m_table.blobStart;
        const std::string_view blob(m_table.blob.data(), m_table.blob.size());
        size_t row = 0;
        for (size_t at = m_scan->find(blob); at != std::string_view::npos;) {
            row = rowAt(starts, row, at);
            hits[row] = 1;
            at = m_scan->find(blob, starts[row + 1]);
        }
        return hits;
    }

private:
    std::vector<bool> matches(const Interned &column)
    {
        std::vector<bool> matching;
        matching.reserve(column.folded.size());
        for (const auto &value : column.folded) {
            matching.push_back(m_scan->isIn(value));
            m_anyInDictionaries = m_anyInDictionaries || matching.back();
        }
        return matching;
    }

    [[nodiscard]] bool inDictionaries(size_t row) const
    {
        if (!m_anyInDictionaries)
            return false;
        for (size_t i = 0; i < m_shared.size(); ++i) {
            if (m_shared[i][m_table.shared[i][row]])
                return true;
        }
        return false;
    }

    //! The row at this position of the blob, at or after `row`: hits are close together or far
    //! apart.
    static size_t rowAt(const Column<std::uint32_t> &starts, size_t row, size_t place)
    {
        size_t step = 1;
        size_t low = row;
        while (low + step < starts.size() && starts[low + step] <= place) {
            low += step;
            step *= 2;
        }
        const auto end =
            starts.begin() + static_cast<std::ptrdiff_t>(std::min(low + step, starts.size()));
        const auto next =
            std::upper_bound(starts.begin() + static_cast<std::ptrdiff_t>(low), end, place);
        return static_cast<size_t>(next - starts.begin()) - 1;
    }

    const UserTable &m_table;
    const TextScan *m_scan;
    std::optional<UserStatus> m_status;
    std::optional<std::uint32_t> m_customer;
    std::optional<std::uint32_t> m_department;
    std::vector<bool> m_licences;
    std::array<std::vector<bool>, UserTable::sharedTexts> m_shared;
    bool m_anyInDictionaries = false;
};

Rows matchingRows(const UserColumns::Data &data, const UserQuery &query,
                  const QVector<int> *previous)
{
    std::string needle = folded(query.text.trimmed().toStdString());
    const bool hasText = !needle.empty();
    const TextScan scan(std::move(needle));
    const Filter base(*data.base, query, hasText ? &scan : nullptr);
    const Filter overlay(*data.overlay, query, hasText ? &scan : nullptr);

    Rows rows;
    if (previous) {
        for (const int row : *previous) {
            const auto place = data.place(static_cast<size_t>(row));
            const auto &filter = place.table == data.base.get() ? base : overlay;
            if (filter.fits(place.row) && filter.hasText(place.row))
                rows.push_back(static_cast<std::uint32_t>(row));
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    const auto inBase = base.rowsWithText();
    const auto inOverlay = overlay.rowsWithText();
    for (size_t row = 0; row < data.size(); ++row) {
        if (row < inBase.size() && data.replaced.empty()) {
            if (inBase[row] && base.fits(row))
                rows.push_back(static_cast<std::uint32_t>(row));
            continue;
        }
        const auto place = data.place(row);
        const bool isBase = place.table == data.base.get();
        if ((isBase ? inBase : inOverlay)[place.row] && (isBase ? base : overlay).fits(place.row))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

struct Keyed {
    std::uint64_t key;
    std::uint32_t row;
};

//! Stable; a pass in which all bytes are equal costs only the counting.
void radixSort(std::vector<Keyed> &items, std::vector<Keyed> &spare, size_t first, size_t last)
{
    const size_t count = last - first;
    if (count < 256) {
        std::stable_sort(items.begin() + static_cast<std::ptrdiff_t>(first),
                         items.begin() + static_cast<std::ptrdiff_t>(last),
                         [](const Keyed &a, const Keyed &b) { return a.key < b.key; });
        return;
    }
    spare.resize(std::max(spare.size(), count));
    std::array<std::array<std::uint32_t, 256>, 8> counts{};
    for (size_t i = first; i < last; ++i) {
        for (size_t byte = 0; byte < 8; ++byte)
            ++counts[byte][items[i].key >> (8 * byte) & 0xFF];
    }
    Keyed *from = items.data() + first;
    Keyed *to = spare.data();
    for (size_t byte = 0; byte < 8; ++byte) {
        auto &starts = counts[byte];
        if (std::find(starts.begin(), starts.end(), count) != starts.end())
            continue;
        std::uint32_t sum = 0;
        for (auto &start : starts)
            sum += std::exchange(start, sum);
        for (size_t i = 0; i < count; ++i)
            to[starts[from[i].key >> (8 * byte) & 0xFF]++] = from[i];
        std::swap(from, to);
    }
    if (from != items.data() + first)
        std::copy(from, from + count, items.data() + first);
}

//! Sorts by name keys, eight bytes at a time; only runs that are equal so far look further.
template <typename KeyPart>
void sortByName(std::vector<Keyed> &items, std::vector<Keyed> &spare, size_t first, size_t last,
                size_t depth, const KeyPart &keyPart)
{
    for (size_t i = first; i < last; ++i)
        items[i].key = keyPart(items[i].row, depth);
    radixSort(items, spare, first, last);
    for (size_t i = first; i < last;) {
        size_t end = i + 1;
        while (end < last && items[end].key == items[i].key)
            ++end;
        if (end - i > 1 && (items[i].key & 0xFF) != 0)
            sortByName(items, spare, i, end, depth + 8, keyPart);
        i = end;
    }
}

//! Keys are made as they are needed and not kept: a million of them are as long as all names.
void sortByName(const UserColumns::Data &data, Rows &rows, UserText text)
{
    std::vector<Keyed> items;
    items.reserve(rows.size());
    for (const auto row : rows)
        items.push_back({0, row});
    std::vector<Keyed> spare;
    const auto order = NameOrder::current();
    std::string letters;
    sortByName(items, spare, 0, items.size(), 0, [&](std::uint32_t row, size_t from) {
        const auto [table, at] = data.place(row);
        // An address has no letters of a language.
        if (text == UserText::UserName)
            return NameOrder::keyPart(table->foldedText(text, at), from);
        if (const auto name = table->ownText(text, at); order->hasOwnLetters(name)) {
            letters.clear();
            order->appendLetters(letters, name);
            return NameOrder::keyPart(letters, from);
        }
        return NameOrder::keyPart(table->foldedText(text, at), from);
    });
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = items[i].row;
}

//! Stable sort by a number per row.
template <typename Key>
void sortByKey(Rows &rows, const Key &key)
{
    std::vector<Keyed> items;
    items.reserve(rows.size());
    for (const auto row : rows)
        items.push_back({key(row), row});
    std::vector<Keyed> spare;
    radixSort(items, spare, 0, items.size());
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = items[i].row;
}

//! Sorts by a rank of the distinct values of a column, which are few: `ranksOf` a table tells it by
//! their index.
template <typename RanksOf, typename IndexesOf>
void sortByRank(const UserColumns::Data &data, Rows &rows, const RanksOf &ranksOf,
                const IndexesOf &indexesOf)
{
    const Rows baseRanks = ranksOf(*data.base);
    const Rows overlayRanks = ranksOf(*data.overlay);
    sortByKey(rows, [&](std::uint32_t row) -> std::uint64_t {
        const auto place = data.place(row);
        return (place.table == data.base.get() ? baseRanks
                                               : overlayRanks)[indexesOf(*place.table)[place.row]];
    });
}

//! The values of both tables are ranked together.
void sortByShared(const UserColumns::Data &data, Rows &rows, size_t column)
{
    const auto order = NameOrder::current();
    const auto keysOf = [&](const UserTable &table) {
        std::vector<std::string> keys;
        for (const auto &value : table.values[column].values)
            order->appendKey(keys.emplace_back(), value);
        return keys;
    };
    auto all = keysOf(*data.base);
    const auto more = keysOf(*data.overlay);
    all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    sortByRank(
        data, rows,
        [&](const UserTable &table) {
            Rows ranks;
            for (const auto &key : keysOf(table))
                ranks.push_back(static_cast<std::uint32_t>(
                    std::lower_bound(all.begin(), all.end(), key) - all.begin()));
            return ranks;
        },
        [column](const UserTable &table) -> const auto & { return table.shared[column]; });
}

//! Customers without a rank come last.
void sortByCustomer(const UserColumns::Data &data, Rows &rows, const CustomerRanks &customerRanks)
{
    sortByRank(
        data, rows,
        [&](const UserTable &table) {
            Rows ranks;
            for (const auto &customer : table.customers)
                ranks.push_back(static_cast<std::uint32_t>(
                    customerRanks.value(customer, customerRanks.size())));
            return ranks;
        },
        [](const UserTable &table) -> const auto & { return table.customer; });
}

} // namespace

void sortRows(const UserColumns::Data &data, UserColumn column, Rows &rows)
{
    const int text = static_cast<int>(column) - static_cast<int>(UserColumn::Text);
    if (text >= 0 && text < static_cast<int>(UserTable::ownTexts)) {
        if (text != static_cast<int>(UserText::UserName)) // those are unique
            sortByName(data, rows, UserText::DisplayName);
        if (text != static_cast<int>(UserText::DisplayName))
            sortByName(data, rows, static_cast<UserText>(text));
        return;
    }
    sortByName(data, rows, UserText::DisplayName);
    switch (column) {
    case UserColumn::Customer: // whose names the store of users does not know, see select()
        break;
    case UserColumn::Status:
        sortByKey(rows, [&data](std::uint32_t row) -> std::uint64_t {
            const auto place = data.place(row);
            return static_cast<std::uint64_t>(place.table->status(place.row));
        });
        break;
    case UserColumn::Licences:
        sortByKey(rows, [&data](std::uint32_t row) -> std::uint64_t {
            const auto place = data.place(row);
            return place.table->licenceSets[place.table->licences[place.row]].size();
        });
        break;
    default:
        sortByShared(data, rows, UserTable::sharedAt(static_cast<UserText>(text)));
    }
}

const Rows &UserColumns::Data::order(UserColumn column) const
{
    auto &order = m_orders[static_cast<size_t>(column)];
    std::call_once(order.once, [&] {
        order.rows.resize(size());
        std::iota(order.rows.begin(), order.rows.end(), 0u);
        sortRows(*this, column, order.rows);
    });
    return order.rows;
}

QVector<int> UserColumns::select(const UserQuery &query, const QVector<int> *previous,
                                 const CustomerRanks &customerRanks) const
{
    Rows rows = matchingRows(*d, query, previous);

    // Few rows are sorted alone; for many it is quicker to walk the order of all.
    if (rows.size() > 4096 && rows.size() > d->size() / 16) {
        std::vector<bool> wanted(d->size());
        for (const auto row : rows)
            wanted[row] = true;
        rows.clear();
        for (const auto row : d->order(query.sort)) {
            if (wanted[row])
                rows.push_back(row);
        }
    } else {
        sortRows(*d, query.sort, rows);
    }
    if (query.sort == UserColumn::Customer)
        sortByCustomer(*d, rows, customerRanks);
    if (query.order == Qt::DescendingOrder)
        std::reverse(rows.begin(), rows.end());
    return QVector<int>(rows.begin(), rows.end());
}

} // namespace core
