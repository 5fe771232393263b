#include "app/composition.h"

#include "core/base/log.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace app {

Composition::Composition(QApplication &application, const Folders &folders)
    : m_application(application)
    , m_folders(folders)
    , m_settings(folders.config + u"/tenantry.ini"_s)
    , m_theme(application)
    , m_list(QFileInfo(folders.workspace).path())
{
    m_theme.setMode(m_settings.themeMode());
    m_theme.setDensity(m_settings.density());
    // The program ends when its server has ended.
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&m_application, &QGuiApplication::lastWindowClosed, this, &Composition::end);
    const auto *last = m_list.find(m_settings.workspace());
    build(last ? *last : m_list.entries().first());
}

Composition::~Composition()
{
    m_desk.window.reset();
    m_desk.workspace.reset();
    // Whatever waited for its end happens then, such as deleting its data.
    const auto leaving = m_leaving;
    qDeleteAll(leaving);
}

void Composition::build(const core::WorkspaceEntry &entry)
{
    m_desk.workspace = std::make_unique<core::Workspace>(m_list.config(entry), m_clock);
    m_desk.window =
        std::make_unique<ui::MainWindow>(*m_desk.workspace, m_list, m_theme, m_settings);
    auto *const window = m_desk.window.get();
    // Queued: these slots destroy the window that emits.
    connect(window, &ui::MainWindow::workspaceWanted, this, &Composition::open,
            Qt::QueuedConnection);
    connect(window, &ui::MainWindow::serverConnected, this, &Composition::takeServer,
            Qt::QueuedConnection);
    connect(window, &ui::MainWindow::removalWanted, this, &Composition::remove,
            Qt::QueuedConnection);
    connect(m_desk.workspace.get(), &core::Workspace::ended, this, [this] {
        if (m_ending)
            QCoreApplication::exit();
    });
}

void Composition::start(After after)
{
    connect(m_desk.window.get(), &ui::MainWindow::firstPainted, this, [this, after] {
        if (after == After::Quit) {
            m_application.quit();
            return;
        }
        if (QDir().mkpath(m_folders.state))
            core::logToFile(m_folders.state + u"/tenantry.log"_s);
        if (!m_settings.workspace().isEmpty())
            openDesk();
    });
    m_desk.window->show();
}

void Composition::end()
{
    m_ending = true;
    m_desk.workspace->end();
}

void Composition::raiseWindow()
{
    // It is wanted again while it ends.
    if (std::exchange(m_ending, false))
        m_desk.workspace->resume();
    m_desk.window->raiseToFront();
}

void Composition::open(const QString &id)
{
    const auto *entry = m_list.find(id);
    if (!entry)
        return;
    if (entry->id != m_desk.workspace->config().id)
        return change(*entry);
    m_settings.setWorkspace(id);
    openDesk();
}

core::Workspace *Composition::leaving(const QString &id) const
{
    const auto found = std::ranges::find_if(
        m_leaving, [&id](const core::Workspace *one) { return one->config().id == id; });
    return found == m_leaving.end() ? nullptr : *found;
}

void Composition::openDesk()
{
    auto *const workspace = m_desk.workspace.get();
    if (auto *before = leaving(workspace->config().id))
        connect(before, &QObject::destroyed, workspace, &core::Workspace::open);
    else
        workspace->open();
}

void Composition::change(const core::WorkspaceEntry &entry)
{
    m_settings.setWorkspace(entry.id);
    m_settings.setGeometry(m_desk.window->saveGeometry());
    // The new window must exist before the old one is destroyed: without a window the program would
    // end.
    Desk old = std::exchange(m_desk, {});
    build(entry);
    m_desk.window->show();
    old.window->hide();
    old.window.reset();
    // Its server ends in its own time.
    auto *const before = old.workspace.release();
    before->setParent(this);
    m_leaving.append(before);
    connect(before, &QObject::destroyed, this, [this, before] { m_leaving.removeOne(before); });
    connect(before, &core::Workspace::ended, before, &QObject::deleteLater);
    before->end();
    openDesk();
}

void Composition::takeServer(const core::ServerAddress &server, const core::SharedGrant &grant)
{
    const auto entry = m_list.add(server, *grant);
    if (!entry)
        return m_desk.window->showProblem(entry.error());
    if (entry->id != m_desk.workspace->config().id)
        change(*entry);
    if (const auto used = m_desk.workspace->useSignIn(grant); !used)
        m_desk.window->showProblem(used.error());
}

void Composition::remove(const QString &id)
{
    if (id == m_desk.workspace->config().id)
        change(m_list.entries().first());
    if (auto *before = leaving(id))
        connect(before, &QObject::destroyed, this, [this, id] { removeNow(id); });
    else
        removeNow(id);
}

void Composition::removeNow(const QString &id)
{
    if (const auto done = m_list.remove(id); !done && m_desk.window)
        m_desk.window->showProblem(done.error());
}

} // namespace app
