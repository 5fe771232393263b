#pragma once

#include "core/base/clock.h"
#include "core/services/access.h"
#include "core/services/directory.h"
#include "core/services/drafts.h"
#include "core/services/importdraft.h"
#include "core/services/plans.h"

#include <QWidget>

#include <memory>

class QMenu;
class QMimeData;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ui {

class ChipBar;
class Combo;
class ImportChoices;
class ImportModel;
class ImportStart;
class Label;
class MappingHeader;
class ProgressLine;
class ResultDelegate;
class SeatsLine;
class TableView;
class Theme;
class Toast;

//! From a file of users to the review of a plan: reading, mapping columns, fixing rows in the grid.
class ImportPage final : public QWidget {
    Q_OBJECT
public:
    ImportPage(std::unique_ptr<core::ImportSession> session, core::Plans &plans,
               core::Drafts &drafts, core::Directory &directory, const core::Access &access,
               const core::Clock &clock, Theme &theme, QWidget *parent = nullptr);
    ~ImportPage() override;

    void openFiles(const QStringList &paths);
    void openText(const QString &text);
    //! Continues a draft.
    void resume(const core::Draft &draft);
    //! Null until a customer is chosen.
    [[nodiscard]] core::Id customer() const;
    //! Null if there is nothing to keep.
    [[nodiscard]] core::Id draft() const;
    //! Makes room for another import: fixes are kept as a draft.
    void leave();
    //! Local files of a drag or paste; ignores everything else.
    [[nodiscard]] static QStringList filesOf(const QMimeData *data);

Q_SIGNALS:
    void planStarted(const core::Id &plan);
    void closed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeFilters();
    [[nodiscard]] QWidget *makeReading();
    [[nodiscard]] QWidget *makeGrid();
    void makeShortcuts();

    void showState();
    void showSubtitle();
    void showSince(const QStringList &gone, const QStringList &changed, bool kept);
    void showCounts();
    void showCustomers();
    void fitColumns();
    void fillEncodings(QMenu *menu);
    void fillColumns(QMenu *menu);
    void fillFields(QMenu *menu, int fileColumn);
    void showColumnMenu(int section);
    void mapColumn(int fileColumn, const QString &key);
    void goToProblem(bool forwards);

    void chooseFiles();
    void pasteText();
    void discard();
    void chooseRejectedFile();
    void saveRejected(const QString &path);
    void review();
    void openReview(const core::Plan &plan);

    core::Plans &m_plans;
    core::Drafts &m_drafts;
    core::Directory &m_directory;
    const core::Access &m_access;
    const core::Clock &m_clock;
    Theme &m_theme;
    std::unique_ptr<core::ImportSession> m_session;
    std::unique_ptr<core::ImportDraft> m_draft;
    ImportModel *m_model;

    Label *m_subtitle = nullptr;
    Label *m_since = nullptr;
    QPushButton *m_encoding = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_saveRejected = nullptr;
    QPushButton *m_review = nullptr;
    QWidget *m_filters = nullptr;
    ChipBar *m_chips = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    Combo *m_into = nullptr;
    ImportChoices *m_choices = nullptr;
    QStackedWidget *m_stack = nullptr;
    ImportStart *m_start = nullptr;
    QWidget *m_reading = nullptr;
    Label *m_readingText = nullptr;
    ProgressLine *m_progress = nullptr;
    QWidget *m_grid = nullptr;
    TableView *m_table = nullptr;
    MappingHeader *m_header = nullptr;
    SeatsLine *m_seats = nullptr;
    Toast *m_toast = nullptr;
    ResultDelegate *m_result = nullptr;
    int m_fittedColumns = 0;
    bool m_gridShown = false;
    bool m_making = false;
    bool m_started = false;
};

} // namespace ui
