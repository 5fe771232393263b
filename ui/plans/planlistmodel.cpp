#include "ui/plans/planlistmodel.h"

#include "ui/plans/progressdelegate.h"
#include "ui/words/format.h"
#include "ui/words/plantext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

PlanListModel::PlanListModel(core::Workspace &workspace, QObject *parent)
    : ListModel(parent)
    , m_workspace(workspace)
{
    using Plan = core::PlanSummary;
    setColumns({
        {.id = "name",
         .header = tr("Plan"),
         .text = [](const Plan &p) { return PlanText::title(p.source, p.sourceName); },
         .cell = cell<IconTextDelegate>,
         .width = 190,
         .icon = [](const Plan &) { return u"list-checks"_s; },
         .filter = [](const Plan &p) { return PlanText::title(p.source, p.sourceName); }},
        {.id = "customer",
         .header = tr("Customer"),
         .text = [this](const Plan &p) { return customerName(p); },
         .width = 150,
         .filter = [this](const Plan &p) { return customerName(p); }},
        {.id = "progress",
         .header = tr("Done"),
         .text = [](const Plan &p) { return Format().ratio(p.done, p.total); },
         .cell = cell<ProgressDelegate>,
         .width = 190,
         .share = [](const Plan &p) { return std::pair(p.done, p.total); }},
        {.id = "state",
         .header = tr("Status"),
         .text = [](const Plan &p) { return PlanText::stateText(p); },
         .cell = cell<StatusDelegate>,
         .width = 135,
         .tone = [](const Plan &p) { return PlanText::stateTone(p); },
         .note =
             [](const Plan &p) {
                 return p.needsYou > 0 ? QLocale().toString(p.needsYou) : QString();
             }},
        {.id = "overlaps",
         .header = tr("Same users as"),
         .text = [this](const Plan &p) { return overlaps(p); },
         .width = 170},
        {.id = "madeFrom",
         .header = tr("Made from"),
         .text = [](const Plan &p) { return p.sourceName.isEmpty() ? u"—"_s : p.sourceName; },
         .width = 110,
         .muted = [](const Plan &) { return true; },
         .filter = [](const Plan &p) { return p.sourceName; }},
        {.id = "when",
         .header = tr("Created"),
         .text =
             [this](const Plan &p) {
                 return Format().moment(p.madeAt.toLocalTime(),
                                        m_workspace.clock().now().toLocalTime());
             },
         .width = 90,
         .muted = [](const Plan &) { return true; }},
    });
    const auto reload = [this] { setRows(m_workspace.plans().list()); };
    connect(&workspace.plans(), &core::Plans::listChanged, this, reload);
    connect(&workspace.plans(), &core::Plans::planChanged, this, reload);
    connect(&workspace.plans(), &core::Plans::overlapsChanged, this, [this] {
        refreshColumn("overlaps"_L1);
        Q_EMIT updated();
    });
    connect(&workspace.directory(), &core::Directory::customersChanged, this, [this, reload] {
        reload();
        refreshColumn("customer"_L1);
    });
    reload();
}

bool PlanListModel::hasOverlaps() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_workspace.plans().overlapping(at(row).id).isEmpty())
            return true;
    }
    return false;
}

QString PlanListModel::customerName(const core::PlanSummary &plan) const
{
    return PlanText::customerName(plan.customer, m_workspace.directory());
}

//! The names of the other plans, in the order of the list.
QString PlanListModel::overlaps(const core::PlanSummary &plan) const
{
    const auto others = m_workspace.plans().overlapping(plan.id);
    QStringList names;
    for (const auto &other : m_workspace.plans().list()) {
        if (others.contains(other.id))
            names.append(PlanText::nameOf(other));
    }
    return names.join(u", "_s);
}

} // namespace ui

#include "moc_planlistmodel.cpp"
