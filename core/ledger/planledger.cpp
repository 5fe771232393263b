#include "core/ledger/planledger.h"

#include "core/plan/deletes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

const auto deletesSetting = u"deletesUnasked"_s;

} // namespace

void PlanLedger::setRowState(Work &work, const Id &operation, RowState state,
                             const Refusal *refusal) const
{
    work.run("UPDATE plan_row SET state = ?, refusal = ? WHERE op_id = ?", static_cast<int>(state),
             refusal ? QString::fromUtf8(toText(toJson(*refusal))) : QString(), operation);
}

PlanState PlanLedger::stateOf(Work &work, const Id &plan) const
{
    return static_cast<PlanState>(work.number("SELECT state FROM plan WHERE id = ?", plan));
}

void PlanLedger::reopen(Work &work, const Id &plan) const
{
    work.run("UPDATE plan SET state = ? WHERE id = ? AND state = ?",
             static_cast<int>(PlanState::Running), plan, static_cast<int>(PlanState::Finished));
}

void PlanLedger::settle(Work &work, const QSet<Id> &plans) const
{
    for (const auto &plan : plans) {
        work.run("UPDATE plan SET state = ?1 WHERE id = ?2 AND state IN (?3, ?4) AND NOT EXISTS "
                 "(SELECT 1 FROM"
                 " plan_count c WHERE c.plan = ?2 AND c.state IN (?5, ?6) AND c.rows > 0)",
                 static_cast<int>(PlanState::Finished), plan, static_cast<int>(PlanState::Running),
                 static_cast<int>(PlanState::Paused), static_cast<int>(RowState::Waiting),
                 static_cast<int>(RowState::Sending));
    }
}

Result<QList<PlanSummary>> PlanLedger::plans() const
{
    Work work(m_connection.db, Work::Mode::Read);
    QList<PlanSummary> plans;
    auto rows = work.rows("SELECT id, customer, source, source_name, made_at, state,"
                          " password_key FROM plan ORDER BY made_at DESC, id DESC");
    while (rows.next()) {
        PlanSummary plan;
        plan.id = rows->id(0);
        plan.customer = rows->id(1);
        plan.source = planSourceFromName(rows->text(2));
        plan.sourceName = rows->text(3);
        plan.madeAt = timeAt(rows->integer(4));
        plan.state = static_cast<PlanState>(rows->integer(5));
        auto counts = work.rows("SELECT state, rows FROM plan_count WHERE plan = ?", plan.id);
        while (counts.next()) {
            int *const fields[] = {&plan.blocked, &plan.waiting,  &plan.sending,
                                   &plan.done,    &plan.needsYou, &plan.cancelled};
            const auto count = static_cast<int>(counts->integer(1));
            *fields[counts->integer(0)] = count;
            plan.total += count;
        }
        plan.passwordKey = rows->blob(6);
        if (!plan.passwordKey.isEmpty())
            plan.passwords = static_cast<int>(
                work.number("SELECT COUNT(*) FROM plan p JOIN sealed_password s ON s.plan = p.id"
                            " WHERE p.password_key = ?",
                            plan.passwordKey));
        plans.append(plan);
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return plans;
}

Result<QList<PlanRow>> PlanLedger::rows(const Id &plan, int from, int count,
                                        std::optional<RowState> only) const
{
    Work work(m_connection.db, Work::Mode::Read);
    QList<PlanRow> found;
    constexpr std::string_view all =
        "SELECT r.op_id, r.type, r.entity, r.customer, r.kind, r.source_row, r.state, r.detail, "
        "r.refusal, p.account,"
        " o.body, o.base_etag, o.attempts, COALESCE(o.carrier, a.carrier) FROM plan_row r JOIN "
        "plan p ON p.id = r.plan"
        " LEFT JOIN outbox o ON o.op_id = r.op_id LEFT JOIN acked a ON a.op_id = r.op_id"
        " WHERE r.plan = ?1 AND r.position >= ?2 AND ?4 IS "
        "NULL"
        " ORDER BY r.position LIMIT ?3";
    constexpr std::string_view ofState =
        "SELECT r.op_id, r.type, r.entity, r.customer, r.kind, r.source_row, r.state, r.detail, "
        "r.refusal, p.account,"
        " o.body, o.base_etag, o.attempts, COALESCE(o.carrier, a.carrier) FROM plan_row r JOIN "
        "plan p ON p.id = r.plan"
        " LEFT JOIN outbox o ON o.op_id = r.op_id LEFT JOIN acked a ON a.op_id = r.op_id"
        " WHERE r.plan = ?1 AND r.state = ?4"
        " ORDER BY r.position LIMIT ?3 OFFSET ?2";
    std::optional<int> state;
    if (only)
        state = static_cast<int>(*only);
    auto rows = work.rows(only ? ofState : all, plan, from, count, state);
    while (rows.next()) {
        PlanRow row;
        const Id id = rows->id(0);
        const QString account = rows->text(9);
        // Without the key, the columns that are not sealed can still be read.
        QJsonObject json;
        if (m_seals.hasKey()) {
            json = m_seals.openJson(work, rows->blob(7), Seals::context(id, account, "detail"));
            if (!rows->isNull(10))
                json.insert(u"body"_s, m_seals.openJson(work, rows->blob(10),
                                                        Seals::context(id, account, "body")));
        }
        row.operation = operationFromJson(json);
        row.operation.id = id;
        row.operation.entity = refAt(rows, 1, 2, 3);
        row.operation.kind = operationKindFromName(rows->text(4)).value_or(OperationKind::Change);
        row.operation.sourceRow = static_cast<int>(rows->integer(5));
        row.operation.baseEtag = rows->text(11);
        row.state = static_cast<RowState>(rows->integer(6));
        row.attempts = static_cast<int>(rows->integer(12));
        row.carrier = rows->id(13);
        if (!rows->isNull(8))
            row.refusal = refusalFromJson(fromText(rows->view(8)));
        found.append(std::move(row));
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<QList<Overlap>> PlanLedger::overlaps(const Plan &plan) const
{
    Work work(m_connection.db, Work::Mode::Read);
    QHash<Id, int> users;
    QSet<Id> seen;
    if (work.number("SELECT EXISTS (SELECT 1 FROM outbox)") != 0) {
        for (const auto &operation : plan.operations) {
            const auto &user = operation.entity;
            if (user.type != EntityType::User || operation.isBlocked() || seen.contains(user.id))
                continue;
            seen.insert(user.id);
            auto rows = work.rows("SELECT DISTINCT plan FROM outbox WHERE entity = ? AND plan <> ?",
                                  user.id, plan.id);
            while (rows.next())
                ++users[rows->id(0)];
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    QList<Overlap> found;
    for (auto it = users.begin(); it != users.end(); ++it)
        found.append({it.key(), it.value()});
    std::ranges::sort(found, std::greater(), &Overlap::users);
    return found;
}

Result<QHash<Id, QSet<Id>>> PlanLedger::overlaps() const
{
    constexpr int waiting = static_cast<int>(RowState::Waiting);
    constexpr int sending = static_cast<int>(RowState::Sending);
    constexpr int needsYou = static_cast<int>(RowState::NeedsYou);
    Work work(m_connection.db, Work::Mode::Read);
    std::vector<Id> open;
    {
        auto rows = work.rows("SELECT plan FROM plan_count WHERE state IN (?, ?, ?) GROUP BY plan"
                              " HAVING SUM(rows) > 0 ORDER BY SUM(rows)",
                              waiting, sending, needsYou);
        while (rows.next())
            open.push_back(rows->id(0));
    }
    // Each plan that overlaps the largest one finds it.
    if (!open.empty())
        open.pop_back();
    QHash<Id, QSet<Id>> found;
    for (const auto &plan : open) {
        auto rows = work.rows("SELECT DISTINCT o.plan FROM plan_row r JOIN outbox o ON o.entity ="
                              " r.entity WHERE r.plan = ?1 AND r.state IN (?2, ?3, ?4)"
                              " AND r.type = 'user' AND o.plan <> ?1",
                              plan, waiting, sending, needsYou);
        while (rows.next()) {
            found[plan].insert(rows->id(0));
            found[rows->id(0)].insert(plan);
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<int> PlanLedger::deletesUnasked() const
{
    const auto stored = m_settings.value(deletesSetting);
    if (!stored)
        return tl::unexpected(stored.error());
    return stored->isEmpty() ? deletesUnaskedAtFirst : stored->toInt();
}

Result<void> PlanLedger::setDeletesUnasked(int deletes)
{
    return m_settings.setValue(deletesSetting, QString::number(deletes));
}

} // namespace core
