#pragma once

#include "core/services/signin.h"
#include "core/services/workspacelist.h"
#include "ui/section/section.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/signoutdialog.h"

#include <QDateTime>
#include <QMainWindow>
#include <QPointer>
#include <QSet>

class QAction;
class QStackedWidget;

namespace ui {

class ConnectPage;
class CustomerPage;
class DropLayer;
class FirstSyncPage;
class ImportPage;
class OpeningPage;
class Settings;
class SideBar;
class StatusStrip;
class Theme;
class Toast;

//! The window: side bar, one page at a time, status. Knows how pages lead to each other; pages only
//! emit signals.
class MainWindow final : public QMainWindow, private Navigator {
    Q_OBJECT

public:
    MainWindow(core::Workspace &workspace, const core::WorkspaceList &list, Theme &theme,
               Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! By its id (section.h).
    void showSection(QLatin1StringView section);
    void showCustomer(const core::Id &customer) override;
    void showUser(const core::Id &customer, const QString &userName) override;
    //! Continues the open import if it is for that customer, or, with no customer, any.
    void beginImport(const core::Id &customer) override;
    void importFiles(const core::Id &customer, const QStringList &files);
    void openPlan(const core::Id &plan) override;
    void raiseToFront();
    void showProblem(const core::Error &error);

Q_SIGNALS:
    //! Once, after the first paint: deferred work starts now.
    void firstPainted();
    //! Open this workspace, or another one.
    void workspaceWanted(const QString &id);
    //! A sign-in to another or a new workspace.
    void serverConnected(const core::ServerAddress &server, const core::SharedGrant &grant);
    //! Remove the workspace from this computer, with all its data.
    void removalWanted(const QString &id);

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
    void searchEverything() override;
    void filterHere();

    // mainwindowteam.cpp
    void fillWorkspaces(QMenu *menu);
    void showWorkspaces(const QPoint &place);
    [[nodiscard]] ConnectPage *connectPage();
    [[nodiscard]] FirstSyncPage *firstSyncPage();
    void connectToServer();
    void signIn();
    void takeSignIn(const core::ServerAddress &server, const core::SharedGrant &grant);
    void signOut();
    void endSignIn(LocalData local);
    [[nodiscard]] bool isFirstSync() const;
    //! On the user's request.
    void syncNow();
    void followNotices();
    [[nodiscard]] std::optional<Notice> notice();

    void followWorkspace();
    void followCounts();
    void followSync();
    void offerSheets();
    void offerDrafts();
    [[nodiscard]] Section settingsSection();
    void showPage(QWidget *page);
    void setDetail(QWidget *page, QLatin1StringView section);
    //! Shows the reason if the user's role does not allow it.
    [[nodiscard]] bool mayOrSay(core::Right right);
    void showLicencesOf(const core::Id &customer) override;
    void onboard() override;
    void openWizard(const std::optional<core::Draft> &draft);
    void resumeDraft(const core::Draft &draft) override;
    ImportPage *openImport(const core::Id &customer);
    //! For a new source: fixes of the previous import stay as a draft.
    ImportPage *newImport(const core::Id &customer);
    void dropImport();
    void importText(const core::Id &customer, const QString &text) override;
    void saySaved(const core::Id &plan, const QString &text) override;
    void awaitPasswords(const core::Id &plan) override;
    void openSheet(const core::Id &plan);
    [[nodiscard]] core::Id openCustomer() const;

    core::Workspace &m_workspace;
    const core::WorkspaceList &m_list;
    Theme &m_theme;
    Settings &m_settings;
    QStackedWidget *m_outer;
    OpeningPage *m_opening;
    QWidget *m_main;
    ConnectPage *m_connect = nullptr;     //!< created on first use
    FirstSyncPage *m_firstSync = nullptr; //!< likewise
    NoticeBar *m_notices;
    QList<Section> m_sections;
    SideBar *m_side;
    QStackedWidget *m_pages;
    StatusStrip *m_status;
    Toast *m_toast;
    DropLayer *m_drop;
    QHash<QLatin1StringView, SectionPage> m_sectionPages; //!< those that were shown
    QPointer<QWidget> m_detail; //!< the open customer or plan; destroyed when the user leaves it
    QPointer<CustomerPage> m_customer;
    QPointer<ImportPage> m_import; //!< kept until it is closed: rows may have been fixed in it
    QList<QAction *> m_commands;
    QList<std::pair<QAction *, core::Right>> m_limitedCommands; //!< need a right of the person
    QList<QAction *> m_customerCommands;
    QList<QAction *> m_openCommands; //!< need an open workspace
    QSet<core::Id> m_passwordsAwaited;
    bool m_painted = false;
    quint64 m_dismissed = 0;   //!< the last request to sync whose notice was dismissed
    bool m_connecting = false; //!< the connect page is shown
};

} // namespace ui
