#pragma once

#include "core/services/plans.h"

#include <QTimer>

#include <functional>

namespace ui {

//! Calls `changed` when a plan changes, at most ten times a second: signals come with every answer
//! of the server, and a reader cannot use more.
class PlanWatch final : public QObject {
    Q_OBJECT
public:
    PlanWatch(core::Plans &plans, const core::Id &plan, std::function<void()> changed);

    //! For other things that the same refresh shows.
    void later();

private:
    QTimer m_timer;
};

} // namespace ui
