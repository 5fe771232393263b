#include "ui/waiting/waitingmodel.h"

#include "core/base/whenfinished.h"
#include "core/domain/periods.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/roles.h"
#include "ui/theme/tokens.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"
#include "ui/words/names.h"
#include "ui/words/plantext.h"

namespace ui {

WaitingModel::WaitingModel(core::Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    auto &plans = workspace.plans();
    connect(&plans, &core::Plans::waitingChanged, this, &WaitingModel::refresh);
    connect(&plans, &core::Plans::planChanged, this, &WaitingModel::refresh);
    connect(&workspace.directory(), &core::Directory::customersChanged, this, [this] {
        if (!m_changes.isEmpty())
            Q_EMIT dataChanged(index(0, Customer), index(rowCount() - 1, Customer));
    });
}

const core::WaitingChange *WaitingModel::change(int row) const
{
    return row >= 0 && row < m_changes.size() ? &m_changes.at(row) : nullptr;
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

//! One at a time: a change during a reading makes one more.
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
                               beginResetModel();
                               m_changes = *changes;
                               m_read = true;
                               endResetModel();
                               Q_EMIT updated();
                           } else {
                               Q_EMIT failed(changes.error());
                           }
                           read();
                       });
}

int WaitingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int WaitingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
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

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const auto &change = m_changes.at(index.row());
    const auto &operation = change.row.operation;
    const auto now = m_workspace.clock().now();
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case What:
            return PlanText::of(operation, m_workspace.directory(), now.date()).change;
        case Whom:
            return operation.who;
        case Customer:
            return operation.entity.customer.isNull()
                       ? QStringLiteral("—")
                       : PlanText::customerName(operation.entity.customer, m_workspace.directory());
        case Since:
            return Format().moment(change.madeAt.toLocalTime(), now.toLocalTime());
        case Why:
            return why(change, m_workspace);
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return plainToolTip(text());
    case role::Id:
        return operation.id.toString();
    case role::Icon:
        return index.column() == What
                   ? PlanText::of(operation, m_workspace.directory(), now.date()).icon
                   : QVariant();
    case role::Tone:
        return static_cast<int>(change.row.state == core::RowState::NeedsYou  ? Tone::Bad
                                : change.row.state == core::RowState::Sending ? Tone::Accent
                                                                              : Tone::Neutral);
    case role::Muted:
        return index.column() == Since;
    default:
        return {};
    }
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Change");
    case Whom:
        return tr("Item");
    case Customer:
        return tr("Customer");
    case Since:
        return tr("Since");
    case Why:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace ui

#include "moc_waitingmodel.cpp"
