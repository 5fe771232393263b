#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/net/endpoints.h"
#include "core/net/oauthclient.h"
#include "core/services/credentials.h"
#include "core/services/directory.h"
#include "core/services/drafts.h"
#include "core/services/history.h"
#include "core/services/importsession.h"
#include "core/services/plans.h"
#include "core/services/rights.h"
#include "core/sync/syncpolicy.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace core {

enum class Link {
    Starting,
    Online,
    Paused, //!< by the person
    Offline,
    SignInNeeded,
    NotTrusted,   //!< its certificate; `lastError` says why
    TooOld,       //!< this program, for the server
    ServerTooOld, //!< the server, for this program
};

struct SyncInfo {
    Link link = Link::Starting;
    QDateTime lastExchange; //!< invalid = never
    bool firstSync = false; //!< the cache is being filled for the first time
    Error lastError;
    QString account;       //!< who is signed in; on this computer the operating system's user
    QDateTime asOf;        //!< as `lastExchange`, but known from the last run too
    int received = 0;      //!< what the first sync has brought so far
    int total = -1;        //!< of how many; -1 = not known
    bool restored = false; //!< the server began anew, from a backup, while this program ran
    int sentAgain = 0;     //!< changes that went to the restored server once more
    int toSetAgain = 0;    //!< those of them that had a secret, which only a person can give again
    qint64 clockAhead = 0; //!< seconds by which the clock here is before the server's
    quint64 asked = 0;     //!< how often a person asked for a sync
    quint64 answered = 0;  //!< the last of those for which a later exchange succeeded

    //! SignInNeeded, not because the sign-in is over, but because what is to be sent needs a new
    //! one.
    [[nodiscard]] bool wantsFreshSignIn() const
    {
        return link == Link::SignInNeeded && lastError.is(SignInProblem::TooOld);
    }
    //! Offline, because this network wants a sign-in on a page of its own first.
    [[nodiscard]] bool isBehindPortal() const
    {
        return link == Link::Offline && lastError.is(Impostor::Portal);
    }
};

//! Further than this the two clocks are said to differ.
constexpr qint64 clockTolerance = 300;

struct WorkspaceConfig {
    QString folder;          //!< this workspace's own folder; the cache file is cache.sqlite in it
    QUrl server;             //!< empty = the embedded server
    QString serverFolder;    //!< data of the embedded server; empty = `folder`/server. Several
                             //!< workspaces may share it.
    bool useKeychain = true; //!< false = the passphrase vault, even where there is a keychain
    QString caFile = {};     //!< whom to believe about the server beside the system's authorities
    QString id = {};         //!< in the list of workspaces
};

//! One server, one sign-in, one cache. Composes store, secrets, net and sync; screens see only what
//! is here.
class Workspace final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed,
        Opening,
        //! No usable keychain: a passphrase must be chosen (first time) or given. Reading already
        //! works.
        NeedsPassphrase,
        Open,
        Failed
    };

    Workspace(WorkspaceConfig config, const Clock &clock, QObject *parent = nullptr);
    ~Workspace() override;

    void open();
    //! Ends the server of this computer if it is a child of this process; ended() follows, at the
    //! latest after some seconds. What is here stays open.
    void end();
    //! Goes on after end(), at any time.
    void resume();
    //! Answer to NeedsPassphrase.
    void givePassphrase(Secret passphrase);
    [[nodiscard]] bool isFirstPassphrase() const;
    //! For a team server: a sign-in that a person just made. Kept, sealed, as soon as there is a
    //! key. Forbidden (SignInProblem::OtherOrganisation) when it is for another one than before.
    [[nodiscard]] Result<void> useSignIn(const SharedGrant &grant);
    //! Ends the sign-in here in any case; an error tells that the server was not told.
    [[nodiscard]] QFuture<Result<void>> signOut();
    //! Everything that the server is asked beside sync (core/net/endpoints.h).
    [[nodiscard]] ServerCalls &server();
    //! Takes the key out of the keychain; for a workspace whose folder goes.
    [[nodiscard]] QFuture<Result<void>> forgetKey();

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error &error() const;
    [[nodiscard]] const WorkspaceConfig &config() const;
    [[nodiscard]] bool isEmbedded() const;

    [[nodiscard]] Directory &directory();
    [[nodiscard]] Plans &plans();
    [[nodiscard]] Drafts &drafts();
    [[nodiscard]] History &history();
    [[nodiscard]] Credentials &credentials();
    [[nodiscard]] std::unique_ptr<ImportSession> newImport(const Id &customer);
    [[nodiscard]] const Clock &clock() const;

    [[nodiscard]] const SyncInfo &sync() const;
    [[nodiscard]] Waiting waiting() const;
    void syncNow();
    [[nodiscard]] SyncPolicy syncPolicy() const;
    void setSyncPolicy(SyncPolicy policy);
    //! Whether somebody may be looking at it.
    void setInFront(bool inFront);
    //! What was said about the server's restoring has been read.
    void dismissRestored();

    //! Who is signed in, or was last.
    [[nodiscard]] const Me &me() const;
    //! Everything until the server has said what the person may do.
    [[nodiscard]] bool may(Right right) const;
    //! Names of the people whose changes wait on this computer for a sign-in of their own.
    [[nodiscard]] QStringList othersWaiting() const;
    //! Seals a typed password to the server's key (pinned at the first exchange), bound to
    //! operation and customer.
    [[nodiscard]] Result<OwnerPassword> sealOwnerPassword(const Secret &password,
                                                          const Id &operation,
                                                          const Id &customer) const;

    //! Default folder of the workspace "This computer" (XDG data, Application Support,
    //! LocalAppData).
    [[nodiscard]] static QString thisComputerFolder();

Q_SIGNALS:
    void stateChanged();
    void syncChanged();
    //! Another person, or another role.
    void rightsChanged();
    void ended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
