// What was before each change that came from the server.
#include "core/store/store_p.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr int pruneStep = 500;

const QString daysSetting = u"historyDays"_s;
//! Milliseconds; from then on all that changed is there.
const QString sinceSetting = u"historySince"_s;

} // namespace

bool isStamp(const QString &member)
{
    return member == "changedAt"_L1 || member == "changedBy"_L1 || member == "createdAt"_L1;
}

void Store::Private::beginHistory(Work &work)
{
    if (historyDays > 0)
        work.run("INSERT OR IGNORE INTO setting VALUES (?, ?)", sinceSetting,
                 QString::number(now()));
}

void Store::Private::noteHistory(Work &work, const Envelope &envelope, const BaseChange &change,
                                 const QString &by)
{
    if (historyDays == 0)
        return;
    const auto was = !change.known ? Was::Nothing : change.wasGone ? Was::Deleted : Was::There;
    QJsonObject before;
    if (change.known) {
        for (auto it = change.before.begin(); it != change.before.end(); ++it) {
            const auto name = it.key();
            if (!isStamp(name) && change.after.value(name) != it.value())
                before.insert(name, it.value());
        }
        for (auto it = change.after.begin(); it != change.after.end(); ++it) {
            const auto name = it.key();
            if (!isStamp(name) && !change.before.contains(name))
                before.insert(name, QJsonValue::Null);
        }
    }
    const bool isThere = !envelope.gone;
    if (was == Was::Nothing ? !isThere : before.isEmpty() && (was == Was::There) == isThere)
        return;
    const auto &ref = envelope.entity;
    const auto stamped = change.after[u"changedBy"].toString();
    const auto text = toText(before);
    const auto at = now();
    work.run("INSERT INTO history (since, at, type, entity, customer, change_no, was, by_whom,"
             " before) VALUES (MIN(?1, COALESCE((SELECT caught_up_at FROM sync_state WHERE scope ="
             " ''), 0)), ?1, ?2, ?3, COALESCE(?4, (SELECT customer FROM entity WHERE type = ?2 AND"
             " id = ?3)), ?5, ?6, ?7, ?8)",
             at, entityTypeText(ref.type), ref.id, ref.customer, envelope.changeNo,
             static_cast<int>(was), stamped.isEmpty() ? (by.isNull() ? u""_s : by) : stamped,
             std::string_view(text.constData(), static_cast<size_t>(text.size())));
}

void Store::Private::noteSnapshot(Work &work)
{
    if (!isFull(work))
        return;
    QStringList types;
    {
        auto rows = work.rows("SELECT value FROM setting WHERE name = 'types'");
        if (rows.next())
            types = rows->text(0).split(u' ');
    }
    {
        auto rows = work.rows("SELECT s.type, s.id, s.customer, s.change_no, s.gone, s.base,"
                              " e.base, e.gone FROM entity_staged s LEFT JOIN entity e"
                              " ON e.type = s.type AND e.id = s.id"
                              " WHERE e.base IS NULL OR e.base <> s.base OR e.gone <> s.gone");
        while (rows.next()) {
            BaseChange change;
            change.known = !rows->isNull(6);
            // What an older program could not read has not come into being now.
            if (!change.known && !types.contains(rows->text(0)))
                continue;
            if (change.known)
                change.before = fromText(rows->view(6));
            change.wasGone = rows->integer(7) != 0;
            change.after = fromText(rows->view(5));
            noteHistory(work,
                        {refAt(rows, 0, 1, 2), {}, rows->integer(3), rows->integer(4) != 0, {}},
                        change, {});
        }
    }
    // Gone, or no longer ours to see? A customer that still shows what is inside of it would show
    // this too.
    std::set<std::pair<QString, Id>> seen;
    {
        auto rows = work.rows("SELECT DISTINCT type, customer FROM entity_staged");
        while (rows.next()) {
            const auto ref = refAt(rows, 0, 0, 1);
            seen.insert(isOfCustomer(ref.type) ? std::pair(u"inside"_s, ref.customer)
                                               : std::pair(rows->text(0), ref.customer));
        }
    }
    const auto isSeen = [&seen](const EntityRef &ref) {
        return seen.contains(
            {isOfCustomer(ref.type) ? u"inside"_s : entityTypeName(ref.type), ref.customer});
    };
    {
        auto rows = work.rows(
            "SELECT type, id, customer, change_no, base, gone FROM entity e WHERE base IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM entity_staged s WHERE s.type = e.type AND s.id = e.id)"
            " AND (gone = 0 OR EXISTS (SELECT 1 FROM history h WHERE h.customer IS e.customer AND"
            " h.entity = e.id))");
        while (rows.next()) {
            const auto ref = refAt(rows, 0, 1, 2);
            if (!isSeen(ref))
                continue;
            BaseChange change{true, rows->integer(5) != 0, fromText(rows->view(4)), {}};
            noteHistory(work, {ref, {}, rows->integer(3), true, {}}, change, {});
        }
    }
    std::vector<EntityRef> hidden;
    {
        auto rows = work.rows("SELECT DISTINCT type, customer FROM history");
        while (rows.next()) {
            const auto ref = refAt(rows, 0, 0, 1);
            if (!isSeen(ref))
                hidden.push_back(ref);
        }
    }
    for (const auto &ref : hidden)
        work.run("DELETE FROM history WHERE type = ? AND customer IS ?", entityTypeName(ref.type),
                 ref.customer);
}

bool Store::Private::pruneHistory(Work &work)
{
    const auto cutoff =
        historyDays == 0 ? std::numeric_limits<qint64>::max() : now() - historyDays * dayMs;
    const auto last = work.number(
        "SELECT number FROM history WHERE at < ? ORDER BY at DESC, number DESC LIMIT 1", cutoff);
    if (last == 0)
        return false;
    // Always from the front: between two rows of an entity none may be missing.
    work.run("DELETE FROM history WHERE number IN (SELECT number FROM history WHERE number <= ?"
             " ORDER BY number LIMIT ?)",
             last, pruneStep);
    const bool more = !work.failed() && work.database().changes() == pruneStep;
    if (historyDays > 0)
        work.run("UPDATE setting SET value = ?1 WHERE name = ?2 AND CAST(value AS INTEGER) < ?3",
                 QString::number(cutoff), sinceSetting, cutoff);
    return more;
}

QDateTime Store::Private::historyKnownFrom(Work &work) const
{
    const auto since =
        work.number("SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?", sinceSetting);
    if (since == 0 || historyDays == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(std::max(since, now() - historyDays * dayMs), Qt::UTC);
}

int Store::historyDays() const
{
    return d->historyDays;
}

Result<void> Store::setHistoryDays(int days)
{
    days = std::clamp(days, 0, mostHistoryDays);
    const int before = std::exchange(d->historyDays, days);
    Work work(d->db);
    work.run("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
             daysSetting, QString::number(days));
    // What was kept before a pause does not lead to what is now.
    if (days == 0 || before == 0)
        work.run("DELETE FROM setting WHERE name = ?", sinceSetting);
    if (Private::isFull(work))
        d->beginHistory(work);
    auto done = work.commit();
    if (!done)
        d->historyDays = before;
    return done;
}

Result<bool> Store::pruneHistory()
{
    Work work(d->db);
    const bool more = d->pruneHistory(work);
    if (auto done = work.commit(); !done)
        return tl::unexpected(done.error());
    return more;
}

} // namespace core
