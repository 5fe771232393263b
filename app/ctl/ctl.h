#pragma once

#include "core/services/signin.h"
#include "core/services/workspacelist.h"
#include "core/usecases/onboarding.h"
#include "core/usecases/users.h"

#include <QCommandLineParser>
#include <QObject>
#include <QTimer>

#include <functional>

namespace app {

//! Exit codes for scripts. Documented in --help and docs/user/command-line.md.
enum ExitCode {
    Ok = 0,
    SomeRefused = 1, //!< rows were blocked, or the server refused some
    Usage = 2,
    Unusable = 3, //!< the workspace cannot be opened
    NotSent = 4,  //!< saved on this computer; the server could not be reached
    BadFile = 5,
    NotFound = 6,
    Interrupted = 130,
};

//! One call of tenantryctl: opens the workspace, runs one command, prints, exits. The same core as
//! the window, with its own cache and the same server.
class Ctl final : public QObject {
    Q_OBJECT

public:
    explicit Ctl(QObject *parent = nullptr);

    //! Reads the arguments; returns an exit code if nothing remains to be done.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);
    void start();
    //! Closes everything in order, then exits.
    void finish(int code);

private:
    struct Command {
        const char *name;
        const char *arguments;
        const char *summary;
        void (Ctl::*run)();
        //! Must be available before it runs.
        enum Needs { Nothing, SignIn, Workspace, Server } needs;
        int leastArguments;
    };
    [[nodiscard]] static std::span<const Command> commands();
    [[nodiscard]] QString help() const;

    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] bool waitsForServer() const;
    //! The workspace of --workspace; reports an error if there is none.
    [[nodiscard]] std::optional<core::WorkspaceConfig> chosenWorkspace();
    void openWorkspace(const core::WorkspaceConfig &config, const core::SharedGrant &grant = {});
    void onStateChanged();
    void onReady();
    void fail(ExitCode code, const QString &text);
    void print(const QJsonValue &json, const QStringList &lines) const;

    //! By id, account or organisation; reports an error if there is none or more than one.
    [[nodiscard]] const core::CustomerEntry *findCustomer(const QString &text);
    [[nodiscard]] std::optional<QList<core::Id>> findLicences(const core::Id &customer);
    //! Saves the plan on this computer, then waits until every operation has its answer.
    void runPlan(const core::Plan &plan, const QString &customerTyped = {});
    void runNamed(const core::Plan &plan);
    //! With --dry-run the plan is only shown.
    void runOrShow(const core::Plan &plan);
    void saveCsv(const QList<core::PlanRow> &rows, const QString &path);
    [[nodiscard]] QString reasonOf(const core::PlanRow &row);
    void watchPlan(const core::Id &plan);
    void reportPlan(const core::PlanSummary &summary);
    //! Reports that changes sent before remain, and how to undo them.
    void reportCancelled(const core::Id &plan, const QList<core::PlanRow> &rows);

    // ctl_onboard.cpp
    void addOnboardingOptions();
    void onboard();
    void refuse(const QList<core::OnboardingFinding> &findings);
    // ctl_users.cpp
    void addUserOptions();
    void users();
    void licences();
    void withCustomer(void (Ctl::*then)(const core::CustomerEntry &));
    void listUsers(const core::CustomerEntry &customer);
    void listDeleted(const core::CustomerEntry &customer);
    void resetPasswords(const core::CustomerView &view, const QList<core::User> &users);
    //! User names or ids after the customer, and of --users-from; says so itself when there are
    //! none or the file cannot be read.
    [[nodiscard]] std::optional<QStringList> namedUsers();
    //! Calls `then` when all users named exist in the state wanted; else ends with NotFound.
    void withUsers(
        core::PickFrom from,
        const std::function<void(const core::CustomerView &, const QList<core::User> &)> &then);
    // Commands, in ctl_commands.cpp and ctl_import.cpp
    void customers();
    void subscribe();
    void import();
    void plans();
    void status();
    void reviewImport();
    // ctl_history.cpp
    void history();
    //! By id, user name or name; reports an error and returns a null id if there is none or more
    //! than one.
    [[nodiscard]] core::Id findUser(const core::Id &customer, const QString &text);
    void reportHistory(const core::EntityRef &of, const QDateTime &from,
                       const core::HistoryDifference &difference);
    // ctl_waiting.cpp
    void outbox();
    void conflicts();
    void syncCommand();
    void plan();
    void withWaiting(const std::function<void(const QList<core::WaitingChange> &)> &then);
    void endWith(QFuture<core::Result<void>> done);
    void resolve(const core::Conflict &conflict, const QStringList &choice);
    void undoPlan(const core::Id &plan);
    void save(const QByteArray &text);
    // ctl_team.cpp
    void beginSignIn();
    void openBrowser(const core::ServerAddress &server);
    //! For the open workspace: the server requires a new sign-in.
    void signInAgain(const QString &why);
    void followSignIn();
    void signIn();
    void signOut();
    void workspaces();
    void approvals();
    void decide(const core::Approval &approval, core::Decision decision);

    QCommandLineParser m_parser;
    const Command *m_command = nullptr;
    QStringList m_arguments;
    core::SystemClock m_clock;
    std::unique_ptr<core::WorkspaceList> m_list;
    std::unique_ptr<core::SignIn> m_signIn;
    std::unique_ptr<core::Workspace> m_workspace;
    std::unique_ptr<core::ImportSession> m_import;
    QTimer m_patience; //!< how long a command waits for the server
    bool m_started = false;
    bool m_ending = false;
    bool m_deciding = false;
    bool m_planWatched = false;
    bool m_makeOnly = false; //!< write the plan of an import to a file instead of running it
    int m_lastDone = -1;
};

} // namespace app
