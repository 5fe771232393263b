#include "core/outbox/effects.h"

#include "core/outbox/states.h"
#include "core/plan/effect.h"
#include "core/plan/licences.h"
#include "core/storage/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

bool Effects::hasAny(Work &work) const
{
    return work.number("SELECT EXISTS (SELECT 1 FROM outbox)") != 0;
}

bool Effects::hasAny(Work &work, const Id &entity) const
{
    return work.number("SELECT EXISTS (SELECT 1 FROM outbox WHERE entity = ?)", entity) != 0;
}

QJsonObject Effects::baseOf(Work &work, const EntityRef &ref) const
{
    auto rows = work.rows("SELECT base FROM entity WHERE type = ? AND id = ? AND base IS NOT NULL",
                          entityTypeText(ref.type), ref.id);
    return rows.next() ? fromText(rows->view(0)) : QJsonObject();
}

void Effects::rebuild(Work &work, const EntityRef &ref, StoreChanges &changes)
{
    changes.addEntity(ref);
    bool pending = false;
    QJsonObject local;
    {
        auto operations =
            work.rows("SELECT o.op_id, o.account, o.kind, o.body, p.detail FROM outbox o"
                      " JOIN plan_row p ON p.op_id = o.op_id WHERE o.entity = ? ORDER BY o.seq",
                      ref.id);
        while (operations.next()) {
            if (!pending)
                local = baseOf(work, ref);
            pending = true;
            const Id id = operations->id(0);
            const QString account = operations->text(1);
            const auto body =
                m_seals.openJson(work, operations->blob(3), Seals::context(id, account, "body"));
            const auto detail =
                m_seals.openJson(work, operations->blob(4), Seals::context(id, account, "detail"));
            const auto kind =
                operationKindFromName(operations->text(2)).value_or(OperationKind::Change);
            local = applied(local, ref, kind, body, detail[u"after"].toObject());
        }
    }
    if (ref.type == EntityType::Subscription) {
        auto seats = work.rows(
            "SELECT COUNT(*), COALESCE(SUM(delta), 0) FROM outbox_seat WHERE subscription = ?",
            ref.id);
        if (seats.next() && seats->integer(0) > 0) {
            if (!pending)
                local = baseOf(work, ref);
            pending = pending || !local.isEmpty();
            if (pending)
                local.insert(u"used"_s, local[u"used"].toInteger() + seats->integer(1));
        }
    }
    if (pending) {
        Cache::setLocal(work, ref, toText(local), changes);
        updateBadge(work, ref, changes);
        return;
    }
    work.run("DELETE FROM entity WHERE type = ? AND id = ? AND base IS NULL",
             entityTypeText(ref.type), ref.id);
    work.run("UPDATE entity SET local = NULL, badge = 0 WHERE type = ? AND id = ?"
             " AND (local IS NOT NULL OR badge <> 0)",
             entityTypeText(ref.type), ref.id);
}

void Effects::rebuild(Work &work, const QSet<Id> &subscriptions, StoreChanges &changes)
{
    for (const auto &id : subscriptions) {
        EntityRef ref{EntityType::Subscription, id, {}};
        {
            auto rows =
                work.rows("SELECT customer FROM entity WHERE type = 'subscription' AND id = ?", id);
            if (!rows.next())
                continue;
            ref.customer = rows->id(0);
        }
        rebuild(work, ref, changes);
    }
}

void Effects::updateBadge(Work &work, const EntityRef &ref, StoreChanges &changes) const
{
    static const std::string setBadge = "UPDATE entity SET badge = COALESCE((SELECT MAX(" +
                                        sqlBadge() +
                                        ") FROM outbox WHERE entity = ?1), 0) WHERE type = ?2"
                                        " AND id = ?1";
    changes.addEntity(ref);
    work.run(setBadge, ref.id, entityTypeText(ref.type));
}

void Effects::noteSeats(Work &work, qint64 seq, const QJsonObject &local, const QJsonObject &body,
                        QSet<Id> &subscriptions) const
{
    const auto note = [&](const QString &text, int delta) {
        const Id subscription = idFromJson(text);
        work.run("INSERT INTO outbox_seat (subscription, seq, delta) VALUES (?, ?, ?) ON CONFLICT "
                 "DO NOTHING",
                 subscription, seq, delta);
        subscriptions.insert(subscription);
    };
    const auto taken = licencesIn(body).on(stringsFromJson(local[u"licences"]));
    for (const auto &id : taken.add)
        note(id, 1);
    for (const auto &id : taken.remove)
        note(id, -1);
}

void Effects::addSubscriptions(Work &work, qint64 seq, QSet<Id> &subscriptions) const
{
    auto rows = work.rows("SELECT subscription FROM outbox_seat WHERE seq = ?", seq);
    while (rows.next())
        subscriptions.insert(rows->id(0));
}

void Effects::forgetSeats(Work &work, const Id &subscription, qint64 change)
{
    work.run("DELETE FROM outbox_seat WHERE subscription = ? AND acked_change <= ?", subscription,
             change + 1);
}

void Effects::forgetSeats(Work &work, qint64 change, StoreChanges &changes)
{
    QSet<Id> subscriptions;
    auto rows = work.rows("SELECT subscription FROM outbox_seat WHERE acked_change <= ?", change);
    while (rows.next())
        subscriptions.insert(rows->id(0));
    if (subscriptions.isEmpty())
        return;
    work.run("DELETE FROM outbox_seat WHERE acked_change <= ?", change);
    rebuild(work, subscriptions, changes);
}

void Effects::beginSnapshot(Work &work, bool isOtherEpoch)
{
    // The server may have lost operations that it acknowledged: Sender::replayAcked() sends them
    // again.
    if (isOtherEpoch) {
        Settings::setValue(work, u"replay"_s, u"1"_s);
        work.run("UPDATE outbox SET earlier_base = 1 WHERE base_etag IS NOT NULL");
    }
    // Sent before the snapshot, even where the clock was set back since.
    work.run("UPDATE outbox SET first_sent_at = MIN(first_sent_at, ?)", m_connection.now());
}

void Effects::endSnapshot(Work &work, StoreChanges &changes)
{
    work.run("DELETE FROM outbox_seat WHERE acked_change IS NOT NULL");
    QList<EntityRef> pending;
    {
        auto rows = work.rows("SELECT DISTINCT type, entity, customer FROM outbox");
        while (rows.next())
            pending.append(refAt(rows, 0, 1, 2));
        auto seats =
            work.rows("SELECT DISTINCT e.type, e.id, e.customer FROM outbox_seat s"
                      " JOIN entity e ON e.type = 'subscription' AND e.id = s.subscription");
        while (seats.next())
            pending.append(refAt(seats, 0, 1, 2));
    }
    for (const auto &ref : pending)
        rebuild(work, ref, changes);
    Settings::setValue(work, u"snapshotAt"_s, QString::number(m_connection.now()));
}

} // namespace core
