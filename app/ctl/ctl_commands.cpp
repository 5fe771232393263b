#include "app/ctl/ctl.h"

#include "core/base/clock.h"
#include "core/base/whenfinished.h"
#include "core/domain/entity.h"
#include "core/services/planexport.h"
#include "ui/words/errortext.h"

#include <QFile>
#include <QJsonArray>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

QString linkName(core::Link link)
{
    switch (link) {
    case core::Link::Starting:
        return u"starting"_s;
    case core::Link::Online:
        return u"online"_s;
    case core::Link::Paused:
        return u"paused"_s;
    case core::Link::Offline:
        return u"offline"_s;
    case core::Link::SignInNeeded:
        return u"signInNeeded"_s;
    case core::Link::NotTrusted:
        return u"notTrusted"_s;
    case core::Link::TooOld:
        return u"tooOld"_s;
    case core::Link::ServerTooOld:
        return u"serverTooOld"_s;
    }
    return {};
}

QString stateName(core::PlanState state)
{
    switch (state) {
    case core::PlanState::Running:
        return u"running"_s;
    case core::PlanState::Paused:
        return u"paused"_s;
    case core::PlanState::Finished:
        return u"finished"_s;
    case core::PlanState::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QJsonObject toJson(const core::PlanSummary &plan)
{
    return {{u"id"_s, plan.id.toString()},
            {u"customer"_s, plan.customer.toString()},
            {u"source"_s, core::planSourceName(plan.source)},
            {u"file"_s, plan.sourceName},
            {u"madeAt"_s, core::toWire(plan.madeAt)},
            {u"state"_s, stateName(plan.state)},
            {u"total"_s, plan.total},
            {u"done"_s, plan.done},
            {u"waiting"_s, plan.waiting + plan.sending},
            {u"blocked"_s, plan.blocked},
            {u"needsYou"_s, plan.needsYou},
            {u"cancelled"_s, plan.cancelled},
            {u"passwords"_s, plan.passwords}};
}

} // namespace

void Ctl::customers()
{
    const auto &directory = m_workspace->directory();
    const auto describe = [&](const core::CustomerEntry &entry) {
        auto json = core::toJson(entry.customer);
        json.remove(u"image"_s);
        json.insert(u"users"_s, entry.users);
        json.insert(u"seatsBought"_s, entry.seatsBought);
        json.insert(u"seatsUsed"_s, entry.seatsUsed);
        return json;
    };
    if (!m_arguments.isEmpty()) {
        const auto *entry = findCustomer(m_arguments.first());
        if (!entry)
            return;
        auto json = describe(*entry);
        QJsonArray subscriptions;
        QStringList lines{entry->customer.organisation, u"  "_s + entry->customer.account,
                          u"  "_s + tr("%Ln user(s)", nullptr, entry->users)};
        for (const auto &subscription : directory.subscriptions(entry->customer.id)) {
            auto item = core::toJson(subscription);
            item.insert(u"name"_s, directory.subscriptionName(subscription.id));
            subscriptions.append(item);
            lines << u"  "_s + tr("%1: %2 of %3 seats used")
                                   .arg(directory.subscriptionName(subscription.id))
                                   .arg(subscription.used)
                                   .arg(subscription.bought);
        }
        json.insert(u"subscriptions"_s, subscriptions);
        print(json, lines);
        return finish(Ok);
    }
    QJsonArray list;
    QStringList lines;
    for (const auto &entry : directory.customers()) {
        list.append(describe(entry));
        lines << u"%1  %2  %3"_s.arg(entry.customer.id.toString())
                     .arg(entry.customer.organisation, -32)
                     .arg(entry.customer.account);
    }
    print(list, lines);
    finish(Ok);
}

void Ctl::subscribe()
{
    const auto *entry = findCustomer(m_arguments.first());
    if (!entry)
        return;
    const auto &directory = m_workspace->directory();
    core::Subscription subscription;
    subscription.id = core::Id::make();
    subscription.customer = entry->customer.id;
    for (const auto &sku : directory.skus()) {
        if (sku.name.compare(m_arguments.at(1), Qt::CaseInsensitive) == 0 ||
            sku.partNumber.compare(m_arguments.at(1), Qt::CaseInsensitive) == 0)
            subscription.sku = sku.id;
    }
    if (subscription.sku.isNull()) {
        QStringList names;
        for (const auto &sku : directory.skus())
            names << u"  %1  %2"_s.arg(sku.partNumber, -28).arg(sku.name);
        return fail(
            NotFound,
            tr("No SKU “%1”. Available SKUs:\n%2").arg(m_arguments.at(1), names.join(u'\n')));
    }
    bool isNumber = false;
    subscription.bought = m_arguments.at(2).toInt(&isNumber);
    const auto term = core::termFromName(m_parser.value(u"term"_s));
    if (!isNumber || !core::validate(subscription).isEmpty())
        return fail(Usage, tr("SEATS must be a number from 1 to %1.").arg(core::mostSeats));
    if (!term)
        return fail(Usage, tr("--term must be monthly, annual or triennial."));
    subscription.term = *term;
    core::whenFinished(directory.loadView(entry->customer.id), this,
                       [this, subscription](const core::Result<core::CustomerView> &view) {
                           if (!view)
                               return fail(Unusable, ui::errorText(view.error()));
                           runOrShow(core::planAddSubscription(*view, subscription, m_clock.now()));
                       });
}

void Ctl::plans()
{
    auto &plans = m_workspace->plans();
    if (m_arguments.isEmpty()) {
        QJsonArray list;
        QStringList lines;
        for (const auto &plan : plans.list()) {
            list.append(toJson(plan));
            lines << tr("%1  %2  %3 of %4 done, %5 pending, %6 need attention")
                         .arg(plan.id.toString(), stateName(plan.state))
                         .arg(plan.done)
                         .arg(plan.total)
                         .arg(plan.waiting + plan.sending)
                         .arg(plan.needsYou);
        }
        print(list, lines);
        return finish(Ok);
    }
    const auto id = core::Id::fromString(m_arguments.first());
    const auto *plan = id ? plans.plan(*id) : nullptr;
    if (!plan)
        return fail(
            NotFound,
            tr("No plan “%1”. List plans with: tenantryctl plans").arg(m_arguments.first()));
    const QString action = m_arguments.value(1);
    const auto done = [this](const core::Result<void> &result) {
        if (!result)
            return fail(Unusable, ui::errorText(result.error()));
        finish(Ok);
    };
    if (action == u"pause"_s) {
        core::whenFinished(plans.pause(*id), this, done);
    } else if (action == u"cancel"_s) {
        core::whenFinished(
            plans.cancel(*id), this, [this, &plans, id = *id](const core::Result<void> &result) {
                if (!result)
                    return fail(Unusable, ui::errorText(result.error()));
                core::whenFinished(plans.rows(id, 0, std::numeric_limits<int>::max()), this,
                                   [this, id](const core::Result<QList<core::PlanRow>> &rows) {
                                       rows ? reportCancelled(id, *rows)
                                            : fail(Unusable, ui::errorText(rows.error()));
                                   });
            });
    } else if (action == u"resume"_s) {
        core::whenFinished(plans.resume(*id), this,
                           [this, plan = *id](const core::Result<void> &result) {
                               if (!result)
                                   return fail(Unusable, ui::errorText(result.error()));
                               watchPlan(plan);
                           });
    } else if (action == u"passwords"_s) {
        const QString path = m_parser.value(u"out"_s);
        if (path.isEmpty())
            return fail(Usage,
                        tr("Specify a file for the passwords, readable only by you: --out FILE"));
        core::whenFinished(
            m_workspace->credentials().sheet(*id), this,
            [this, path](const core::Result<std::shared_ptr<std::vector<core::SheetRow>>> &sheet) {
                if (!sheet)
                    return fail(Unusable, ui::errorText(sheet.error()));
                QFile file(path);
                if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                               QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                    return fail(BadFile,
                                tr("Cannot create %1: %2. Existing files are never overwritten.")
                                    .arg(path, file.errorString()));
                for (const auto &row : **sheet)
                    file.write(row.userName.toUtf8() + '\t' + row.password.reveal() + '\n');
                if (!file.flush())
                    return fail(BadFile, tr("Cannot write %1: %2").arg(path, file.errorString()));
                print(QJsonObject{{u"passwords"_s, int((*sheet)->size())}, {u"file"_s, path}},
                      {tr("%Ln password(s) saved.", nullptr, int((*sheet)->size()))});
                finish(Ok);
            });
    } else if (action.isEmpty()) {
        core::whenFinished(plans.rows(*id, 0, plan->total), this,
                           [this, summary = *plan](const core::Result<QList<core::PlanRow>> &rows) {
                               if (!rows)
                                   return fail(Unusable, ui::errorText(rows.error()));
                               auto json = toJson(summary);
                               QJsonArray list;
                               QStringList lines;
                               for (const auto &row : *rows) {
                                   const QString reason =
                                       row.state == core::RowState::NeedsYou
                                           ? ui::refusalText(row.refusal, &m_workspace->directory())
                                       : row.operation.findings.isEmpty()
                                           ? QString()
                                           : ui::findingText(row.operation.findings.first(),
                                                             &m_workspace->directory());
                                   list.append(QJsonObject{
                                       {u"operation"_s, row.operation.id.toString()},
                                       {u"kind"_s, core::operationKindName(row.operation.kind)},
                                       {u"who"_s, row.operation.who},
                                       {u"row"_s, row.operation.sourceRow},
                                       {u"state"_s, core::rowStateName(row.state)},
                                       {u"reason"_s, reason}});
                                   lines << u"%1  %2  %3  %4"_s
                                                .arg(ui::operationText(row.operation.kind,
                                                                       row.operation.entity.type),
                                                     -18)
                                                .arg(row.operation.who, -32)
                                                .arg(core::rowStateName(row.state), reason);
                               }
                               json.insert(u"rows"_s, list);
                               print(json, lines);
                               finish(Ok);
                           });
    } else {
        fail(Usage, tr("Unknown action. Choose one of: pause, resume, cancel, passwords."));
    }
}

void Ctl::status()
{
    const auto &sync = m_workspace->sync();
    const auto waiting = m_workspace->plans().waiting();
    const auto &directory = m_workspace->directory();
    print(QJsonObject{{u"link"_s, linkName(sync.link)},
                      {u"lastExchange"_s, core::toWire(sync.asOf)},
                      {u"customers"_s, int(directory.customers().size())},
                      {u"users"_s, directory.userCount()},
                      {u"waiting"_s, waiting.queued + waiting.sending},
                      {u"needsYou"_s, waiting.needsYou}},
          {sync.link == core::Link::Online         ? tr("Up to date")
           : sync.link == core::Link::SignInNeeded ? tr("Not signed in")
                                                   : tr("Cannot reach the server"),
           sync.asOf.isValid()
               ? tr("Last sync: %1").arg(sync.asOf.toLocalTime().toString(Qt::ISODate))
               : tr("Not synced yet"),
           tr("%Ln customer(s)", nullptr, int(directory.customers().size())),
           tr("%Ln user(s)", nullptr, directory.userCount()),
           tr("%1 pending, %2 need attention")
               .arg(waiting.queued + waiting.sending)
               .arg(waiting.needsYou)});
    finish(sync.link == core::Link::Online ? Ok : NotSent);
}

} // namespace app
