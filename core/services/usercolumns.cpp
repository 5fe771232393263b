#include "core/services/usercolumns.h"

#include "core/base/fold.h"
#include "core/base/nameorder.h"
#include "core/services/usercolumns_data.h"

#include <QSet>

#include <algorithm>
#include <bit>
#include <numeric>

namespace core {
namespace {

//! Up to this fraction of the big table, changes are kept in an overlay.
constexpr size_t overlayPart = 20; // 5 %
constexpr size_t overlayLeast = 256;
constexpr size_t sampleRows = 1024;
constexpr size_t sampleMost = 64 * sampleRows;

std::string_view view(const Column<char> &text)
{
    return {text.data(), text.size()};
}

std::shared_ptr<const UserTable> emptyTable()
{
    static const std::shared_ptr<const UserTable> empty = UserTableWriter().finish();
    return empty;
}

} // namespace

UserCell UserTable::cell(size_t row) const
{
    UserCell user{.id = ids[row], .customer = customers[customer[row]], .status = status(row)};
    const std::string_view all = view(text);
    size_t at = textStart[row];
    for (size_t i = 0; i < ownTexts; ++i) {
        const size_t size = i + 1 < ownTexts ? sizes[i][row] : textStart[row + 1] - at;
        user.texts[i] = all.substr(at, size);
        at += size;
    }
    for (size_t i = 0; i < sharedTexts; ++i)
        user.texts[ownTexts + i] = values[i].values[shared[i][row]];
    user.badge = static_cast<Badge>((flags[row] & badgeMask) >> badgeShift);
    const auto &set = licenceSets[licences[row]];
    user.licences = {set.data(), set.size()};
    return user;
}

std::string_view UserTable::ownText(UserText which, size_t row) const
{
    const auto wanted = static_cast<size_t>(which);
    size_t at = textStart[row];
    for (size_t i = 0; i < wanted; ++i)
        at += sizes[i][row];
    const size_t end = wanted + 1 < ownTexts ? at + sizes[wanted][row] : textStart[row + 1];
    return view(text).substr(at, end - at);
}

std::string_view UserTable::blobOf(size_t row) const
{
    return view(blob).substr(blobStart[row], blobStart[row + 1] - blobStart[row]);
}

std::string_view UserTable::foldedText(UserText which, size_t row) const
{
    auto rest = blobOf(row);
    for (auto before = static_cast<size_t>(which); before > 0; --before)
        rest.remove_prefix(rest.find('\n') + 1);
    return rest.substr(0, rest.find('\n'));
}

std::optional<std::uint32_t> UserTable::rowOf(const Id &user) const
{
    const auto at =
        std::lower_bound(byId.begin(), byId.end(), user,
                         [this](std::uint32_t row, const Id &id) { return ids[row] < id; });
    return at != byId.end() && ids[*at] == user ? std::optional(*at) : std::nullopt;
}

size_t UserTable::bytes() const
{
    size_t sum = text.capacity() + blob.capacity() + ids.capacity() * sizeof(Id) + flags.capacity();
    sum += byId.capacity() * sizeof(std::uint32_t);
    for (const auto &column : sizes)
        sum += column.capacity() * sizeof(std::uint16_t);
    for (const auto *column : {&customer, &textStart, &licences, &blobStart})
        sum += column->capacity() * sizeof(std::uint32_t);
    for (const auto &column : shared)
        sum += column.capacity() * sizeof(std::uint32_t);
    for (const auto &column : values) {
        for (size_t i = 0; i < column.values.size(); ++i)
            sum +=
                2 * sizeof(std::string) + column.values[i].capacity() + column.folded[i].capacity();
    }
    return sum;
}

UserTableWriter::UserTableWriter(size_t expected)
    : m_table(std::make_shared<UserTable>())
{
    expect(expected);
    m_table->textStart.push_back(0);
    m_table->blobStart.push_back(0);
}

void UserTableWriter::expect(size_t rows)
{
    if (rows <= m_expected)
        return;
    m_expected = rows;
    auto &t = *m_table;
    t.ids.reserve(rows);
    t.flags.reserve(rows);
    for (auto &column : t.sizes)
        column.reserve(rows);
    for (auto &column : t.shared)
        column.reserve(rows);
    for (auto *column : {&t.customer, &t.licences})
        column->reserve(rows);
    for (auto *column : {&t.textStart, &t.blobStart})
        column->reserve(rows + 1);
}

std::uint32_t UserTableWriter::intern(Interned &column, Index &index, std::string_view value)
{
    if (const auto known = index.find(value); known != index.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(column.values.size());
    column.values.emplace_back(value);
    index.emplace(value, number);
    return number;
}

void UserTableWriter::append(const UserCell &user, bool gone)
{
    auto &t = *m_table;
    // The first rows predict the length of all texts; more rows, better.
    const auto rows = t.size();
    if (rows >= sampleRows && rows <= sampleMost && std::has_single_bit(rows) &&
        m_expected > rows) {
        for (auto *text : {&t.text, &t.blob})
            text->reserve(text->size() * m_expected / rows / 16 * 17);
    }
    t.ids.push_back(user.id);

    auto customer = m_customers.constFind(user.customer);
    if (customer == m_customers.cend()) {
        customer =
            m_customers.insert(user.customer, static_cast<std::uint32_t>(t.customers.size()));
        t.customers.push_back(user.customer);
    }
    t.customer.push_back(*customer);

    m_folded.clear();
    for (size_t i = 0; i < UserTable::ownTexts; ++i) {
        auto own = user.texts[i];
        if (i < t.sizes.size()) {
            own = own.substr(0, UINT16_MAX);
            t.sizes[i].push_back(static_cast<std::uint16_t>(own.size()));
        }
        t.text.append(own.data(), own.size());
        appendFolded(m_folded, own);
        m_folded += '\n';
    }
    t.textStart.push_back(static_cast<std::uint32_t>(t.text.size()));
    t.blob.append(m_folded.data(), m_folded.size());
    t.blobStart.push_back(static_cast<std::uint32_t>(t.blob.size()));
    for (size_t i = 0; i < UserTable::sharedTexts; ++i)
        t.shared[i].push_back(
            intern(t.values[i], m_shared[i], user.texts[UserTable::ownTexts + i]));

    const std::string_view key(reinterpret_cast<const char *>(user.licences.data()),
                               user.licences.size_bytes());
    auto set = m_licenceSets.find(key);
    if (set == m_licenceSets.end()) {
        set = m_licenceSets.emplace(key, static_cast<std::uint32_t>(t.licenceSets.size())).first;
        t.licenceSets.emplace_back(user.licences.begin(), user.licences.end());
    }
    t.licences.push_back(set->second);
    t.flags.push_back(static_cast<std::uint8_t>(
        static_cast<int>(user.status) | static_cast<int>(user.badge) << UserTable::badgeShift |
        (gone ? UserTable::goneFlag : 0)));
}

std::shared_ptr<const UserTable> UserTableWriter::snapshot() const
{
    auto table = std::make_shared<UserTable>(*m_table);
    complete(*table);
    return table;
}

std::shared_ptr<const UserTable> UserTableWriter::finish()
{
    complete(*m_table);
    return std::exchange(m_table, nullptr);
}

void UserTableWriter::complete(UserTable &t)
{
    for (auto &column : t.values) {
        for (const auto &value : column.values)
            column.folded.push_back(folded(value));
    }
    t.byId.resize(t.size());
    std::iota(t.byId.begin(), t.byId.end(), 0u);
    const auto before = [&t](std::uint32_t a, std::uint32_t b) { return t.ids[a] < t.ids[b]; };
    // Ids are generated in ascending order, and most arrive so.
    if (!std::is_sorted(t.byId.begin(), t.byId.end(), before))
        std::stable_sort(t.byId.begin(), t.byId.end(), before);
    // A repeated id: the last one counts.
    size_t kept = 0;
    for (size_t i = 0; i < t.byId.size(); ++i) {
        if (i + 1 < t.byId.size() && t.ids[t.byId[i]] == t.ids[t.byId[i + 1]])
            t.flags[t.byId[i]] |= UserTable::goneFlag;
        else
            t.byId[kept++] = t.byId[i];
    }
    t.byId.resize(kept);
    t.usersOf.resize(t.customers.size());
    for (size_t row = 0; row < t.size(); ++row) {
        if (t.isCounted(row))
            ++t.usersOf[t.customer[row]];
    }
    for (auto *column : {&t.customer, &t.textStart, &t.licences, &t.blobStart})
        column->trim();
    for (auto &column : t.shared)
        column.trim();
    for (auto &column : t.sizes)
        column.trim();
    t.ids.trim();
    t.text.trim();
    t.blob.trim();
}

UserColumns::Data::Place UserColumns::Data::place(size_t row) const
{
    if (row >= base->size())
        return {overlay.get(), added[row - base->size()]};
    if (!replaced.empty()) {
        if (const auto found = replaced.find(static_cast<std::uint32_t>(row));
            found != replaced.end())
            return {overlay.get(), found->second};
    }
    return {base.get(), row};
}

UserColumns::UserColumns()
{
    auto data = std::make_shared<Data>();
    data->base = emptyTable();
    data->overlay = emptyTable();
    d = std::move(data);
}

UserColumns::UserColumns(std::shared_ptr<const Data> data)
    : d(std::move(data))
{
}

UserColumns::~UserColumns() = default;

int UserColumns::size() const
{
    return static_cast<int>(d->size());
}

UserCell UserColumns::at(int row) const
{
    const auto place = d->place(static_cast<size_t>(row));
    return place.table->cell(place.row);
}

std::optional<int> UserColumns::rowOf(const Id &user) const
{
    std::optional<size_t> row;
    if (const auto inBase = d->base->rowOf(user)) {
        row = *inBase;
    } else if (const auto inOverlay = d->overlay->rowOf(user)) {
        const auto at = std::find(d->added.begin(), d->added.end(), *inOverlay);
        row = d->base->size() + static_cast<size_t>(at - d->added.begin());
    }
    if (!row)
        return std::nullopt;
    const auto place = d->place(*row);
    return place.table->isGone(place.row) ? std::nullopt : std::optional(static_cast<int>(*row));
}

QStringList UserColumns::departments(const Id &customer) const
{
    constexpr auto at = UserTable::sharedAt(UserText::Department);
    QSet<QString> names;
    std::vector<bool> seen(d->base->values[at].values.size());
    for (size_t row = 0; row < d->size(); ++row) {
        const auto place = d->place(row);
        const auto &table = *place.table;
        const auto department = table.shared[at][place.row];
        if (table.isGone(place.row) || table.status(place.row) == UserStatus::Deleted ||
            (!customer.isNull() && table.customers[table.customer[place.row]] != customer))
            continue;
        if (&table == d->base.get()) {
            if (seen[department])
                continue;
            seen[department] = true;
        }
        if (const auto &name = table.values[at].values[department]; !name.empty())
            names.insert(QString::fromStdString(name));
    }
    QStringList sorted(names.begin(), names.end());
    sortNames(sorted);
    return sorted;
}

QHash<Id, int> UserColumns::counts() const
{
    // The big table's counts, minus what was replaced since.
    std::vector<int> inBase = d->base->usersOf;
    for (const auto &[row, overlayRow] : d->replaced) {
        if (d->base->isCounted(row))
            --inBase[d->base->customer[row]];
    }
    QHash<Id, int> counts;
    counts.reserve(static_cast<qsizetype>(inBase.size()));
    for (size_t i = 0; i < inBase.size(); ++i) {
        if (inBase[i] > 0)
            counts.insert(d->base->customers[i], inBase[i]);
    }
    for (size_t i = 0; i < d->overlay->customers.size(); ++i) {
        if (const int users = d->overlay->usersOf[i]; users > 0)
            counts[d->overlay->customers[i]] += users;
    }
    return counts;
}

size_t UserColumns::bytes() const
{
    return d->base->bytes() + d->overlay->bytes();
}

std::shared_ptr<const UserColumns> UserColumns::with(const QList<std::pair<User, Badge>> &changed,
                                                     const QList<Id> &removed) const
{
    Builder builder(static_cast<size_t>(changed.size()));
    QHash<Id, qsizetype> last;
    for (qsizetype i = 0; i < changed.size(); ++i)
        last.insert(changed[i].first.id, i);
    for (const auto &user : changed) { // at the position of the first, with the values of the last
        if (const auto at = last.constFind(user.first.id); at != last.cend()) {
            builder.add(changed[*at].first, changed[*at].second);
            last.erase(at);
        }
    }
    return mergedWith(*builder.finish(), removed);
}

std::shared_ptr<const UserColumns> UserColumns::mergedWith(const UserColumns &changed,
                                                           const QList<Id> &removed) const
{
    const UserTable &fresh = *changed.d->base;
    constexpr size_t isRemoved = SIZE_MAX;
    QHash<Id, size_t> latest; // row of `fresh`
    latest.reserve(static_cast<qsizetype>(fresh.size()) + removed.size());
    for (const auto &id : removed) {
        if (rowOf(id))
            latest.insert(id, isRemoved);
    }
    for (size_t row = 0; row < fresh.size(); ++row)
        latest.insert(fresh.ids[row], row);

    const size_t beside = d->overlay->size() + static_cast<size_t>(latest.size());
    const bool mustRebuild = beside > std::max(overlayLeast, d->base->size() / overlayPart);
    UserTableWriter writer(mustRebuild ? d->size() + fresh.size() : beside);
    std::uint32_t written = 0;
    const auto append = [&](const Id &id, size_t row) {
        if (row == isRemoved)
            writer.append({.id = id}, true);
        else
            writer.append(fresh.cell(row));
        return written++;
    };
    const auto appendLatest = [&](const UserTable &table, size_t row) {
        const Id &id = table.ids[row];
        if (const auto newer = latest.constFind(id); newer != latest.cend()) {
            const auto at = append(id, *newer);
            latest.erase(newer);
            return at;
        }
        writer.append(table.cell(row), table.isGone(row));
        return written++;
    };

    auto data = std::make_shared<Data>();
    if (mustRebuild) {
        for (size_t row = 0; row < d->size(); ++row) {
            const auto place = d->place(row);
            const Id &id = place.table->ids[place.row];
            const auto newer = latest.constFind(id);
            const bool gone =
                newer == latest.cend() ? place.table->isGone(place.row) : *newer == isRemoved;
            if (!gone)
                (void)appendLatest(*place.table, place.row);
            else if (newer != latest.cend())
                latest.erase(newer);
        }
        for (const auto &id : fresh.ids) {
            if (const auto newer = latest.constFind(id); newer != latest.cend())
                (void)append(id, *newer);
        }
        data->base = writer.finish();
        data->overlay = emptyTable();
        return std::shared_ptr<const UserColumns>(new UserColumns(std::move(data)));
    }

    data->base = d->base;
    data->replaced.reserve(beside);
    for (const auto &[row, overlayRow] : d->replaced)
        data->replaced.emplace(row, appendLatest(*d->overlay, overlayRow));
    for (const auto overlayRow : d->added)
        data->added.push_back(appendLatest(*d->overlay, overlayRow));
    const auto place = [&](const Id &id, std::uint32_t overlayRow) {
        if (const auto inBase = d->base->rowOf(id))
            data->replaced.emplace(*inBase, overlayRow);
        else
            data->added.push_back(overlayRow);
    };
    for (const auto &id : fresh.ids) { // in order, so that new rows keep it
        if (const auto newer = latest.constFind(id); newer != latest.cend()) {
            place(id, append(id, *newer));
            latest.erase(newer);
        }
    }
    for (auto it = latest.cbegin(); it != latest.cend(); ++it)
        place(it.key(), append(it.key(), isRemoved));
    data->overlay = writer.finish();
    return std::shared_ptr<const UserColumns>(new UserColumns(std::move(data)));
}

} // namespace core
