#include "ui/waiting/waitingmodel.h"

#include "core/base/whenfinished.h"
#include "core/domain/periods.h"
#include "ui/theme/tokens.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"
#include "ui/words/names.h"
#include "ui/words/plantext.h"

namespace ui {

WaitingModel::WaitingModel(core::Workspace &workspace, QObject *parent)
    : ListModel(parent)
    , m_workspace(workspace)
{
    using Change = core::WaitingChange;
    const auto textOf = [this](const Change &c) {
        return PlanText::of(c.row.operation, m_workspace.directory(),
                            m_workspace.clock().now().date());
    };
    setColumns({
        {.id = "change",
         .header = tr("Change"),
         .text = [textOf](const Change &c) { return textOf(c).change; },
         .cell = cell<IconTextDelegate>,
         .width = 170,
         .icon = [textOf](const Change &c) { return textOf(c).icon; }},
        {.id = "whom",
         .header = tr("Item"),
         .text = [](const Change &c) { return c.row.operation.who; },
         .width = 180},
        {.id = "customer",
         .header = tr("Customer"),
         .text =
             [this](const Change &c) {
                 const auto &customer = c.row.operation.entity.customer;
                 return customer.isNull()
                            ? QStringLiteral("—")
                            : PlanText::customerName(customer, m_workspace.directory());
             },
         .width = 180},
        {.id = "since",
         .header = tr("Since"),
         .text =
             [this](const Change &c) {
                 return Format().moment(c.madeAt.toLocalTime(),
                                        m_workspace.clock().now().toLocalTime());
             },
         .width = 90,
         .muted = [](const Change &) { return true; }},
        {.id = "why",
         .header = tr("Reason"),
         .text = [this](const Change &c) { return why(c, m_workspace); },
         .width = 200},
    });
    auto &plans = workspace.plans();
    connect(&plans, &core::Plans::waitingChanged, this, &WaitingModel::refresh);
    connect(&plans, &core::Plans::planChanged, this, &WaitingModel::refresh);
    connect(&workspace.directory(), &core::Directory::customersChanged, this,
            [this] { refreshColumn(QLatin1StringView("customer")); });
}

void WaitingModel::setShown(bool shown)
{
    m_shown = shown;
    read();
}

void WaitingModel::refresh()
{
    m_dirty = true;
    read();
}

//! One at a time: a change during a read causes one more.
void WaitingModel::read()
{
    if (!m_shown || !m_dirty || m_reading)
        return;
    m_reading = true;
    m_dirty = false;
    core::whenFinished(m_workspace.plans().waitingChanges(most), this,
                       [this](const core::Result<QList<core::WaitingChange>> &changes) {
                           m_reading = false;
                           if (changes) {
                               m_read = true;
                               setRows(*changes);
                           } else {
                               Q_EMIT failed(changes.error());
                           }
                           read();
                       });
}

QString WaitingModel::why(const core::WaitingChange &change, core::Workspace &workspace)
{
    using core::WaitReason;
    switch (change.reason) {
    case WaitReason::Turn:
        return tr("Will be sent at the next sync");
    case WaitReason::Sending:
        return tr("Sending now");
    case WaitReason::Retry:
        return tr("Retrying %1 because the server was not ready")
            .arg(Format().moment(change.nextTry, workspace.clock().now()));
    case WaitReason::Needs:
        return change.needs.isEmpty()
                   ? tr("Will be sent after an earlier change")
                   : tr("Will be sent after the earlier change for “%1”").arg(change.needs);
    case WaitReason::Paused:
        return tr("The plan is paused");
    case WaitReason::Account:
        return tr("Made by another person: will be sent when they sign in");
    case WaitReason::Held:
        return tr("Not sent for over %n day(s): review and send it, or discard it", nullptr,
                  core::heldAfterDays);
    case WaitReason::Quarantined:
        return tr("Tenantry stopped several times while sending this change");
    case WaitReason::SetAgain:
        return tr("The server was restored: set the password again");
    case WaitReason::Blocked:
        return change.needs.isEmpty()
                   ? tr("Blocked by an earlier change: resolve that change first")
                   : tr("Blocked by the earlier change for “%1”: resolve that change first")
                         .arg(change.needs);
    case WaitReason::Conflict:
    case WaitReason::Refused:
        break;
    }
    return refusalText(change.row.refusal, &workspace.directory());
}

} // namespace ui

#include "moc_waitingmodel.cpp"
