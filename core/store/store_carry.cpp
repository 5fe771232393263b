// PROTOCOL §2: later changes of one thing that were never sent go with the first, in its request.
#include "core/store/store_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject joined(QJsonObject first, const QJsonObject &second)
{
    for (auto it = second.begin(); it != second.end(); ++it) {
        const auto there = first.value(it.key());
        first.insert(it.key(), there.isObject() && it->isObject()
                                   ? QJsonValue(joined(there.toObject(), it->toObject()))
                                   : QJsonValue(it.value()));
    }
    return first;
}

bool isUnseen(const QStringList &names, const QJsonObject &seen, const QJsonObject &wanted,
              const QJsonObject &now)
{
    return std::ranges::any_of(names, [&](const QString &name) {
        const auto there = nullAsMissing(now[name]);
        return seen.contains(name) && !isCounted(name) && there != nullAsMissing(seen[name]) &&
               there != nullAsMissing(wanted[name]);
    });
}

std::vector<Store::Private::Item> Store::Private::carriedBy(Work &work, const Item &item)
{
    std::vector<Item> carried;
    if (item.kind != OperationKind::Change)
        return carried;
    if (item.firstSentAt == 0)
        return toCarry(work, item);
    // It was sent: its bytes never change.
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

std::vector<Store::Private::Item> Store::Private::toCarry(Work &work, const Item &first)
{
    // What comes next on the thing, when it waits for nothing else.
    constexpr std::string_view next =
        "SELECT n.seq FROM outbox n JOIN outbox f ON f.seq = ?2 WHERE n.entity = ?1 AND n.seq ="
        " (SELECT MIN(seq) FROM outbox WHERE entity = ?1 AND seq > ?3) AND n.kind = 'change' AND"
        " n.state = 'waiting' AND n.open_needs = 1 AND n.first_sent_at IS NULL AND n.has_secret = 0"
        " AND f.has_secret = 0 AND f.alone = 0 AND n.account = f.account";
    std::vector<Item> carried;
    QJsonObject base;
    QJsonObject now;
    QJsonObject together = bodyOf(work, first);
    for (auto last = first.seq; !work.failed();) {
        const auto follower = item(work, work.number(next, first.ref.id, first.seq, last));
        if (!follower)
            break;
        if (carried.empty()) {
            // What the first is based on has to be known, so that nobody's change is overwritten
            // that the maker of the later one did not see.
            auto rows = work.rows("SELECT base, etag FROM entity WHERE type = ? AND id = ?",
                                  entityTypeName(first.ref.type), first.ref.id);
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
        if (applyMergePatch(base, together) != now) // taken away and made again in part
            break;
        last = follower->seq;
        carried.push_back(*follower);
    }
    return carried;
}

void Store::Private::putDown(Work &work, const Item &carrier, StoreChanges &changes)
{
    if (carrier.firstSentAt == 0)
        return;
    const auto carried = carriedBy(work, carrier);
    for (auto item = carried.rbegin(); item != carried.rend(); ++item) {
        const auto plan =
            static_cast<PlanState>(work.number("SELECT state FROM plan WHERE id = ?", item->plan));
        work.run("UPDATE outbox SET state = ?, carrier = NULL, first_sent_at = NULL WHERE seq = ?",
                 plan == PlanState::Paused ? u"paused"_s : u"waiting"_s, item->seq);
        if (plan == PlanState::Cancelled) {
            QSet<Id> none; // a change of fields takes no seat
            remove(work, *item, none, changes);
        }
    }
}

} // namespace core
