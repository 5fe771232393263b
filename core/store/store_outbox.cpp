#include "core/base/json.h"
#include "core/domain/periods.h"
#include "core/plan/deletes.h"
#include "core/store/store_p.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 heldAfterMs = heldAfterDays * dayMs;
//! After so many crashes an operation is sent alone, to find out whether it is the one that does
//! it.
constexpr int suspectAfter = 2;
constexpr int quarantinedAfter = suspectAfter + 3;

//! Finds what an operation has to wait for. Remembers what it looked up, so that a plan of a
//! hundred thousand operations for one customer asks for that customer once.
class NeedFinder {
public:
    NeedFinder(Work &work, qsizetype operations)
        : m_work(work)
        , m_isAnythingQueued(work.number("SELECT EXISTS (SELECT 1 FROM outbox)") != 0)
    {
        m_here.reserve(operations);
        m_last.reserve(operations);
    }

    [[nodiscard]] std::set<qint64> needsOf(const Operation &operation)
    {
        std::set<qint64> needs;
        if (const auto last = lastOf(operation.entity.id))
            needs.insert(last);
        for (const auto &id : operation.needs) {
            if (const auto seq = m_here.value(id))
                needs.insert(seq);
            else if (const auto outside =
                         m_work.number("SELECT seq FROM outbox WHERE op_id = ?", id))
                needs.insert(outside);
        }
        QSet<Id> named;
        collectIds(operation.body.text(), named);
        named.insert(operation.entity.customer);
        named.remove(operation.entity.id);
        named.remove({});
        for (const auto &id : named) {
            if (const auto maker = makerOf(id))
                needs.insert(maker);
        }
        return needs;
    }

    //! Whether the thing is known from changes of one's own alone, which say nothing of its other
    //! fields: it is gone from a server that was restored, or nobody has read it yet.
    [[nodiscard]] bool isKnownInPartOnly(const EntityRef &entity)
    {
        return lastOf(entity.id) != 0 && makerOf(entity.id) == 0 &&
               m_work.number("SELECT EXISTS (SELECT 1 FROM entity WHERE type = ? AND id = ? AND"
                             " base IS NULL)",
                             entityTypeText(entity.type), entity.id) != 0;
    }

    //! The last operation on the entity that is not yet acknowledged.
    [[nodiscard]] qint64 lastOf(const Id &entity)
    {
        if (const auto known = m_last.find(entity); known != m_last.end())
            return *known;
        if (!m_isAnythingQueued)
            return 0;
        const auto seq = m_work.number("SELECT MAX(seq) FROM outbox WHERE entity = ?", entity);
        m_last.insert(entity, seq);
        return seq;
    }

    void add(const Operation &operation, qint64 seq)
    {
        m_here.insert(operation.id, seq);
        m_last.insert(operation.entity.id, seq);
        if (operation.kind == OperationKind::Create || operation.kind == OperationKind::Restore)
            m_maker.insert(operation.entity.id, seq);
    }

private:
    qint64 makerOf(const Id &entity)
    {
        if (const auto known = m_maker.find(entity); known != m_maker.end())
            return *known;
        if (!m_isAnythingQueued)
            return 0;
        const auto seq = m_work.number(
            "SELECT MAX(seq) FROM outbox WHERE entity = ? AND kind IN ('create', 'restore')",
            entity);
        m_maker.insert(entity, seq);
        return seq;
    }

    Work &m_work;
    const bool m_isAnythingQueued; //!< before this plan
    QHash<Id, qint64> m_here;
    QHash<Id, qint64> m_last;
    QHash<Id, qint64> m_maker;
};

QByteArray beforeText(const Operation &operation, const QByteArray &local, bool isKnownInPartOnly)
{
    // What somebody deletes is shown to them beside what others made of it meanwhile, also of what
    // came while it was reviewed. Members that the maker has no name for are taken as they are
    // here.
    if (operation.kind == OperationKind::Delete) {
        if (operation.before.isEmpty() || local.isEmpty())
            return local.isEmpty() ? operation.before.text() : local;
        auto before = fromText({local.constData(), static_cast<size_t>(local.size())});
        const auto seen = operation.before.object();
        for (auto it = seen.begin(); it != seen.end(); ++it)
            before.insert(it.key(), *it);
        return toText(before);
    }
    if (operation.kind != OperationKind::Change || !isKnownInPartOnly)
        return operation.before.text();
    // What its maker did not see they did not see: not what somebody else puts there either.
    auto before = operation.before.object();
    for (const auto &name : operation.body.keys()) {
        if (!before.contains(name))
            before.insert(name, QJsonValue());
    }
    return toText(before);
}

//! What is kept of an operation for people. Written as text, because most of it is text already.
QByteArray detailText(const Operation &operation, const QByteArray &local, bool isKnownInPartOnly)
{
    QByteArray text = R"({"who":)" + compactJson(operation.who);
    text += R"(,"before":)" + beforeText(operation, local, isKnownInPartOnly);
    text += R"(,"after":)" + operation.after.text();
    if (!operation.findings.isEmpty()) {
        text += R"(,"findings":)";
        const QJsonObject findings{{u"list"_s, toJson(operation)[u"findings"]}};
        text += toText(findings).chopped(1).mid(qstrlen(R"({"list":)"));
    }
    return text + '}';
}

constexpr std::string_view itemBySeq = "SELECT seq, op_id, account, plan, type, entity, customer, "
                                       "kind, body, base_etag, state, attempts, crashes,"
                                       " first_sent_at, earlier_base FROM outbox WHERE seq = ?";
constexpr std::string_view itemById = "SELECT seq, op_id, account, plan, type, entity, customer, "
                                      "kind, body, base_etag, state, attempts, crashes,"
                                      " first_sent_at, earlier_base FROM outbox WHERE op_id = ?";

template <typename Item>
std::optional<Item> itemAt(Rows &rows, EntityRef (*refAt)(const Rows &, int, int, int))
{
    if (!rows.next())
        return std::nullopt;
    Item item;
    item.seq = rows->integer(0);
    item.operation = rows->id(1);
    item.account = rows->text(2);
    item.plan = rows->id(3);
    item.ref = refAt(rows, 4, 5, 6);
    item.kind = operationKindFromName(rows->text(7)).value_or(OperationKind::Change);
    item.body = rows->blob(8);
    item.baseEtag = rows->isNull(9) ? QString() : rows->text(9);
    item.state = rows->text(10);
    item.attempts = static_cast<int>(rows->integer(11));
    item.crashes = static_cast<int>(rows->integer(12));
    item.firstSentAt = rows->integer(13);
    item.hasEarlierBase = rows->integer(14) != 0;
    return item;
}

} // namespace

void collectIds(const QByteArray &json, QSet<Id> &ids)
{
    // An id is written without escapes, between quotes. To find one in a longer string would do no
    // harm: an operation would wait for one that it does not need.
    constexpr size_t idSize = 36;
    const std::string_view text(json.constData(), static_cast<size_t>(json.size()));
    for (auto at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
        if (text.size() - at <= idSize + 1 || text[at + idSize + 1] != '"')
            continue;
        if (const auto id = Id::fromString(text.substr(at + 1, idSize)))
            ids.insert(*id);
    }
}

std::optional<Store::Private::Item> Store::Private::item(Work &work, const Id &operation)
{
    auto rows = work.rows(itemById, operation);
    return itemAt<Item>(rows, &refAt);
}

std::optional<Store::Private::Item> Store::Private::item(Work &work, qint64 seq)
{
    auto rows = work.rows(itemBySeq, seq);
    return itemAt<Item>(rows, &refAt);
}

QJsonObject Store::Private::bodyOf(Work &work, const Item &item) const
{
    return openJson(work, item.body, context(item.operation, item.account, "body"));
}

QJsonObject Store::Private::detailOf(Work &work, const Item &item)
{
    auto rows = work.rows("SELECT detail FROM plan_row WHERE op_id = ?", item.operation);
    if (!rows.next())
        return {};
    return openJson(work, rows->blob(0), context(item.operation, item.account, "detail"));
}

void Store::Private::put(Work &work, const Plan &plan, qint64 made, StoreChanges &changes)
{
    changes.plans.insert(plan.id);
    changes.outbox = changes.activity = true;
    work.run("INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?)", plan.id, account, plan.customer,
             planSourceName(plan.source), plan.sourceName.isNull() ? u""_s : plan.sourceName,
             plan.madeAt.isValid() ? plan.madeAt.toMSecsSinceEpoch() : made,
             static_cast<int>(PlanState::Running),
             plan.passwordKey.isEmpty() ? QByteArray() : plan.passwordKey);

    NeedFinder finder(work, plan.operations.size());
    QSet<Id> blockedHere;
    QSet<Id> subscriptions;
    qint64 position = 0;
    for (const auto &operation : plan.operations) {
        if (work.failed())
            break;
        const bool blocked = operation.isBlocked() ||
                             std::any_of(operation.needs.begin(), operation.needs.end(),
                                         [&](const Id &id) { return blockedHere.contains(id); });
        const auto local = localText(work, operation.entity);
        const auto type = entityTypeText(operation.entity.type);
        const bool inPartOnly = finder.isKnownInPartOnly(operation.entity);
        const auto kind = operationKindName(operation.kind);
        work.run("INSERT INTO plan_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", plan.id,
                 position++, operation.id, type, operation.entity.id, operation.entity.customer,
                 kind, operation.sourceRow,
                 static_cast<int>(blocked ? RowState::Blocked : RowState::Waiting),
                 sealText(work, detailText(operation, local, inPartOnly),
                          context(operation.id, account, "detail")));
        if (blocked) {
            blockedHere.insert(operation.id);
            continue;
        }
        const auto needs = finder.needsOf(operation);
        const bool first = finder.lastOf(operation.entity.id) == 0;
        QString etag;
        if (needsBase(operation.kind) && first) {
            etag = operation.baseEtag;
            if (etag.isEmpty()) {
                auto rows =
                    work.rows("SELECT etag FROM entity WHERE type = ? AND id = ? AND etag <> ''",
                              type, operation.entity.id);
                etag = rows.next() ? rows->text(0) : QString();
            }
        }
        work.run(
            "INSERT INTO outbox (op_id, account, plan, type, entity, customer, kind, body, "
            "has_secret, needs_base,"
            " base_etag, state, open_needs, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?)",
            operation.id, account, plan.id, type, operation.entity.id, operation.entity.customer,
            kind, sealText(work, operation.body.text(), context(operation.id, account, "body")),
            hasSecret(operation.body), needsBase(operation.kind), etag.isEmpty() ? QString() : etag,
            needs.empty() ? u"ready"_s : u"waiting"_s, static_cast<int>(needs.size()), made);
        const auto seq = work.database().lastInsertId();
        for (const auto need : needs)
            work.run("INSERT INTO outbox_dep (needs, seq) VALUES (?, ?)", need, seq);
        finder.add(operation, seq);
        if (operation.kind == OperationKind::Licences)
            noteSeats(work, seq, fromText(local.toStdString()), operation.body, subscriptions);
        if (operation.entity.type == EntityType::Subscription)
            subscriptions.insert(operation.entity.id);
        setLocalText(work, operation.entity, appliedText(local, operation), changes);
        addActivity(work, operation.entity, "made", kind, {}, operation.after.joinedKeys(),
                    plan.id);
    }
    work.run("INSERT INTO plan_count SELECT plan, state, COUNT(*) FROM plan_row WHERE plan = ?"
             " GROUP BY state",
             plan.id);
    rebuildSubscriptions(work, subscriptions, changes);
    // Behind something that is parked already: blocked with it.
    {
        std::vector<qint64> parked;
        auto rows =
            work.rows("SELECT DISTINCT d.needs FROM outbox_dep d JOIN outbox o ON o.seq = d.needs"
                      " WHERE o.state IN ('parked', 'blocked')");
        while (rows.next())
            parked.push_back(rows->integer(0));
        for (const auto seq : parked) {
            if (const auto behind = item(work, seq))
                block(work, *behind, changes);
        }
    }
    settlePlans(work, changes.plans);
}

Result<void> Store::enqueue(const Plan &plan, const Id &draft, const QString &customerTyped)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return keyThere;
    for (const auto &operation : plan.operations) {
        if (!plan.customer.isNull() && operation.entity.customer != plan.customer &&
            operation.entity.id != plan.customer)
            return failure(ErrorCode::Invalid, u"an operation of another customer"_s);
    }
    const auto unasked = deletesUnasked();
    if (!unasked)
        return tl::unexpected(unasked.error());
    Work work(d->db);
    if (deletesOf(plan) > *unasked) {
        const auto customer = d->localOf(work, {EntityType::Customer, plan.customer, {}});
        if (!isNameOf(customer[u"organisation"].toString(), customerTyped))
            return failure(ErrorCode::Invalid, u"the customer is not named"_s);
    }
    StoreChanges changes;
    const auto now = d->now();
    d->put(work, plan, now, changes);
    if (!draft.isNull()) {
        work.run("DELETE FROM draft WHERE id = ?", draft);
        changes.drafts = true;
    }
    const auto done = d->finish(work, changes);
    // A COMMIT that reports an error may still have happened; only what is there tells.
    if (!done && !work.database().inTransaction()) {
        Work look(d->db, Work::Mode::Read);
        if (look.number("SELECT EXISTS (SELECT 1 FROM plan WHERE id = ? AND made_at = ?)", plan.id,
                        plan.madeAt.isValid() ? plan.madeAt.toMSecsSinceEpoch() : now) != 0 &&
            done.error().code != ErrorCode::Conflict) {
            if (d->listener)
                d->listener(changes);
            return {};
        }
    }
    return done;
}

Result<QList<OutboxItem>> Store::ready(int limit)
{
    Work work(d->db, Work::Mode::Read);
    std::set<qint64> open;
    {
        auto rows = work.rows(
            "SELECT seq, crashes FROM outbox WHERE state = 'ready' AND (next_at IS NULL OR"
            " next_at <= ?) AND account IN (?, '') ORDER BY seq LIMIT ?",
            d->now(), d->account, limit);
        while (rows.next()) {
            const bool suspect = rows->integer(1) >= suspectAfter;
            if (suspect && !open.empty())
                break;
            open.insert(rows->integer(0));
            if (suspect) {
                limit = 1;
                break;
            }
        }
    }
    // Oldest first; what only waits for operations that are in the list already may follow them.
    QSet<qint64> chosen;
    QSet<qint64> carriedHere; // go with one that is chosen, and not once more by themselves
    QList<OutboxItem> items;
    while (!open.empty() && items.size() < limit && !work.failed()) {
        const auto seq = *open.begin();
        open.erase(open.begin());
        const auto item = d->item(work, seq);
        if (!item)
            continue;
        chosen.insert(seq);
        OutboxItem ready;
        ready.seq = seq;
        ready.attempts = item->attempts;
        ready.operation.id = item->operation;
        ready.operation.entity = item->ref;
        ready.operation.kind = item->kind;
        ready.operation.body = d->bodyOf(work, *item);
        ready.operation.baseEtag = item->baseEtag;
        ready.operation.hasEarlierBase = item->hasEarlierBase;
        for (const auto &carried : d->carriedBy(work, *item)) {
            ready.operation.body = joined(ready.operation.body, d->bodyOf(work, carried));
            ready.carried.append(carried.operation);
            carriedHere.insert(carried.seq);
        }
        auto needs = work.rows(
            "SELECT o.op_id FROM outbox_dep d JOIN outbox o ON o.seq = d.needs WHERE d.seq = ?",
            seq);
        while (needs.next())
            ready.operation.needs.append(needs->id(0));
        items.append(std::move(ready));

        auto followers = work.rows(
            "SELECT d.seq FROM outbox_dep d JOIN outbox o ON o.seq = d.seq WHERE d.needs = ?"
            " AND o.state = 'waiting' AND (o.needs_base = 0 OR o.base_etag IS NOT NULL)"
            " AND o.next_at IS NULL AND o.crashes < ? AND o.account IN (?, '')"
            " ORDER BY d.seq LIMIT ?",
            seq, suspectAfter, d->account, limit);
        while (followers.next()) {
            bool all = !carriedHere.contains(followers->integer(0));
            auto others =
                work.rows("SELECT needs FROM outbox_dep WHERE seq = ?", followers->integer(0));
            while (others.next())
                all = all && chosen.contains(others->integer(0));
            if (all)
                open.insert(followers->integer(0));
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return items;
}

Result<std::optional<QDateTime>> Store::nextAttempt()
{
    Work work(d->db, Work::Mode::Read);
    std::optional<QDateTime> at;
    auto rows =
        work.rows("SELECT next_at FROM outbox INDEXED BY outbox_later WHERE next_at IS NOT NULL"
                  " AND state = 'ready' AND account IN (?, '') ORDER BY next_at LIMIT 1",
                  d->account);
    if (rows.next())
        at = QDateTime::fromMSecsSinceEpoch(rows->integer(0), Qt::UTC);
    if (work.failed())
        return tl::unexpected(work.result().error());
    return at;
}

Result<void> Store::waitNoLonger()
{
    Work work(d->db);
    work.run("UPDATE outbox SET next_at = NULL WHERE next_at IS NOT NULL AND state = 'ready'");
    StoreChanges changes;
    changes.outbox = true;
    return d->finish(work, changes);
}

Result<bool> Store::markSending(const QList<OutboxItem> &items)
{
    Work work(d->db);
    StoreChanges changes;
    changes.outbox = true;
    for (const auto &sent : items) {
        const auto item = d->item(work, sent.operation.id);
        if (!item || (item->state != "ready"_L1 && item->state != "waiting"_L1))
            return work.failed() ? Result<bool>(tl::unexpected(work.result().error())) : false;
        for (const auto &id : sent.carried) {
            const auto carried = d->item(work, id);
            if (!carried || (carried->state != "waiting"_L1 && carried->state != "carried"_L1))
                return work.failed() ? Result<bool>(tl::unexpected(work.result().error())) : false;
            work.run("UPDATE outbox SET state = 'carried', carrier = ?, first_sent_at ="
                     " COALESCE(first_sent_at, ?) WHERE seq = ?",
                     item->operation, d->now(), carried->seq);
            changes.plans.insert(carried->plan);
        }
        work.run("UPDATE outbox SET state = 'sending', next_at = NULL, first_sent_at = "
                 "COALESCE(first_sent_at, ?)"
                 " WHERE seq = ?",
                 d->now(), item->seq);
        d->setRowState(work, *item, RowState::Sending);
        d->updateBadge(work, item->ref, changes);
        changes.plans.insert(item->plan);
    }
    return d->finish(work, changes).map([] { return true; });
}

Result<void> Store::recover()
{
    Work work(d->db);
    StoreChanges changes;
    changes.outbox = true;
    std::vector<qint64> sending;
    {
        auto rows = work.rows("SELECT seq FROM outbox WHERE state = 'sending'");
        while (rows.next())
            sending.push_back(rows->integer(0));
    }
    for (const auto seq : sending) {
        const auto item = d->item(work, seq);
        if (!item)
            break;
        changes.plans.insert(item->plan);
        if (item->crashes + 1 >= quarantinedAfter) {
            d->park(work, *item, {0, OwnReason::Quarantined, {}, {}, {}}, changes);
            continue;
        }
        work.run("UPDATE outbox SET state = CASE open_needs WHEN 0 THEN 'ready' ELSE 'waiting' END,"
                 " crashes = crashes + 1 WHERE seq = ?",
                 seq);
        d->setRowState(work, *item, RowState::Waiting);
        d->updateBadge(work, item->ref, changes);
    }
    d->settlePlans(work, changes.plans);
    return d->finish(work, changes);
}

Result<void> Store::holdOld()
{
    std::vector<qint64> old;
    {
        Work look(d->db, Work::Mode::Read);
        auto rows = look.rows(
            "SELECT seq FROM outbox WHERE state IN ('ready', 'waiting') AND first_sent_at IS NULL"
            " AND made_at < ? ORDER BY seq",
            d->now() - heldAfterMs);
        while (rows.next())
            old.push_back(rows->integer(0));
        if (look.failed() || old.empty())
            return look.result();
    }
    Work work(d->db);
    StoreChanges changes;
    changes.outbox = true;
    for (const auto seq : old) {
        const auto item = d->item(work, seq);
        if (item && item->state != "blocked"_L1)
            d->park(work, *item, {0, OwnReason::Held, {}, {}, {}}, changes);
    }
    d->settlePlans(work, changes.plans);
    return d->finish(work, changes);
}

} // namespace core
