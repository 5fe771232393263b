#pragma once

#include "core/base/clock.h"
#include "core/services/directory.h"
#include "core/services/plans.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

class ChipBar;
class Label;
class ReviewModel;
class TableView;
class Theme;
class Toast;

//! The effects of a plan before anything is sent. The customer's name and color are at the top.
class PlanReview final : public QDialog {
    Q_OBJECT
public:
    PlanReview(core::Plans &plans, core::Directory &directory, const core::Clock &clock,
               Theme &theme, core::Plan plan, QWidget *parent = nullptr);

    //! The plan's source, deleted when it runs.
    void setDraft(const core::Id &draft) { m_draft = draft; }
    //! A note to read before running it.
    void setNote(const QString &note);

Q_SIGNALS:
    //! The plan is saved on this computer; sending starts automatically.
    void started(const core::Id &plan);

private:
    [[nodiscard]] QWidget *makeHeader(const QString &customer);
    [[nodiscard]] QWidget *makeNaming(const QString &customer);
    void makeChips();
    void showProblem(const core::Error &error);
    void showOverlaps(const QList<core::Overlap> &overlaps);
    void offerRun();
    void save(const QString &path);
    void run();

    core::Plans &m_plans;
    core::Directory &m_directory;
    const core::Clock &m_clock;
    core::Id m_draft;
    ReviewModel *m_model;
    ChipBar *m_chips;
    TableView *m_table;
    Label *m_note;
    Label *m_overlaps;
    Label *m_problem;
    Toast *m_toast;
    QLineEdit *m_typed = nullptr; //!< for deletions that require the customer's name
    QPushButton *m_save;
    QPushButton *m_back;
    QPushButton *m_run;
    int m_changes = 0;
    int m_blocked = 0;
};

} // namespace ui
