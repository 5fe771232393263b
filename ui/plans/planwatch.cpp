#include "ui/plans/planwatch.h"

namespace ui {
namespace {

constexpr int throttleMs = 100;

} // namespace

PlanWatch::PlanWatch(core::Plans &plans, const core::Id &plan, std::function<void()> changed)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(throttleMs);
    connect(&m_timer, &QTimer::timeout, this, std::move(changed));
    connect(&plans, &core::Plans::listChanged, this, &PlanWatch::later);
    connect(&plans, &core::Plans::planChanged, this, [this, plan](const core::Id &id) {
        if (id == plan)
            later();
    });
}

void PlanWatch::later()
{
    if (!m_timer.isActive())
        m_timer.start();
}

} // namespace ui

#include "moc_planwatch.cpp"
