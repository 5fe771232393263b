#pragma once

#include "app/folders.h"
#include "core/base/clock.h"
#include "core/services/workspacelist.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>

class QApplication;

namespace app {

//! Builds everything once and hands it on by reference. Nothing is opened before the window has its
//! first picture. One workspace at a time has the window; another one gets a window of its own in
//! its place.
class Composition final : public QObject {
    Q_OBJECT

public:
    enum class After { FirstPaint, Quit };

    Composition(QApplication &application, const Folders &folders);
    ~Composition() override;

    //! `Quit` ends the program when the window was painted once: for measuring the start.
    void start(After after);
    void raiseWindow();

private:
    //! A workspace and its window.
    struct Desk {
        std::unique_ptr<core::Workspace> workspace;
        std::unique_ptr<ui::MainWindow> window; // goes first
    };
    void build(const core::WorkspaceEntry &entry);
    void open(const QString &id);
    //! Puts the workspace in the place of the one that is open.
    void change(const core::WorkspaceEntry &entry);
    //! One that is still ending, with its files and its lock; null when there is none.
    [[nodiscard]] core::Workspace *leaving(const QString &id) const;
    //! Opens what the window is for, after the same that is still ending.
    void openDesk();
    void takeServer(const core::ServerAddress &server, const core::SharedGrant &grant);
    //! With its data, once nothing has them open any more.
    void remove(const QString &id);
    void removeNow(const QString &id);
    //! The window is closed; the program ends when its server did.
    void end();

    QApplication &m_application;
    Folders m_folders;
    ui::Settings m_settings;
    ui::Theme m_theme;
    core::SystemClock m_clock;
    core::WorkspaceList m_list;
    Desk m_desk;
    QList<core::Workspace *> m_leaving; //!< children of this
    bool m_ending = false;
};

} // namespace app
