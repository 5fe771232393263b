// The window's team functions: other workspaces, signing in and out, and notices about the
// connection.
#include "core/base/whenfinished.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/shell/connectpage.h"
#include "ui/shell/firstsyncpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/settings.h"
#include "ui/words/errortext.h"
#include "ui/words/signintext.h"

#include <QActionGroup>
#include <QDesktopServices>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace ui {

void MainWindow::fillWorkspaces(QMenu *menu)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const auto &entry : m_list.entries()) {
        const QString text = entry.isThisComputer()
                                 ? tr("This computer")
                                 : tr("%1 · %2", "organisation and server")
                                       .arg(entry.organisation, entry.server.url.host());
        auto *action = menu->addAction(QString(text).replace(u'&', "&&"_L1));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(entry.id == m_workspace.config().id);
        connect(action, &QAction::triggered, this, [this, id = entry.id] {
            if (id != m_workspace.config().id)
                Q_EMIT workspaceWanted(id);
        });
    }
    menu->addSeparator();
    auto *connecting = menu->addAction(tr("&Connect to a team server…"));
    connecting->setObjectName(u"actionConnect"_s);
    connect(connecting, &QAction::triggered, this, &MainWindow::connectToServer);
    if (m_workspace.isEmbedded())
        return;
    auto *in = menu->addAction(tr("Sign &in again…"));
    in->setObjectName(u"actionSignIn"_s);
    connect(in, &QAction::triggered, this, &MainWindow::signIn);
    auto *out = menu->addAction(tr("Sign &out…"));
    out->setObjectName(u"actionSignOut"_s);
    out->setEnabled(m_workspace.state() == core::Workspace::State::Open);
    connect(out, &QAction::triggered, this, &MainWindow::signOut);
}

void MainWindow::showWorkspaces(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"workspaceMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillWorkspaces(menu);
    menu->popup(place);
}

ConnectPage *MainWindow::connectPage()
{
    if (m_connect)
        return m_connect;
    m_connect = new ConnectPage;
    m_outer->addWidget(m_connect);
    connect(m_connect, &ConnectPage::back, this, [this] {
        m_connecting = false;
        followWorkspace();
    });
    connect(m_connect, &ConnectPage::signedIn, this, &MainWindow::takeSignIn);
    return m_connect;
}

void MainWindow::connectToServer()
{
    connectPage()->askAddress();
    m_connecting = true;
    followWorkspace();
}

void MainWindow::signIn()
{
    const auto &config = m_workspace.config();
    connectPage()->signInTo(core::ServerAddress(config.server, config.caFile),
                            m_workspace.me().organisation, m_workspace.me().email);
    m_connecting = true;
    followWorkspace();
}

void MainWindow::takeSignIn(const core::ServerAddress &server, const core::SharedGrant &grant)
{
    const auto &config = m_workspace.config();
    const bool isHere = !m_workspace.isEmbedded() && server.url == config.server;
    // A sign-in for another organisation belongs to another workspace.
    if (!isHere || !m_workspace.useSignIn(grant)) {
        Q_EMIT serverConnected(server, grant);
        return;
    }
    m_connecting = false;
    followWorkspace();
}

void MainWindow::signOut()
{
    auto *dialog = new SignOutDialog(m_workspace, this);
    connect(dialog, &SignOutDialog::chosen, this, &MainWindow::endSignIn);
    dialog->open();
}

void MainWindow::endSignIn(LocalData local)
{
    core::whenFinished(m_workspace.signOut(), this, [this, local](const core::Result<void> &told) {
        if (local == LocalData::Delete) {
            core::whenFinished(m_workspace.forgetKey(), this, [this](const core::Result<void> &) {
                Q_EMIT removalWanted(m_workspace.config().id);
            });
            return;
        }
        if (told)
            m_toast->showMessage(tr("You are signed out."));
        else
            m_toast->showMessage(
                tr("You are signed out on this computer, but the server did not confirm it. Sign "
                   "this device out in the settings on another device."),
                ToastKind::Problem);
    });
}

void MainWindow::showProblem(const core::Error &error)
{
    m_toast->showMessage(errorText(error), ToastKind::Problem);
}

bool MainWindow::isFirstSync() const
{
    const auto state = m_workspace.state();
    return !m_workspace.isEmbedded() && m_workspace.sync().firstSync &&
           (state == core::Workspace::State::Open || state == core::Workspace::State::Opening);
}

FirstSyncPage *MainWindow::firstSyncPage()
{
    if (!m_firstSync) {
        m_firstSync = new FirstSyncPage(m_workspace);
        m_outer->addWidget(m_firstSync);
        connect(m_firstSync, &FirstSyncPage::signInRequested, this, &MainWindow::signIn);
        connect(m_firstSync, &FirstSyncPage::leaveRequested, this,
                [this] { showWorkspaces(mapToGlobal(rect().center())); });
    }
    return m_firstSync;
}

void MainWindow::syncNow()
{
    m_workspace.syncNow();
    followNotices();
}

void MainWindow::followNotices()
{
    if (m_workspace.state() != core::Workspace::State::Open)
        m_dismissed = m_workspace.sync().asked;
    m_notices->setNotice(notice());
}

//! The most urgent notice: blocking ones first, then those that are easily overlooked.
std::optional<Notice> MainWindow::notice()
{
    const auto &sync = m_workspace.sync();
    const auto waiting = m_workspace.waiting();
    const int count = waiting.queued + waiting.sending;
    const auto again = [this] { m_workspace.syncNow(); };
    switch (sync.link) {
    case core::Link::SignInNeeded:
        if (sync.wantsFreshSignIn())
            return Notice{NoticeTone::Warning, freshSignInText(count), tr("Sign in again"),
                          [this] { signIn(); }};
        return Notice{NoticeTone::Warning,
                      count > 0 ? tr("Sign in to send %Ln change(s).", nullptr, count)
                                : tr("Sign in to resume syncing."),
                      tr("Sign in"), [this] { signIn(); }};
    case core::Link::NotTrusted:
        return Notice{NoticeTone::Bad, connectionErrorText(sync.lastError), tr("Retry"), again};
    case core::Link::TooOld:
        return Notice{
            NoticeTone::Bad,
            tr("The server no longer supports this version. Update Tenantry on this computer. "
               "Your pending changes are kept."),
            tr("Retry"), again};
    case core::Link::ServerTooOld:
        return Notice{NoticeTone::Bad,
                      tr("The server is older than this version of Tenantry. Ask your server "
                         "administrator to update it. Your pending changes are kept."),
                      tr("Retry"), again};
    case core::Link::Offline:
        if (sync.isBehindPortal())
            return Notice{NoticeTone::Warning,
                          portalText(),
                          tr("Open browser"),
                          [this] { QDesktopServices::openUrl(m_workspace.config().server); },
                          tr("Retry"),
                          again};
        // Working offline is normal; a failed manual sync is not.
        if (sync.asked > std::max(sync.answered, m_dismissed))
            return Notice{NoticeTone::Warning,
                          sync.lastError.is(core::Impostor::NotOurs)
                              ? connectionErrorText(sync.lastError)
                              : tr("Cannot reach the server. Your changes are saved and will be "
                                   "sent when the "
                                   "server is available again. Check your network connection, then "
                                   "contact your "
                                   "server administrator."),
                          tr("Retry"),
                          again,
                          tr("Dismiss"),
                          [this] {
                              m_dismissed = m_workspace.sync().asked;
                              followNotices();
                          }};
        break;
    default:
        break;
    }
    if (sync.lastError.is(core::SignInProblem::OtherKey))
        return Notice{NoticeTone::Bad, connectionErrorText(sync.lastError), {}, {}};
    if (sync.restored) {
        QStringList sentences{tr("The server was restored from a backup.")};
        if (sync.sentAgain > 0)
            sentences.append(tr("%Ln change(s) resent.", nullptr, sync.sentAgain));
        if (sync.toSetAgain > 0)
            sentences.append(
                tr("%Ln password(s) must be set again, because passwords are not stored.", nullptr,
                   sync.toSetAgain));
        return Notice{NoticeTone::Warning, sentences.join(u' '), tr("Dismiss"),
                      [this] { m_workspace.dismissRestored(); }};
    }
    if (std::abs(sync.clockAhead) > core::clockTolerance) {
        const int minutes = static_cast<int>(std::abs(sync.clockAhead) / 60);
        return Notice{
            NoticeTone::Warning,
            sync.clockAhead > 0
                ? tr("This computer’s clock is %Ln minute(s) fast, so displayed times are wrong. "
                     "Correct the clock.",
                     nullptr, minutes)
                : tr("This computer’s clock is %Ln minute(s) slow, so displayed times are wrong. "
                     "Correct the clock.",
                     nullptr, minutes),
            {},
            {}};
    }
    if (waiting.others > 0) {
        const auto names = QLocale().createSeparatedList(m_workspace.othersWaiting());
        return Notice{
            NoticeTone::Note,
            tr("%Ln pending change(s) on this computer belong to %1 and will be sent when they "
               "sign in.",
               nullptr, waiting.others)
                .arg(names),
            {},
            {}};
    }
    return std::nullopt;
}

} // namespace ui
