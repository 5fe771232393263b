#pragma once

#include "core/base/clock.h"
#include "core/services/credentials.h"
#include "core/services/directory.h"
#include "core/services/plans.h"

#include <QDialog>
#include <QTimer>

class QPrinter;
class QPushButton;
class QStackedWidget;

namespace ui {

class Label;
class ListStates;
class ProgressLine;
class SheetModel;
class TableView;
class Theme;

//! Names and temporary passwords of a plan, and of those that share its sheet, until they are
//! printed, saved as PDF or copied. Done destroys them. Until then the plan can open it again, also
//! after a crash.
class ConfirmationSheet final : public QDialog {
    Q_OBJECT
public:
    ConfirmationSheet(core::Plans &plans, core::Credentials &credentials,
                      core::Directory &directory, const core::Clock &clock, Theme &theme,
                      const core::Id &plan, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QWidget *makeQuestion();

    void load();
    void showProgress();
    void print();
    void printTo(const std::shared_ptr<QPrinter> &printer);
    void choosePdf();
    void savePdf(const QString &path);
    void copy();
    void finish();
    void destroySheet();
    void recorded(const core::Result<void> &done, const QString &how);
    [[nodiscard]] QString customerName() const;
    [[nodiscard]] bool isComplete() const;

    core::Plans &m_plans;
    core::Credentials &m_credentials;
    core::Directory &m_directory;
    const core::Clock &m_clock;
    core::Id m_plan;
    SheetModel *m_model;
    Label *m_progressText = nullptr;
    ProgressLine *m_progress = nullptr;
    ListStates *m_states = nullptr;
    TableView *m_table = nullptr;
    Label *m_message = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_done = nullptr;
    QStackedWidget *m_footer = nullptr;
    Label *m_question = nullptr;
    QTimer m_reload;
    bool m_recorded = false;
    bool m_loading = false;
};

} // namespace ui
