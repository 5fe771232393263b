#pragma once

#include "core/services/workspace.h"
#include "ui/plans/planwatch.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace ui {

class ChipBar;
class Label;
class ListStates;
class PlanRowsModel;
class ProgressLine;
class StatTile;
class TableView;
class Theme;
class Toast;

//! One plan during and after its run: progress, each change with its result, and the changes that
//! need the user.
class PlanPage final : public QWidget {
    Q_OBJECT
public:
    PlanPage(core::Workspace &workspace, Theme &theme, const core::Id &plan,
             QWidget *parent = nullptr);

    [[nodiscard]] core::Id plan() const { return m_plan; }

Q_SIGNALS:
    void sheetRequested(const core::Id &plan);
    void openOther(const core::Id &customer, const QString &userName);
    //! Another plan was started from here.
    void started(const core::Id &plan);
    void back();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeTiles();
    [[nodiscard]] QWidget *makeFilters();
    [[nodiscard]] QWidget *makeTable();

    void showPlan(const core::PlanSummary &plan);
    void refresh();
    void showRowActions();
    [[nodiscard]] const core::PlanRow *current() const;
    [[nodiscard]] bool undoesChosen(int selected) const;
    [[nodiscard]] QString reasonAgainstSending(const core::PlanRow &row) const;
    void pauseOrResume();
    void cancel();
    void undo();
    void undoRows(const QSet<core::Id> &chosen);
    void reviewUndo(const core::Undo &undo);
    void decideCurrent();
    void dropCurrent();
    void saveResults(const QString &path);
    void report(const core::Error &error);

    core::Workspace &m_workspace;
    Theme &m_theme;
    core::Id m_plan;
    PlanRowsModel *m_model;
    Label *m_title = nullptr;
    Label *m_subtitle = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_credentials = nullptr;
    StatTile *m_done = nullptr;
    StatTile *m_running = nullptr;
    StatTile *m_waiting = nullptr;
    StatTile *m_blocked = nullptr;
    ProgressLine *m_progress = nullptr;
    ChipBar *m_chips = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_drop = nullptr;
    ListStates *m_states = nullptr;
    TableView *m_table = nullptr;
    Toast *m_toast;
    PlanWatch m_watch;
    QTimer m_tick;
};

} // namespace ui
