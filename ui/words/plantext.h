#pragma once

#include "core/plan/undo.h"
#include "core/plan/waiting.h"
#include "core/services/directory.h"
#include "ui/words/tone.h"

#include <QCoreApplication>

namespace ui {

//! An operation as shown in a table.
struct OperationText {
    QString icon;
    QString change;
    QString who;
    QString before;
    QString after;
};

//! Plans in words: changes, state, source.
class PlanText final {
    Q_DECLARE_TR_FUNCTIONS(ui::PlanText)
public:
    [[nodiscard]] static OperationText of(const core::Operation &operation,
                                          const core::Directory &directory, const QDate &today);
    //! "New starters november" for a file, else the kind of change.
    [[nodiscard]] static QString title(core::PlanSource source, const QString &sourceName);
    //! The same with its state: "“New starters november” (waiting)".
    [[nodiscard]] static QString nameOf(const core::PlanSummary &plan);
    //! "made from new-starters.csv", or empty
    [[nodiscard]] static QString madeFrom(const QString &sourceName);
    [[nodiscard]] static QString stateText(core::RowState state);
    [[nodiscard]] static Tone stateTone(core::RowState state);
    [[nodiscard]] static QString stateText(const core::PlanSummary &plan);
    [[nodiscard]] static Tone stateTone(const core::PlanSummary &plan);
    //! Why it is blocked or was refused, and its row of the file; empty if neither.
    [[nodiscard]] static QString note(const core::PlanRow &row, const core::Directory &directory);
    [[nodiscard]] static QString findings(const core::Operation &operation,
                                          const core::Directory &directory);
    [[nodiscard]] static QString customerName(const core::Id &customer,
                                              const core::Directory &directory);
    //! The changes of a plan that cannot be undone, and why; empty if all can.
    [[nodiscard]] static QString cannotBeUndone(const core::Undo &undo);
    //! Number of different users that the plan changes.
    [[nodiscard]] static int usersChanged(const core::Plan &plan);
};

} // namespace ui
