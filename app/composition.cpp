#include "app/composition.h"

#include "core/base/log.h"

#include <QApplication>
#include <QDir>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

core::WorkspaceConfig thisComputer(const Folders &folders)
{
    core::WorkspaceConfig config;
    config.folder = folders.workspace;
    return config;
}

} // namespace

Composition::Composition(QApplication &application, const Folders &folders)
    : m_application(application)
    , m_folders(folders)
    , m_settings(folders.config + u"/tenantry.ini"_s)
    , m_theme(application)
    , m_workspace(thisComputer(folders), m_clock)
    , m_window(m_workspace, m_theme, m_settings)
{
    m_theme.setMode(m_settings.themeMode());
    m_theme.setDensity(m_settings.density());
    connect(&m_window, &ui::MainWindow::workspaceWanted, this, [this] {
        m_settings.setWorkspaceChosen();
        openWorkspace();
    });
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&m_application, &QGuiApplication::lastWindowClosed, this, &Composition::end);
    connect(&m_workspace, &core::Workspace::ended, this, [this] {
        if (m_ending)
            QCoreApplication::exit();
    });
}

void Composition::start(After after)
{
    connect(&m_window, &ui::MainWindow::firstPainted, this, [this, after] {
        if (after == After::Quit) {
            m_application.quit();
            return;
        }
        if (QDir().mkpath(m_folders.state))
            core::logToFile(m_folders.state + u"/tenantry.log"_s);
        if (m_settings.isWorkspaceChosen())
            openWorkspace();
    });
    m_window.show();
}

void Composition::end()
{
    m_ending = true;
    m_workspace.end();
}

void Composition::raiseWindow()
{
    // Somebody wants it again while it ends.
    if (std::exchange(m_ending, false))
        m_workspace.resume();
    m_window.raiseToFront();
}

void Composition::openWorkspace()
{
    m_workspace.open();
}

} // namespace app
