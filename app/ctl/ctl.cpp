#include "app/ctl/ctl.h"

#include "app/ctl/terminal.h"
#include "core/base/whenfinished.h"
#include "ui/words/errortext.h"
#include "ui/words/signintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <array>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace app {
namespace {

//! Milliseconds to wait for the server before continuing with local data.
constexpr int patience = 15'000;

void toError(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stderr);
}

} // namespace

std::span<const Ctl::Command> Ctl::commands()
{
    static constexpr std::array list{
        Command{"customers", "[CUSTOMER]", QT_TR_NOOP("List customers, or show one."),
                &Ctl::customers, Command::Server, 0},
        Command{"onboard", "",
                QT_TR_NOOP("Onboard a customer. Reads the owner’s password from standard input."),
                &Ctl::onboard, Command::Server, 0},
        Command{"users", "CUSTOMER | delete|restore|reset-password CUSTOMER USER…",
                QT_TR_NOOP("List, delete or restore users, or reset their passwords."), &Ctl::users,
                Command::Server, 1},
        Command{"licences", "assign|remove CUSTOMER USER… --licence NAME",
                QT_TR_NOOP("Assign or remove licences."), &Ctl::licences, Command::Server, 2},
        Command{"subscribe", "CUSTOMER SKU SEATS", QT_TR_NOOP("Buy seats for a customer."),
                &Ctl::subscribe, Command::Server, 3},
        Command{"import", "CUSTOMER FILE…", QT_TR_NOOP("Create and update users from CSV files."),
                &Ctl::import, Command::Server, 2},
        Command{"plans", "[PLAN [pause|resume|cancel|passwords]]",
                QT_TR_NOOP("List plans, or show or control one."), &Ctl::plans, Command::Workspace,
                0},
        Command{"history", "--customer CUSTOMER [--user USER]",
                QT_TR_NOOP("Compare a customer’s data at two dates."), &Ctl::history,
                Command::Server, 0},
        Command{"plan",
                "make CUSTOMER FILE… | show PLAN | run FILE | undo PLAN [ID…] | export PLAN",
                QT_TR_NOOP("Create, run, undo or export a plan."), &Ctl::plan, Command::Server, 2},
        Command{"outbox", "[list | show ID | discard ID | send ID]",
                QT_TR_NOOP("List, send or discard pending changes."), &Ctl::outbox,
                Command::Workspace, 0},
        Command{"conflicts", "[list | show ID | resolve ID mine|theirs|FIELD…]",
                QT_TR_NOOP("List and resolve conflicts."), &Ctl::conflicts, Command::Workspace, 0},
        Command{"sync", "", QT_TR_NOOP("Sync now."), &Ctl::syncCommand, Command::Server, 0},
        Command{"status", "", QT_TR_NOOP("Show the time of the last sync and the pending changes."),
                &Ctl::status, Command::Server, 0},
        Command{"approvals", "[list | approve ID | reject ID]",
                QT_TR_NOOP("List, approve or reject approval requests on a team server."),
                &Ctl::approvals, Command::Server, 0},
        Command{"workspaces", "", QT_TR_NOOP("List workspaces."), &Ctl::workspaces,
                Command::Nothing, 0},
        Command{"sign-in", "SERVER", QT_TR_NOOP("Sign in to a team server with the browser."),
                &Ctl::signIn, Command::SignIn, 1},
        Command{"sign-out", "", QT_TR_NOOP("Sign out of a team server."), &Ctl::signOut,
                Command::Workspace, 0},
    };
    return list;
}

Ctl::Ctl(QObject *parent)
    : QObject(parent)
{
    m_parser.addOptions({
        {u"json"_s, tr("Print JSON to standard output.")},
        {u"data-dir"_s, tr("Use this data folder instead of the default."), u"folder"_s},
        {u"workspace"_s, tr("Use this workspace (an organisation or a server)."), u"name"_s},
        {u"no-browser"_s, tr("sign-in: Print the address instead of opening a browser.")},
        {u"ca-file"_s, tr("sign-in: Also trust the certificate authorities in this file."),
         u"file"_s},
        {u"delete-data"_s, tr("sign-out: Delete the local data, including unsent changes.")},
        {u"passphrase-file"_s,
         tr("File whose first line is the passphrase, for computers without a keychain. "
            "Only its owner may have access."),
         u"file"_s},
        {u"offline"_s, tr("Work with the local data only.")},
        {u"no-wait"_s, tr("Exit when the plan is saved, without waiting for the server.")},
        {u"confirm"_s,
         tr("The customer’s name, to confirm a large deletion or customer management."), u"name"_s},
        {u"dry-run"_s, tr("Check and show the plan without running it.")},
        {u"licence"_s,
         tr("Licence to import, assign, remove, restore with, or show the history of (name or part "
            "number, repeatable)."),
         u"licence"_s},
        {u"usage-location"_s, tr("Usage location for rows without a country."), u"country"_s},
        {u"no-passwords"_s, tr("Do not generate temporary passwords for new users.")},
        {u"rejected"_s, tr("Save rejected rows and their reasons to this CSV file."), u"file"_s},
        {u"encoding"_s, tr("Encoding of the file: UTF-8, UTF-16LE, UTF-16BE or Windows-1252."),
         u"encoding"_s},
        {u"term"_s, tr("Term: monthly, annual or triennial."), u"term"_s, u"annual"_s},
        {u"customer"_s, tr("history: Include everything that belongs to this customer."),
         u"customer"_s},
        {u"user"_s, tr("history: Show only this user (ID, user name or name)."), u"user"_s},
        {u"from"_s, tr("history: Start date or time. Default: one week ago."), u"date"_s},
        {u"to"_s, tr("history: End date or time. Default: now."), u"date"_s},
        {u"out"_s, tr("Write passwords to this file, readable only by you."), u"file"_s},
    });
    addUserOptions();
    addOnboardingOptions();
    m_parser.addHelpOption();
    m_parser.addVersionOption();
}

QString Ctl::help() const
{
    QString text = tr("Usage: tenantryctl COMMAND [OPTIONS]\n\nCommands:\n");
    for (const auto &command : commands()) {
        const QString call =
            QLatin1StringView(command.name) + u' ' + QString::fromUtf8(command.arguments);
        text += u"  %1 %2\n"_s.arg(call, -46).arg(tr(command.summary));
    }
    text += tr("\n"
               "CUSTOMER is an ID, an account or an organisation name.\n"
               "Exit codes: 0 success, 1 some rows need attention, 2 wrong usage, 3 cannot "
               "open the workspace,\n"
               "4 saved but not sent yet, 5 cannot read or write a file, 6 not found.\n\n");
    QString options = m_parser.helpText();
    return text + options.mid(options.indexOf(u"Options:"_s));
}

std::optional<int> Ctl::parse(const QStringList &arguments)
{
    if (!m_parser.parse(arguments)) {
        toError(m_parser.errorText() + u'\n' + tr("For help, run: tenantryctl --help"));
        return Usage;
    }
    if (m_parser.isSet(u"version"_s)) {
        QTextStream(stdout) << u"tenantryctl "_s << QCoreApplication::applicationVersion() << u'\n';
        return Ok;
    }
    m_arguments = m_parser.positionalArguments();
    if (m_parser.isSet(u"help"_s)) {
        QTextStream(stdout) << help();
        return Ok;
    }
    if (m_arguments.isEmpty()) {
        toError(help());
        return Usage;
    }
    const QString name = m_arguments.takeFirst();
    for (const auto &command : commands()) {
        if (name == QLatin1StringView(command.name))
            m_command = &command;
    }
    if (!m_command) {
        toError(tr("Unknown command “%1”. For help, run: tenantryctl --help").arg(name));
        return Usage;
    }
    if (m_arguments.size() < m_command->leastArguments) {
        toError(tr("Usage: tenantryctl %1 %2").arg(name, QString::fromUtf8(m_command->arguments)));
        return Usage;
    }
    return std::nullopt;
}

QString Ctl::dataFolder() const
{
    return m_parser.isSet(u"data-dir"_s) ? QDir(m_parser.value(u"data-dir"_s)).absolutePath()
                                         : QFileInfo(core::Workspace::thisComputerFolder()).path();
}

bool Ctl::waitsForServer() const
{
    return m_command->needs == Command::SignIn ||
           (m_command->needs == Command::Server && !m_parser.isSet(u"offline"_s));
}

void Ctl::start()
{
    m_list = std::make_unique<core::WorkspaceList>(dataFolder() + u"/ctl-workspaces"_s);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Ctl::onReady);
    if (m_command->needs == Command::Nothing)
        return (this->*m_command->run)();
    if (m_command->needs == Command::SignIn)
        return beginSignIn();
    if (const auto config = chosenWorkspace())
        openWorkspace(*config);
}

void Ctl::openWorkspace(const core::WorkspaceConfig &config, const core::SharedGrant &grant)
{
    m_workspace = std::make_unique<core::Workspace>(config, m_clock);
    connect(m_workspace.get(), &core::Workspace::stateChanged, this, &Ctl::onStateChanged);
    connect(m_workspace.get(), &core::Workspace::syncChanged, this, &Ctl::onReady);
    connect(m_workspace.get(), &core::Workspace::rightsChanged, this, &Ctl::onReady);
    connect(&m_workspace->directory(), &core::Directory::loaded, this, &Ctl::onReady);
    connect(&m_workspace->directory(), &core::Directory::caughtUp, this, &Ctl::onReady);
    if (grant) {
        if (const auto used = m_workspace->useSignIn(grant); !used)
            return fail(Unusable, ui::errorText(used.error()));
    }
    if (waitsForServer())
        m_patience.start(patience);
    m_workspace->open();
}

void Ctl::onStateChanged()
{
    switch (m_workspace->state()) {
    case core::Workspace::State::NeedsPassphrase: {
        auto passphrase =
            m_parser.isSet(u"passphrase-file"_s)
                ? readSecretFile(m_parser.value(u"passphrase-file"_s))
                : readSecret(
                      m_workspace->isFirstPassphrase()
                          ? tr("No keychain found. Choose a passphrase to protect local secrets: ")
                          : tr("Passphrase: "));
        if (!passphrase)
            return fail(Unusable, ui::errorText(passphrase.error()));
        m_workspace->givePassphrase(std::move(*passphrase));
        break;
    }
    case core::Workspace::State::Failed:
        fail(Unusable, ui::errorText(m_workspace->error()));
        break;
    default:
        onReady();
    }
}

void Ctl::onReady()
{
    if (m_started || m_workspace->state() != core::Workspace::State::Open ||
        !m_workspace->directory().isLoaded())
        return;
    const auto &sync = m_workspace->sync();
    const bool fresh = sync.link == core::Link::Online && sync.lastExchange.isValid() &&
                       !sync.firstSync && !m_workspace->directory().isBehind();
    // Only the user can resolve these.
    const bool stopped = sync.link == core::Link::SignInNeeded ||
                         sync.link == core::Link::NotTrusted || sync.link == core::Link::TooOld ||
                         sync.link == core::Link::ServerTooOld;
    if (waitsForServer() && m_patience.isActive() && !fresh && !stopped)
        return;
    if (waitsForServer() && !fresh) {
        QStringList sentences{sync.link == core::Link::SignInNeeded
                                  ? tr("Not signed in. Sign in with: tenantryctl sign-in SERVER")
                              : stopped ? ui::connectionErrorText(sync.lastError)
                                        : tr("Cannot reach the server.")};
        sentences.append(sync.asOf.isValid()
                             ? tr("Showing local data from %1.")
                                   .arg(sync.asOf.toLocalTime().toString(Qt::ISODate))
                             : tr("No local data yet."));
        toError(sentences.join(u'\n'));
    }
    m_started = true;
    m_patience.stop();
    (this->*m_command->run)();
}

void Ctl::fail(ExitCode code, const QString &text)
{
    toError(text);
    finish(code);
}

void Ctl::finish(int code)
{
    m_started = true;
    if (std::exchange(m_ending, true))
        return; // the first reason counts
    // Queued: a command may end inside a signal of an object that is destroyed here.
    const auto close = [this, code] {
        m_import.reset();
        m_workspace.reset();
        m_signIn.reset();
        QCoreApplication::exit(code);
    };
    if (!m_workspace) { // a command that needs none
        QMetaObject::invokeMethod(this, close, Qt::QueuedConnection);
        return;
    }
    connect(m_workspace.get(), &core::Workspace::ended, this, close, Qt::QueuedConnection);
    m_workspace->end();
}

void Ctl::print(const QJsonValue &json, const QStringList &lines) const
{
    QTextStream out(stdout);
    if (m_parser.isSet(u"json"_s)) {
        const auto document =
            json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
        out << QString::fromUtf8(document.toJson());
        return;
    }
    for (const auto &line : lines)
        out << line << u'\n';
}

const core::CustomerEntry *Ctl::findCustomer(const QString &text)
{
    QList<const core::CustomerEntry *> found;
    const auto id = core::Id::fromString(text);
    for (const auto &entry : m_workspace->directory().customers()) {
        const auto &customer = entry.customer;
        if ((id && customer.id == *id) ||
            customer.account.compare(text, Qt::CaseInsensitive) == 0 ||
            customer.organisation.compare(text, Qt::CaseInsensitive) == 0)
            found << &entry;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        fail(NotFound,
             tr("No customer “%1”. List customers with: tenantryctl customers").arg(text));
        return nullptr;
    }
    QStringList ids;
    for (const auto *entry : found)
        ids << entry->customer.id.toString() + u"  "_s + entry->customer.account;
    fail(NotFound,
         tr("Several customers are named “%1”. Specify an ID:\n%2").arg(text, ids.join(u'\n')));
    return nullptr;
}

std::optional<QList<core::Id>> Ctl::findLicences(const core::Id &customer)
{
    const auto &directory = m_workspace->directory();
    QList<core::Id> licences;
    for (const auto &wanted : m_parser.values(u"licence"_s)) {
        core::Id found;
        for (const auto &subscription : directory.subscriptions(customer)) {
            const auto *sku = directory.sku(subscription.sku);
            if (subscription.id.toString() == wanted ||
                (sku && (sku->name.compare(wanted, Qt::CaseInsensitive) == 0 ||
                         sku->partNumber.compare(wanted, Qt::CaseInsensitive) == 0)))
                found = subscription.id;
        }
        if (found.isNull()) {
            fail(NotFound,
                 tr("The customer has no subscription “%1”. Buy one with: tenantryctl subscribe")
                     .arg(wanted));
            return std::nullopt;
        }
        licences << found;
    }
    return licences;
}

void Ctl::runPlan(const core::Plan &plan, const QString &customerTyped)
{
    core::whenFinished(m_workspace->plans().run(plan, {}, customerTyped), this,
                       [this, id = plan.id](const core::Result<void> &saved) {
                           if (!saved)
                               return fail(Unusable, ui::errorText(saved.error()));
                           toError(tr("Saved as plan %1.").arg(id.toString()));
                           watchPlan(id);
                       });
}

void Ctl::watchPlan(const core::Id &plan)
{
    auto &plans = m_workspace->plans();
    const auto look = [this, plan] {
        const auto *summary = m_workspace->plans().plan(plan);
        if (!summary || m_planWatched)
            return;
        if (summary->done != m_lastDone && !m_parser.isSet(u"json"_s) && isErrorATerminal()) {
            m_lastDone = summary->done;
            std::fprintf(stderr, "\r%d / %d", summary->done, summary->total - summary->blocked);
        }
        if (m_workspace->sync().wantsFreshSignIn() && !m_parser.isSet(u"no-wait"_s)) {
            const auto waiting = m_workspace->waiting();
            return signInAgain(ui::freshSignInText(waiting.queued + waiting.sending));
        }
        const bool ended = summary->waiting + summary->sending == 0;
        if (!ended && !m_parser.isSet(u"no-wait"_s) &&
            (m_patience.isActive() || m_workspace->sync().link == core::Link::Online))
            return;
        m_planWatched = true;
        if (m_lastDone >= 0)
            std::fputc('\n', stderr);
        reportPlan(*summary);
    };
    // The timeout restarts with each sign of life.
    connect(&plans, &core::Plans::planChanged, this, [this, look](const core::Id &) {
        m_patience.start(patience);
        look();
    });
    connect(&plans, &core::Plans::listChanged, this, look);
    connect(&m_patience, &QTimer::timeout, this, look);
    connect(m_workspace.get(), &core::Workspace::syncChanged, this, look);
    m_patience.start(patience);
    look();
}

void Ctl::reportPlan(const core::PlanSummary &summary)
{
    const int open = summary.waiting + summary.sending;
    QStringList lines{
        tr("Plan %1: %2 of %3 changes done, %4 pending, %5 blocked, %6 need attention")
            .arg(summary.id.toString())
            .arg(summary.done)
            .arg(summary.total)
            .arg(open)
            .arg(summary.blocked)
            .arg(summary.needsYou)};
    if (summary.passwords > 0)
        lines << tr("%Ln temporary password(s) can be written to a file with: tenantryctl plans %1 "
                    "passwords --out FILE",
                    nullptr, summary.passwords)
                     .arg(summary.id.toString());
    if (summary.source == core::PlanSource::Onboarding && summary.done > 0)
        lines << tr("Give the account and the password to the owner; Tenantry sends no e-mail.");
    print(QJsonObject{{u"plan"_s, summary.id.toString()},
                      {u"total"_s, summary.total},
                      {u"done"_s, summary.done},
                      {u"waiting"_s, open},
                      {u"blocked"_s, summary.blocked},
                      {u"needsYou"_s, summary.needsYou},
                      {u"cancelled"_s, summary.cancelled},
                      {u"passwords"_s, summary.passwords}},
          lines);
    finish(open > 0 ? NotSent : (summary.blocked > 0 || summary.needsYou > 0) ? SomeRefused : Ok);
}

} // namespace app
