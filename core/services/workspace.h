#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/services/credentials.h"
#include "core/services/directory.h"
#include "core/services/drafts.h"
#include "core/services/importsession.h"
#include "core/services/plans.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace core {

enum class Link { Starting, Online, Offline, SignInNeeded, TooOld };

struct SyncInfo {
    Link link = Link::Starting;
    QDateTime lastExchange; //!< invalid = never
    bool firstSync = false; //!< the cache is being filled for the first time
    Error lastError;
    QString account; //!< who is signed in; on this computer the operating system's user
};

struct WorkspaceConfig {
    QString folder;          //!< this workspace's own folder; the cache file is cache.sqlite in it
    QUrl server;             //!< empty = the embedded server
    QString serverFolder;    //!< data of the embedded server; empty = `folder`/server. Several
                             //!< workspaces may share it.
    bool useKeychain = true; //!< false = the passphrase vault, even where there is a keychain
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
    //! For a team server: the token of a sign-in that was made elsewhere.
    void useToken(Secret token);

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error &error() const;
    [[nodiscard]] const WorkspaceConfig &config() const;
    [[nodiscard]] bool isEmbedded() const;

    [[nodiscard]] Directory &directory();
    [[nodiscard]] Plans &plans();
    [[nodiscard]] Drafts &drafts();
    [[nodiscard]] Credentials &credentials();
    [[nodiscard]] std::unique_ptr<ImportSession> newImport(const Id &customer);
    [[nodiscard]] const Clock &clock() const;

    [[nodiscard]] const SyncInfo &sync() const;
    void syncNow();
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
    void ended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
