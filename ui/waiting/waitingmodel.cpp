#include "ui/waiting/waitingmodel.h"

#include "core/base/whenfinished.h"
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
    const auto needs = change.needs.isEmpty() ? tr("another change") : change.needs;
    switch (change.reason) {
    case WaitReason::Turn:
        return tr("Goes with the next exchange");
    case WaitReason::Sending:
        return tr("Being sent");
    case WaitReason::Retry:
        return tr("The server could not take it yet; next try %1")
            .arg(Format().moment(change.nextTry, workspace.clock().now()));
    case WaitReason::Needs:
        return tr("After the earlier change for “%1”").arg(needs);
    case WaitReason::Paused:
        return tr("Its plan is paused");
    case WaitReason::Account:
        return tr("Made by somebody else: only their sign-in sends it");
    case WaitReason::Held:
        return tr("Unsent for more than 14 days: send it if it is still right");
    case WaitReason::Quarantined:
        return tr("Tenantry ended several times while sending it");
    case WaitReason::SetAgain:
        return tr("The server was restored: the password must be set again");
    case WaitReason::Blocked:
        return tr("The earlier change for “%1” needs you first").arg(needs);
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
        return tr("For");
    case Customer:
        return tr("Customer");
    case Since:
        return tr("Since");
    case Why:
        return tr("Why it waits");
    default:
        return {};
    }
}

} // namespace ui

#include "moc_waitingmodel.cpp"
