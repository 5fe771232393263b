#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/net/endpoints.h"
#include "core/net/oauthclient.h"
#include "core/services/access.h"
#include "core/services/credentials.h"
#include "core/services/directory.h"
#include "core/services/drafts.h"
#include "core/services/history.h"
#include "core/services/importsession.h"
#include "core/services/plans.h"
#include "core/services/rights.h"
#include "core/services/workspacestatus.h"
#include "core/sync/syncpolicy.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace core {

//! Beyond this, the window warns that the two clocks differ.
constexpr qint64 clockTolerance = 300;

struct WorkspaceConfig {
    QString folder;          //!< this workspace's own folder; the cache file is cache.sqlite in it
    QUrl server;             //!< empty = the embedded server
    QString serverFolder;    //!< data of the embedded server; empty = `folder`/server. Several
                             //!< workspaces may share it.
    bool useKeychain = true; //!< false = the passphrase vault, even where there is a keychain
    QString caFile = {};     //!< certificate authority for this server, besides the system's
    QString id = {};         //!< in the list of workspaces
};

//! One server, one sign-in, one cache: composes store, secrets, net and sync. The window has it;
//! screens get the services in it that they need.
class Workspace final : public WorkspaceStatus {
    Q_OBJECT

public:
    Workspace(WorkspaceConfig config, const Clock &clock, QObject *parent = nullptr);
    ~Workspace() override;

    void open() override;
    //! Ends the server of this computer if it is a child of this process; ended() follows, after
    //! some seconds at most. The cache stays open.
    void end();
    //! Continues after end(), at any time.
    void resume();
    //! Answer to NeedsPassphrase.
    void givePassphrase(Secret passphrase);
    [[nodiscard]] bool isFirstPassphrase() const;
    //! For a team server: a sign-in that a person just made. Kept, sealed, as soon as there is a
    //! key. Forbidden (SignInProblem::OtherOrganisation) when it is for another one than before.
    [[nodiscard]] Result<void> useSignIn(const SharedGrant &grant);
    //! Always ends the session here; an error means that the server could not be told.
    [[nodiscard]] QFuture<Result<void>> signOut();
    //! Everything that the server is asked beside sync (core/net/endpoints.h).
    [[nodiscard]] ServerCalls &server();
    //! Deletes the key from the keychain; for a workspace whose folder is deleted.
    [[nodiscard]] QFuture<Result<void>> forgetKey();

    [[nodiscard]] State state() const override;
    [[nodiscard]] const Error &error() const override;
    [[nodiscard]] const WorkspaceConfig &config() const;
    [[nodiscard]] bool isEmbedded() const;

    [[nodiscard]] const Access &access() const;
    [[nodiscard]] Directory &directory();
    [[nodiscard]] Plans &plans();
    [[nodiscard]] Drafts &drafts();
    [[nodiscard]] History &history();
    [[nodiscard]] Credentials &credentials();
    [[nodiscard]] std::unique_ptr<ImportSession> newImport(const Id &customer);
    [[nodiscard]] const Clock &clock() const;

    [[nodiscard]] const SyncInfo &sync() const override;
    [[nodiscard]] Waiting waiting() const;
    void syncNow() override;
    [[nodiscard]] SyncPolicy syncPolicy() const;
    void setSyncPolicy(SyncPolicy policy);
    //! Whether the window may be visible.
    void setInFront(bool inFront);
    //! The user has read the notice about the server's restore.
    void dismissRestored();

    //! The person who is or was last signed in.
    [[nodiscard]] const Me &me() const;
    //! True until the server has reported the person's permissions.
    [[nodiscard]] bool may(Right right) const;
    //! Names of other people whose pending changes on this computer need their own sign-in.
    [[nodiscard]] QStringList othersWaiting() const;
    //! Seals a typed password to the server's key (pinned at the first sync), bound to operation
    //! and customer.
    [[nodiscard]] Result<OwnerPassword> sealOwnerPassword(const Secret &password,
                                                          const Id &operation,
                                                          const Id &customer) const;

    //! Default folder of the workspace "This computer" (XDG data, Application Support,
    //! LocalAppData).
    [[nodiscard]] static QString thisComputerFolder();

Q_SIGNALS:
    //! Another person, or another role.
    void rightsChanged();
    void ended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
