#pragma once

#include "core/base/result.h"
#include "core/net/account.h"
#include "core/net/serverapi.h"

#include <QDateTime>

namespace core {

//! How sync is doing: a copy goes to the GUI thread whenever it changes.
struct SyncStatus {
    enum class State {
        Connecting,
        Paused, //!< by the user: nothing is synced
        Online,
        Offline,
        SignInNeeded,
        NotTrusted, //!< the certificate; only a person can continue from here
        OtherVersion,
        KeyMissing
    };
    State state = State::Connecting;
    QDateTime lastExchange; //!< invalid = never
    bool firstSync = false; //!< the cache is being filled for the first time
    int received = 0;       //!< entities received so far in the first sync
    int total = -1;         //!< of how many; -1 = unknown
    bool restored = false;  //!< the server was restored from a backup since this program started
    int sentAgain = 0;      //!< changes that the restored server may have lost
    int toSetAgain = 0;     //!< those that only the user can make again
    qint64 clockAhead = 0;  //!< seconds by which the clock here is ahead of the server's
    quint64 answered = 0;   //!< the last SyncEngine::tryNow() after which an exchange succeeded
    Error error;            //!< why it is not Online
    ServerInfo server;      //!< as last told by the server; empty account = never
    Me me;                  //!< who is signed in; empty account = not known yet
};

} // namespace core
