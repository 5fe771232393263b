#pragma once

#include "core/services/workspace.h"
#include "ui/shell/sidebar.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>

class QAction;
class QStackedWidget;

namespace ui {

class CustomerPage;
class CustomersPage;
class DropLayer;
class ImportPage;
class LicencesView;
class OpeningPage;
class Settings;
class StatusStrip;
class Theme;
class Toast;
class UsersView;

//! The window: side bar, one page at a time, status. Knows which page leads to which; pages know
//! only signals.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(core::Workspace &workspace, Theme &theme, Settings &settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void showSection(Section section);
    void showCustomer(const core::Id &customer);
    void importFiles(const core::Id &customer, const QStringList &files);
    void openPlan(const core::Id &plan);
    void raiseToFront();

Q_SIGNALS:
    //! Once, when the first picture is on the screen: what is not needed for it starts now.
    void firstPainted();
    //! The first start is over: the workspace on this computer is wanted.
    void workspaceWanted();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindowmenus.cpp
    void buildMenus();
    [[nodiscard]] QAction *command(QMenu *menu, const QString &text, const QString &name,
                                   const QKeySequence &keys, std::function<void()> run);
    void updateMenus();
    void searchEverything();
    void filterHere();

    void followWorkspace();
    void followCounts();
    void followSync();
    void offerSheets();
    void offerDrafts();
    [[nodiscard]] QWidget *sectionPage(Section section);
    [[nodiscard]] QWidget *framed(const QString &title, QWidget *view);
    void showPage(QWidget *page);
    void setDetail(QWidget *page, Section section);
    void onboard(const std::optional<core::Draft> &draft);
    void resumeDraft(const core::Draft &draft);
    ImportPage *openImport(const core::Id &customer);
    //! For something new to be read: rows that were fixed before stay as a draft.
    ImportPage *newImport(const core::Id &customer);
    void dropImport();
    void importText(const core::Id &customer, const QString &text);
    void saySaved(const core::Id &plan, const QString &text);
    void awaitPasswords(const core::Id &plan);
    void openSheet(const core::Id &plan);
    [[nodiscard]] core::Id openCustomer() const;

    core::Workspace &m_workspace;
    Theme &m_theme;
    Settings &m_settings;
    QStackedWidget *m_outer;
    OpeningPage *m_opening;
    QWidget *m_main;
    SideBar *m_side;
    QStackedWidget *m_pages;
    StatusStrip *m_status;
    Toast *m_toast;
    DropLayer *m_drop;
    QHash<int, QWidget *> m_sections;
    CustomersPage *m_customers = nullptr;
    UsersView *m_users = nullptr;
    LicencesView *m_licences = nullptr;
    QPointer<QWidget> m_detail; //!< the customer or plan that is open; gone when one leaves it
    QPointer<CustomerPage> m_customer;
    QPointer<ImportPage> m_import; //!< stays until it is closed: rows may have been fixed in it
    QList<QAction *> m_commands;
    QList<QAction *> m_customerCommands;
    QList<QAction *> m_openCommands; //!< need an open workspace
    QSet<core::Id> m_passwordsAwaited;
    bool m_painted = false;
};

} // namespace ui
