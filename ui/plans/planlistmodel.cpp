#include "ui/plans/planlistmodel.h"

#include "ui/kit/label.h"
#include "ui/kit/tables/roles.h"
#include "ui/words/format.h"
#include "ui/words/plantext.h"

#include <algorithm>

namespace ui {

PlanListModel::PlanListModel(core::Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_plans(matching())
{
    connect(&workspace.plans(), &core::Plans::listChanged, this, &PlanListModel::update);
    connect(&workspace.plans(), &core::Plans::planChanged, this, &PlanListModel::update);
    connect(&workspace.directory(), &core::Directory::customersChanged, this,
            &PlanListModel::update);
    connect(&workspace.plans(), &core::Plans::overlapsChanged, this, [this] {
        if (!m_plans.isEmpty())
            Q_EMIT dataChanged(index(0, Overlaps), index(rowCount() - 1, Overlaps));
        Q_EMIT updated();
    });
}

void PlanListModel::setText(const QString &text)
{
    m_text = text.trimmed();
    update();
}

QList<core::PlanSummary> PlanListModel::matching() const
{
    const auto &all = m_workspace.plans().list();
    if (m_text.isEmpty())
        return all;
    QList<core::PlanSummary> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [this](const core::PlanSummary &plan) {
                     return PlanText::title(plan.source, plan.sourceName)
                                .contains(m_text, Qt::CaseInsensitive) ||
                            plan.sourceName.contains(m_text, Qt::CaseInsensitive) ||
                            PlanText::customerName(plan.customer, m_workspace.directory())
                                .contains(m_text, Qt::CaseInsensitive);
                 });
    return found;
}

void PlanListModel::update()
{
    const auto now = matching();
    const bool sameRows = std::equal(now.begin(), now.end(), m_plans.begin(), m_plans.end(),
                                     [](const auto &a, const auto &b) { return a.id == b.id; });
    if (!sameRows) {
        beginResetModel();
        m_plans = now;
        endResetModel();
    } else {
        for (int row = 0; row < now.size(); ++row) {
            if (now.at(row) == m_plans.at(row))
                continue;
            m_plans[row] = now.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    Q_EMIT updated();
}

bool PlanListModel::hasOverlaps() const
{
    return std::any_of(m_plans.begin(), m_plans.end(), [this](const core::PlanSummary &plan) {
        return !m_workspace.plans().overlapping(plan.id).isEmpty();
    });
}

//! By the name of each, in the order of the list.
QString PlanListModel::overlaps(const core::PlanSummary &plan) const
{
    const auto others = m_workspace.plans().overlapping(plan.id);
    QStringList names;
    for (const auto &other : m_workspace.plans().list()) {
        if (others.contains(other.id))
            names.append(PlanText::nameOf(other));
    }
    return names.join(QStringLiteral(", "));
}

int PlanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plans.size());
}

int PlanListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanListModel::text(const core::PlanSummary &plan, int column) const
{
    const Format format;
    switch (column) {
    case Name:
        return PlanText::title(plan.source, plan.sourceName);
    case Customer:
        return PlanText::customerName(plan.customer, m_workspace.directory());
    case Progress:
        return format.ratio(plan.done, plan.total);
    case State:
        return PlanText::stateText(plan);
    case MadeFrom:
        return plan.sourceName.isEmpty() ? QStringLiteral("—") : plan.sourceName;
    case When:
        return format.moment(plan.madeAt.toLocalTime(), m_workspace.clock().now().toLocalTime());
    case Overlaps:
        return overlaps(plan);
    default:
        return {};
    }
}

QVariant PlanListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const core::PlanSummary &plan = m_plans.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(plan, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(plan, index.column()).toString());
    case role::Id:
        return plan.id.toString();
    case role::Icon:
        return index.column() == Name ? QStringLiteral("list-checks") : QVariant();
    case role::Tone:
        return static_cast<int>(PlanText::stateTone(plan));
    case role::Note:
        return index.column() == State && plan.needsYou > 0 ? QLocale().toString(plan.needsYou)
                                                            : QVariant();
    case role::Used:
        return index.column() == Progress ? plan.done : QVariant();
    case role::Total:
        return index.column() == Progress ? plan.total : QVariant();
    case role::Muted:
        return index.column() == MadeFrom || index.column() == When;
    default:
        return {};
    }
}

QVariant PlanListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Plan");
    case Customer:
        return tr("Customer");
    case Progress:
        return tr("Done");
    case State:
        return tr("Status");
    case MadeFrom:
        return tr("Made from");
    case When:
        return tr("Created");
    case Overlaps:
        return tr("Same users as");
    default:
        return {};
    }
}

} // namespace ui

#include "moc_planlistmodel.cpp"
