#include "core/cache/entityhistory.h"

#include "core/base/bytes.h"
#include "core/cache/bases.h"

#include <algorithm>
#include <limits>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr int pruneStep = 500;

const QString daysSetting = u"historyDays"_s;
//! Milliseconds; the history has every change since then.
const QString sinceSetting = u"historySince"_s;

} // namespace

void EntityHistory::load(Work &work)
{
    const auto days = Settings::value(work, daysSetting);
    if (!days.isEmpty())
        m_days = days.toInt();
}

bool isStamp(const QString &member)
{
    return member == "changedAt"_L1 || member == "changedBy"_L1 || member == "createdAt"_L1;
}

bool isCounted(const QString &member)
{
    return isStamp(member) || member == "used"_L1;
}

QStringList changedFields(const QJsonObject &before, const QJsonObject &after)
{
    QStringList fields;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (const auto name = it.key(); !isCounted(name) && before.value(name) != it.value())
            fields.append(name);
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (const auto name = it.key(); !isCounted(name) && !after.contains(name))
            fields.append(name);
    }
    fields.sort();
    return fields;
}

void EntityHistory::begin(Work &work) const
{
    if (m_days > 0)
        work.run("INSERT OR IGNORE INTO setting VALUES (?, ?)", sinceSetting,
                 QString::number(m_connection.now()));
}

void EntityHistory::note(Work &work, const Envelope &envelope, const BaseChange &change,
                         const QString &by) const
{
    if (m_days == 0)
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
    const auto at = m_connection.now();
    work.run("INSERT INTO history (since, at, type, entity, customer, change_no, was, by_whom,"
             " before) VALUES (MIN(?1, COALESCE((SELECT caught_up_at FROM sync_state WHERE scope ="
             " ''), 0)), ?1, ?2, ?3, COALESCE(?4, (SELECT customer FROM entity WHERE type = ?2 AND"
             " id = ?3)), ?5, ?6, ?7, ?8)",
             at, entityTypeText(ref.type), ref.id, ref.customer, envelope.changeNo,
             static_cast<int>(was), stamped.isEmpty() ? (by.isNull() ? u""_s : by) : stamped,
             viewOf(text));
}

void EntityHistory::noteSnapshot(Work &work, const QStringList &knownTypes) const
{
    if (!Bases::isFull(work))
        return;
    {
        auto rows = work.rows("SELECT s.type, s.id, s.customer, s.change_no, s.gone, s.base,"
                              " e.base, e.gone FROM entity_staged s LEFT JOIN entity e"
                              " ON e.type = s.type AND e.id = s.id"
                              " WHERE e.base IS NULL OR e.base <> s.base OR e.gone <> s.gone");
        while (rows.next()) {
            BaseChange change;
            change.known = !rows->isNull(6);
            // Entities of a type that an older program could not read are not new.
            if (!change.known && !knownTypes.contains(rows->text(0)))
                continue;
            if (change.known)
                change.before = fromText(rows->view(6));
            change.wasGone = rows->integer(7) != 0;
            change.after = fromText(rows->view(5));
            note(work, {refAt(rows, 0, 1, 2), {}, rows->integer(3), rows->integer(4) != 0, {}},
                 change, {});
        }
    }
    // Deleted, or no longer visible to this account? While the snapshot has other entities of the
    // same customer, the entity would be visible too.
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
            note(work, {ref, {}, rows->integer(3), true, {}}, change, {});
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

bool EntityHistory::prune(Work &work) const
{
    const auto cutoff =
        m_days == 0 ? std::numeric_limits<qint64>::max() : m_connection.now() - m_days * dayMs;
    const auto last = work.number(
        "SELECT number FROM history WHERE at < ? ORDER BY at DESC, number DESC LIMIT 1", cutoff);
    if (last == 0)
        return false;
    // Always the oldest: between two rows of an entity none may be missing.
    work.run("DELETE FROM history WHERE number IN (SELECT number FROM history WHERE number <= ?"
             " ORDER BY number LIMIT ?)",
             last, pruneStep);
    const bool more = !work.failed() && work.database().changes() == pruneStep;
    if (m_days > 0)
        work.run("UPDATE setting SET value = ?1 WHERE name = ?2 AND CAST(value AS INTEGER) < ?3",
                 QString::number(cutoff), sinceSetting, cutoff);
    return more;
}

QDateTime EntityHistory::knownFrom(Work &work) const
{
    const auto since = Settings::timeOf(work, sinceSetting);
    if (since == 0 || m_days == 0)
        return {};
    return timeAt(std::max(since, m_connection.now() - m_days * dayMs));
}

Result<void> EntityHistory::setDays(int days)
{
    days = std::clamp(days, 0, mostHistoryDays);
    const int before = std::exchange(m_days, days);
    Work work(m_connection.db);
    Settings::setValue(work, daysSetting, QString::number(days));
    // A history with a gap does not lead back from the present.
    if (days == 0 || before == 0)
        Settings::remove(work, sinceSetting);
    if (Bases::isFull(work))
        begin(work);
    auto done = work.commit();
    if (!done)
        m_days = before;
    return done;
}

Result<bool> EntityHistory::prune()
{
    Work work(m_connection.db);
    const bool more = prune(work);
    if (auto done = work.commit(); !done)
        return tl::unexpected(done.error());
    return more;
}

} // namespace core
