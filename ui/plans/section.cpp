#include "ui/plans/section.h"

#include "ui/plans/planspage.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

int unfinished(core::Workspace &workspace)
{
    return static_cast<int>(
        std::ranges::count_if(workspace.plans().list(), [](const core::PlanSummary &plan) {
            return plan.state == core::PlanState::Running ||
                   plan.state == core::PlanState::Paused || plan.needsYou > 0 || plan.passwords > 0;
        }));
}

} // namespace

Section plansSection()
{
    return {.id = section::plans,
            .title = QCoreApplication::translate("ui::Section", "Plans"),
            .command = QCoreApplication::translate("ui::Section", "&Plans"),
            .icon = u"list-checks"_s,
            .shortcut = Qt::CTRL | Qt::Key_5,
            .place = Place::Work,
            .make = [](const Services &services) -> SectionPage {
                auto *window = &services.window;
                auto *page = new PlansPage(services.workspace, services.theme);
                QObject::connect(page, &PlansPage::openPlan, page,
                                 [window](const core::Id &plan) { window->openPlan(plan); });
                return {page};
            },
            .count = unfinished};
}

} // namespace ui
