#pragma once

#include "core/net/embeddedserver.h"

#include "core/cache/feed.h"
#include "core/secrets/keychainstore.h"
#include "core/secrets/workspacekeys.h"
#include "core/services/workspace.h"
#include "core/store/storethread.h"
#include "core/sync/syncengine.h"

#include <QLockFile>

#include <memory>

namespace core {

//! The location and name of this workspace's key, and the server's pinned key.
struct WorkspaceSettings {
    QString keySource; // "", "keychain" or "vault"
    QString keyName;
    QString pin;
    QString device; // of the sign-in; empty before the first one
    QString deviceName;
    QString client;
    QString tenant; // the organisation's id; empty = not known yet
    QString me;
    QString people; // names by account of everyone who has signed in here
    QString policy; // "", "metered" or "offline"
    Feed::State synced;
};

class Workspace::Private {
public:
    Private(Workspace &workspace, WorkspaceConfig c, const Clock &clk)
        : q(workspace)
        , config(std::move(c))
        , clock(clk)
        , keys(keychain)
        , directory(store)
        , plans(store)
        , drafts(store)
        , history(store)
        , credentials(store, server)
    {
    }

    //! Of the engine while there is one.
    struct Calls final : ServerCalls {
        explicit Calls(Private &owner)
            : d(owner)
        {
        }
        void perform(std::function<void(RestClient *)> job) override;
        Private &d;
    };

    void setState(State next, const Error &why = {});
    void takeSettings(const Result<WorkspaceSettings> &read);
    void findKey();
    void takeKey(const Result<SharedSecret> &key, const QString &source);
    void connectServer();
    void takeStatus(const SyncStatus &status);
    [[nodiscard]] Result<void> checkPin(const ServerInfo &server);
    void takeMe(const Me &shown);
    void keep(const QString &name, const QString &value);
    void keepGrant();
    void storeGrant(const SharedGrant &grant, const Me &now);
    void connectTeam();
    [[nodiscard]] ServerAddress address() const { return {config.server, config.caFile}; }
    [[nodiscard]] QString vaultPath() const { return config.folder + QStringLiteral("/key.vault"); }

    Workspace &q;
    const WorkspaceConfig config;
    const Clock &clock;
    State state = State::Closed;
    Error error;
    bool deriving = false; // deriving a key from a passphrase, which takes a while
    bool restoredRead = false;
    SyncInfo info;
    WorkspaceSettings settings;
    ServerInfo server; // the key that typed passwords are sealed to; the pinned one until the
                       // server has answered
    Me me;
    Access access;
    SharedGrant fresh; // a sign-in that is waiting for the key

    std::unique_ptr<QLockFile> lock;
    KeychainStore keychain;
    WorkspaceKeys keys;
    // Destroyed in reverse order: the engine and the services use the store until they are gone.
    StoreThread store;
    Directory directory;
    Plans plans;
    Drafts drafts;
    History history;
    Credentials credentials;
    std::unique_ptr<SyncEngine> sync;
    Calls calls{*this};
    std::unique_ptr<EmbeddedServer> embedded;
};

} // namespace core
