// Unsent later changes of an entity go inside the request of the first one.
#include "core/cache/entityhistory.h"
#include "core/domain/field.h"
#include "core/outbox/queue.h"
#include "core/plan/effect.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

bool isUnseen(const QStringList &names, const QJsonObject &seen, const QJsonObject &wanted,
              const QJsonObject &now)
{
    return std::ranges::any_of(names, [&](const QString &name) {
        const auto there = nullAsMissing(now[name]);
        return seen.contains(name) && !isCounted(name) && there != nullAsMissing(seen[name]) &&
               there != nullAsMissing(wanted[name]);
    });
}

std::vector<QueuedItem> Queue::carriedBy(Work &work, const QueuedItem &item) const
{
    std::vector<QueuedItem> carried;
    if (item.kind != OperationKind::Change)
        return carried;
    if (item.firstSentAt == 0)
        return toCarry(work, item);
    // The bytes of a request that was sent never change.
    std::vector<qint64> found;
    {
        auto rows =
            work.rows("SELECT seq FROM outbox WHERE entity = ? AND carrier = ? ORDER BY seq",
                      item.ref.id, item.operation);
        while (rows.next())
            found.push_back(rows->integer(0));
    }
    for (const auto seq : found) {
        if (auto one = this->item(work, seq))
            carried.push_back(std::move(*one));
    }
    return carried;
}

std::vector<QueuedItem> Queue::toCarry(Work &work, const QueuedItem &first) const
{
    // The next operation on the entity, when it needs no other one.
    static const std::string next =
        "SELECT n.seq FROM outbox n JOIN outbox f ON f.seq = ?2 WHERE n.entity = ?1 AND n.seq ="
        " (SELECT MIN(seq) FROM outbox WHERE entity = ?1 AND seq > ?3) AND n.kind = 'change' AND"
        " n.state = '" +
        std::string(nameOf(OutboxState::Waiting)) +
        "' AND n.open_needs = 1 AND n.first_sent_at IS NULL AND n.has_secret = 0"
        " AND f.has_secret = 0 AND f.alone = 0 AND n.account = f.account";
    std::vector<QueuedItem> carried;
    QJsonObject base;
    QJsonObject now;
    QJsonObject together = bodyOf(work, first);
    for (auto last = first.seq; !work.failed();) {
        const auto follower = item(work, work.number(next, first.ref.id, first.seq, last));
        if (!follower)
            break;
        if (carried.empty()) {
            // The base of the first must be in the cache: only then it shows whether the author
            // of the later change saw the values that it overwrites.
            auto rows = work.rows("SELECT base, etag FROM entity WHERE type = ? AND id = ?",
                                  entityTypeText(first.ref.type), first.ref.id);
            if (!rows.next() || rows->isNull(0) || rows->text(1) != first.baseEtag)
                break;
            base = fromText(rows->view(0));
            now = applyMergePatch(base, together);
        }
        const auto body = bodyOf(work, *follower);
        if (isUnseen(body.keys(), detailOf(work, *follower)[u"before"].toObject(), body, now))
            break;
        now = applyMergePatch(now, body);
        together = joined(together, body);
        if (applyMergePatch(base, together) != now) // an object removed, then set in part
            break;
        last = follower->seq;
        carried.push_back(*follower);
    }
    return carried;
}

void Queue::putDown(Work &work, const QueuedItem &carrier, StoreChanges &changes)
{
    if (carrier.firstSentAt == 0)
        return;
    static const std::string laidDown = "UPDATE outbox SET " + sqlMove(OutboxEvent::LaidDown) +
                                        ", carrier = NULL, first_sent_at = NULL WHERE seq = ?";
    const auto carried = carriedBy(work, carrier);
    for (auto item = carried.rbegin(); item != carried.rend(); ++item) {
        work.run(laidDown, item->seq);
        if (plans.stateOf(work, item->plan) == PlanState::Cancelled) {
            QSet<Id> none; // a change takes no seats
            remove(work, *item, none, changes);
        }
    }
}

} // namespace core
