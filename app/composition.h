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

//! Builds everything once and passes it on by reference. Opens nothing before the first paint of
//! the window. One workspace at a time has the window; another one gets a new window in its place.
class Composition final : public QObject {
    Q_OBJECT

public:
    enum class After { FirstPaint, Quit };

    Composition(QApplication &application, const Folders &folders);
    ~Composition() override;

    //! `Quit` ends the program after the first paint: for measuring the start.
    void start(After after);
    void raiseWindow();

private:
    //! A workspace and its window.
    struct Desk {
        std::unique_ptr<core::Workspace> workspace;
        std::unique_ptr<ui::MainWindow> window; // destroyed first
    };
    void build(const core::WorkspaceEntry &entry);
    void open(const QString &id);
    //! Replaces the open workspace.
    void change(const core::WorkspaceEntry &entry);
    //! A workspace that is still ending, with its files and its lock; null if none.
    [[nodiscard]] core::Workspace *leaving(const QString &id) const;
    //! Opens the window's workspace, after the same one has ended.
    void openDesk();
    void takeServer(const core::ServerAddress &server, const core::SharedGrant &grant);
    //! With its data, once nothing has it open.
    void remove(const QString &id);
    void removeNow(const QString &id);
    //! The window is closed; the program ends when its server has ended.
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
