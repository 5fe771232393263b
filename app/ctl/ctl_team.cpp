// Commands about team servers.
#include "app/ctl/ctl.h"
#include "app/ctl/terminal.h"

#include "core/base/whenfinished.h"
#include "ui/words/errortext.h"
#include "ui/words/signintext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stderr);
}

QJsonObject jsonOf(const core::Approval &approval)
{
    return {{u"id"_s, approval.id},
            {u"kind"_s, approval.kind},
            {u"requester"_s, approval.requester},
            {u"madeAt"_s, core::toWire(approval.madeAt)},
            {u"expiresAt"_s, core::toWire(approval.expiresAt)},
            {u"count"_s, approval.count},
            {u"names"_s, QJsonArray::fromStringList(approval.names)},
            {u"open"_s, approval.isOpen},
            {u"mine"_s, approval.isMine}};
}

} // namespace

std::optional<core::WorkspaceConfig> Ctl::chosenWorkspace()
{
    const QString name = m_parser.value(u"workspace"_s);
    if (name.isEmpty() || name == u"this-computer") {
        const QString data = dataFolder();
        core::WorkspaceConfig config;
        config.folder = data + u"/ctl"_s;
        config.serverFolder = data + u'/' +
                              QFileInfo(core::Workspace::thisComputerFolder()).fileName() +
                              u"/server"_s;
        return config;
    }
    if (const auto *entry = m_list->named(name))
        return m_list->config(*entry);
    fail(NotFound, tr("No workspace “%1”. List workspaces with: tenantryctl workspaces").arg(name));
    return std::nullopt;
}

void Ctl::workspaces()
{
    QJsonArray list;
    QStringList lines;
    for (const auto &entry : m_list->entries()) {
        list.append(QJsonObject{{u"id"_s, entry.id},
                                {u"server"_s, entry.server.url.toString()},
                                {u"organisation"_s, entry.organisation},
                                {u"person"_s, entry.person}});
        lines << (entry.isThisComputer()
                      ? u"this-computer  "_s + tr("This computer")
                      : u"%1  %2  %3"_s.arg(entry.organisation, entry.server.url.toString(),
                                            entry.person));
    }
    print(list, lines);
    finish(Ok);
}

void Ctl::beginSignIn()
{
    const auto url = core::serverUrlFromText(m_arguments.first());
    if (!url)
        return fail(Usage, ui::addressErrorText(url.error()));
    const QString caFile = m_parser.value(u"ca-file"_s);
    openBrowser(core::ServerAddress(*url, caFile.isEmpty() ? QString()
                                                           : QFileInfo(caFile).absoluteFilePath()));
}

void Ctl::openBrowser(const core::ServerAddress &server)
{
    const bool opens = !m_parser.isSet(u"no-browser"_s);
    m_signIn = std::make_unique<core::SignIn>(
        [opens](const QUrl &address) {
            say(tr("Sign in with your browser. If no browser opens, open this address:\n%1")
                    .arg(address.toString(QUrl::FullyEncoded)));
            return opens && openInBrowser(address);
        },
        ui::signInPage);
    connect(m_signIn.get(), &core::SignIn::stateChanged, this, &Ctl::followSignIn);
    m_signIn->start(server, core::SignIn::newDevice(u"tenantry-cli"_s),
                    m_workspace ? m_workspace->me().email : QString());
}

void Ctl::signInAgain(const QString &why)
{
    if (m_signIn && m_signIn->state() != core::SignIn::State::Done)
        return;
    say(why);
    const auto &config = m_workspace->config();
    openBrowser(core::ServerAddress(config.server, config.caFile));
}

void Ctl::followSignIn()
{
    if (m_signIn->state() == core::SignIn::State::Failed)
        return fail(m_workspace ? NotSent : Unusable, ui::connectionErrorText(m_signIn->error()));
    if (m_signIn->state() != core::SignIn::State::Done)
        return;
    if (m_workspace) {
        m_patience.start();
        if (const auto used = m_workspace->useSignIn(m_signIn->grant()); !used)
            fail(NotSent, ui::errorText(used.error()));
        return;
    }
    const auto entry = m_list->add(m_signIn->server(), *m_signIn->grant());
    if (!entry)
        return fail(Unusable, ui::errorText(entry.error()));
    openWorkspace(m_list->config(*entry), m_signIn->grant());
}

void Ctl::signIn()
{
    const auto &me = m_workspace->me();
    const bool online = m_workspace->sync().link == core::Link::Online;
    print(QJsonObject{{u"workspace"_s, m_workspace->config().id},
                      {u"organisation"_s, me.organisation},
                      {u"person"_s, me.name},
                      {u"role"_s, me.role}},
          {me.role.isEmpty() ? tr("Signed in to %1 as %2.").arg(me.organisation, me.name)
                             : tr("Signed in to %1 as %2 (%3).")
                                   .arg(me.organisation, me.name, ui::staffRoleText(me.role)),
           tr("Use this workspace with: --workspace “%1”").arg(me.organisation)});
    finish(online ? Ok : NotSent);
}

void Ctl::signOut()
{
    if (m_workspace->isEmbedded())
        return fail(Usage, tr("Specify a team server: --workspace NAME"));
    const bool deletes = m_parser.isSet(u"delete-data"_s);
    const auto waiting = m_workspace->waiting();
    if (const int unsent = waiting.queued + waiting.sending + waiting.needsYou + waiting.others;
        unsent > 0)
        say(deletes ? tr("%n unsent change(s) will be deleted.", nullptr, unsent)
                    : tr("%n pending change(s) will be sent after you sign in again.", nullptr,
                         unsent));
    core::whenFinished(
        m_workspace->signOut(), this, [this, deletes](const core::Result<void> &told) {
            if (!told)
                say(tr("The server did not confirm the sign-out. Sign this device out in the app’s "
                       "settings on another device."));
            if (!deletes)
                return finish(told ? Ok : NotSent);
            core::whenFinished(m_workspace->forgetKey(), this,
                               [this, ok = told.has_value()](const core::Result<void> &) {
                                   const QString id = m_workspace->config().id;
                                   // Not inside a signal of an object that is destroyed here.
                                   QMetaObject::invokeMethod(
                                       this,
                                       [this, id, ok] {
                                           m_workspace.reset();
                                           if (const auto gone = m_list->remove(id); !gone)
                                               return fail(Unusable, ui::errorText(gone.error()));
                                           finish(ok ? Ok : NotSent);
                                       },
                                       Qt::QueuedConnection);
                               });
        });
}

void Ctl::approvals()
{
    if (m_workspace->isEmbedded())
        return fail(Usage, tr("Specify a team server: --workspace NAME"));
    const auto action = m_arguments.isEmpty() ? u"list"_s : m_arguments.first();
    const bool lists = action == "list"_L1;
    if (!lists && ((action != "approve"_L1 && action != "reject"_L1) || m_arguments.size() < 2))
        return fail(Usage,
                    tr("Usage: approvals list, approvals approve ID, or approvals reject ID"));
    core::whenFinished(
        m_workspace->server().call(core::endpoints::approvals), this,
        [this, lists, id = m_arguments.value(1),
         decision = action == "approve"_L1 ? core::Decision::Approve : core::Decision::Refuse](
            const core::Result<QList<core::Approval>> &approvals) {
            if (!approvals)
                return fail(NotSent, ui::approvalErrorText(approvals.error()));
            QJsonArray list;
            QStringList lines;
            for (const auto &approval : *approvals) {
                if (!lists && approval.id == id && approval.isMine)
                    return fail(SomeRefused,
                                ui::approvalErrorText({core::ErrorCode::Forbidden, {}, {}}));
                if (!lists && approval.id == id)
                    return decide(approval, decision);
                if (!approval.isOpen)
                    continue;
                list.append(jsonOf(approval));
                lines << u"%1  %2  %3: %4"_s.arg(
                    approval.id,
                    approval.isMine ? tr("Awaiting another person") : tr("Awaiting you"),
                    approval.requester, ui::approvalQuestionText(approval));
                lines << u"    "_s + ui::approvalNamesText(approval);
            }
            if (!lists)
                return fail(NotFound, tr("No approval request with this ID. List requests with: "
                                         "tenantryctl approvals"));
            print(list, lines);
            finish(Ok);
        });
}

void Ctl::decide(const core::Approval &approval, core::Decision decision)
{
    if (std::exchange(m_deciding, true))
        return;
    core::whenFinished(
        m_workspace->server().call(core::endpoints::decide, {approval, decision}), this,
        [this, approval, decision](const core::Result<void> &done) {
            m_deciding = false;
            if (done)
                return finish(Ok);
            const auto code = done.error().code;
            const auto why = ui::approvalErrorText(done.error());
            if (code != core::ErrorCode::SignIn)
                return fail(code == core::ErrorCode::Conflict || code == core::ErrorCode::Forbidden
                                ? SomeRefused
                                : NotSent,
                            why);
            if (m_signIn) // finished, but its result is not in use yet
                return;
            signInAgain(why);
            connect(m_workspace.get(), &core::Workspace::syncChanged, this,
                    [this, approval, decision] {
                        if (m_signIn->state() == core::SignIn::State::Done &&
                            m_workspace->sync().link == core::Link::Online)
                            decide(approval, decision);
                    });
            connect(&m_patience, &QTimer::timeout, this, [this, why] { fail(NotSent, why); });
        });
}

} // namespace app
