// Queues a plan.
#include "core/outbox/queue.h"

#include "core/base/bytes.h"
#include "core/base/json.h"
#include "core/plan/effect.h"

#include <QHash>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Finds the operations that a new one needs. Remembers each look-up, so that a plan of a hundred
//! thousand operations for one customer looks that customer up once.
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

    //! Only my own changes of the entity are known, and not its other fields: a restored server
    //! lost it, or it was not read yet.
    [[nodiscard]] bool isKnownInPartOnly(const EntityRef &entity)
    {
        return lastOf(entity.id) != 0 && makerOf(entity.id) == 0 &&
               m_work.number("SELECT EXISTS (SELECT 1 FROM entity WHERE type = ? AND id = ? AND"
                             " base IS NULL)",
                             entityTypeText(entity.type), entity.id) != 0;
    }

    //! The last unacknowledged operation on the entity.
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
    // If others edit the entity before the delete is sent, its author compares their version with
    // this one. Members that the planner does not know are taken from the cache.
    if (operation.kind == OperationKind::Delete) {
        if (operation.before.isEmpty() || local.isEmpty())
            return local.isEmpty() ? operation.before.text() : local;
        auto before = fromText(viewOf(local));
        const auto seen = operation.before.object();
        for (auto it = seen.begin(); it != seen.end(); ++it)
            before.insert(it.key(), *it);
        return toText(before);
    }
    if (operation.kind != OperationKind::Change || !isKnownInPartOnly)
        return operation.before.text();
    // Its author saw no value: any value that appears is unseen.
    auto before = operation.before.object();
    for (const auto &name : operation.body.keys()) {
        if (!before.contains(name))
            before.insert(name, QJsonValue());
    }
    return toText(before);
}

//! The details of an operation for people. Written as text, because most of it is text already.
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

} // namespace

void collectIds(const QByteArray &json, QSet<Id> &ids)
{
    // An id has no escapes and stands between quotes. A false hit is harmless: an operation would
    // wait for one that it does not need.
    constexpr size_t idSize = 36;
    const auto text = viewOf(json);
    for (auto at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
        if (text.size() - at <= idSize + 1 || text[at + idSize + 1] != '"')
            continue;
        if (const auto id = Id::fromString(text.substr(at + 1, idSize)))
            ids.insert(*id);
    }
}

void Queue::put(Work &work, const Plan &plan, qint64 made, StoreChanges &changes)
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
        const auto local = Cache::localText(work, operation.entity);
        const auto type = entityTypeText(operation.entity.type);
        const bool inPartOnly = finder.isKnownInPartOnly(operation.entity);
        const auto kind = operationKindName(operation.kind);
        work.run("INSERT INTO plan_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", plan.id,
                 position++, operation.id, type, operation.entity.id, operation.entity.customer,
                 kind, operation.sourceRow,
                 static_cast<int>(blocked ? RowState::Blocked : RowState::Waiting),
                 seals.seal(work, detailText(operation, local, inPartOnly),
                            Seals::context(operation.id, account, "detail")));
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
            kind,
            seals.seal(work, operation.body.text(), Seals::context(operation.id, account, "body")),
            hasSecret(operation.body), needsBase(operation.kind), etag.isEmpty() ? QString() : etag,
            nameOf(needs.empty() ? OutboxState::Ready : OutboxState::Waiting),
            static_cast<int>(needs.size()), made);
        const auto seq = work.database().lastInsertId();
        for (const auto need : needs)
            work.run("INSERT INTO outbox_dep (needs, seq) VALUES (?, ?)", need, seq);
        finder.add(operation, seq);
        if (operation.kind == OperationKind::Licences)
            effects.noteSeats(work, seq, fromText(viewOf(local)), operation.body, subscriptions);
        if (operation.entity.type == EntityType::Subscription)
            subscriptions.insert(operation.entity.id);
        Cache::setLocal(work, operation.entity, appliedText(local, operation), changes);
        activity.add(work, operation.entity, "made", operation.kind, {},
                     operation.after.joinedKeys(), plan.id);
    }
    work.run("INSERT INTO plan_count SELECT plan, state, COUNT(*) FROM plan_row WHERE plan = ?"
             " GROUP BY state",
             plan.id);
    effects.rebuild(work, subscriptions, changes);
    // An operation that needs a parked one is blocked at once.
    {
        static const std::string parkedNeeds =
            "SELECT DISTINCT d.needs FROM outbox_dep d JOIN outbox o ON o.seq = d.needs WHERE " +
            sqlIsIn(needsPersonStates, "o");
        std::vector<qint64> parked;
        auto rows = work.rows(parkedNeeds);
        while (rows.next())
            parked.push_back(rows->integer(0));
        for (const auto seq : parked) {
            if (const auto behind = item(work, seq))
                block(work, *behind, changes);
        }
    }
    plans.settle(work, changes.plans);
}

} // namespace core
