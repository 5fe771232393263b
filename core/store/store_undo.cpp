// What a person should know of a plan before running or undoing it.
#include "core/plan/deletes.h"
#include "core/store/store_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

const auto deletesSetting = u"deletesUnasked"_s;

} // namespace

Result<Undo> Store::undoOf(const Id &plan, const QSet<Id> &chosen)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return tl::unexpected(keyThere.error());
    Plan undone;
    {
        Work work(d->db, Work::Mode::Read);
        auto rows = work.rows("SELECT customer, source, source_name FROM plan WHERE id = ?", plan);
        if (!rows.next())
            return work.failed() ? tl::unexpected(work.result().error())
                                 : Result<Undo>(failure(ErrorCode::NotFound, plan.toString()));
        undone.customer = rows->id(0);
        undone.source = planSourceFromName(rows->text(1));
        undone.sourceName = rows->text(2);
    }
    constexpr int pageSize = 1000;
    QList<UndoRow> rows;
    for (int from = 0;; from += pageSize) {
        const auto page = planRows(plan, from, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const auto &row : *page) {
            if (!chosen.isEmpty() && !chosen.contains(row.operation.id))
                continue;
            UndoRow one{row.operation, row.state == RowState::Done, true, {}};
            if (const auto there = entity(row.operation.entity)) {
                one.gone = there->gone;
                one.now = there->local;
            }
            rows.append(std::move(one));
        }
        if (page->size() < pageSize)
            break;
    }
    const auto bought = entities(EntityType::Subscription, undone.customer);
    if (!bought)
        return tl::unexpected(bought.error());
    QList<Subscription> subscriptions;
    for (const auto &one : *bought) {
        if (!one.gone)
            subscriptions.append(subscriptionFromJson(one.local));
    }
    return planUndo(undone, rows, subscriptions, d->clock.now());
}

Result<int> Store::deletesUnasked()
{
    const auto said = setting(deletesSetting);
    if (!said)
        return tl::unexpected(said.error());
    return said->isEmpty() ? deletesUnaskedAtFirst : said->toInt();
}

Result<void> Store::setDeletesUnasked(int deletes)
{
    return setSetting(deletesSetting, QString::number(deletes));
}

Result<QList<Overlap>> Store::overlaps(const Plan &plan)
{
    Work work(d->db, Work::Mode::Read);
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

Result<QHash<Id, QSet<Id>>> Store::overlaps()
{
    constexpr int waiting = static_cast<int>(RowState::Waiting);
    constexpr int sending = static_cast<int>(RowState::Sending);
    constexpr int needsYou = static_cast<int>(RowState::NeedsYou);
    Work work(d->db, Work::Mode::Read);
    std::vector<Id> open;
    {
        auto rows = work.rows("SELECT plan FROM plan_count WHERE state IN (?, ?, ?) GROUP BY plan"
                              " HAVING SUM(rows) > 0 ORDER BY SUM(rows)",
                              waiting, sending, needsYou);
        while (rows.next())
            open.push_back(rows->id(0));
    }
    // The largest is met by each that meets it.
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

} // namespace core
