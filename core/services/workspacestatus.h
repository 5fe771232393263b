#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QObject>

namespace core {

enum class Link {
    Starting,
    Online,
    Paused, //!< by the person
    Offline,
    SignInNeeded,
    NotTrusted,   //!< its certificate; `lastError` has the reason
    TooOld,       //!< this program, for the server
    ServerTooOld, //!< the server, for this program
};

struct SyncInfo {
    Link link = Link::Starting;
    QDateTime lastExchange; //!< invalid = never
    bool firstSync = false; //!< the cache is being filled for the first time
    Error lastError;
    QString account;       //!< the signed-in person; on this computer the operating system's user
    QDateTime asOf;        //!< as `lastExchange`, but also known from the last run
    int received = 0;      //!< entities received so far in the first sync
    int total = -1;        //!< of how many; -1 = unknown
    bool restored = false; //!< the server was restored from a backup while this program ran
    int sentAgain = 0;     //!< changes sent again to the restored server
    int toSetAgain = 0;    //!< those with a secret, which only the user can enter again
    qint64 clockAhead = 0; //!< seconds by which this clock is ahead of the server's
    quint64 asked = 0;     //!< how often a person asked for a sync
    quint64 answered = 0;  //!< the last of those for which a later exchange succeeded

    //! SignInNeeded because a pending change requires a fresh sign-in, not because the session
    //! ended.
    [[nodiscard]] bool wantsFreshSignIn() const
    {
        return link == Link::SignInNeeded && lastError.is(SignInProblem::TooOld);
    }
    //! Offline, because this network requires a sign-in on its own page first.
    [[nodiscard]] bool isBehindPortal() const
    {
        return link == Link::Offline && lastError.is(Impostor::Portal);
    }
};

//! Whether the cache can be read, and how far it is behind the server: what a screen needs to know
//! of its workspace besides the data.
class WorkspaceStatus : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed,
        Opening,
        //! No usable keychain: a passphrase must be chosen (first time) or entered. Reading already
        //! works.
        NeedsPassphrase,
        Open,
        Failed
    };

    [[nodiscard]] virtual State state() const = 0;
    //! Why it failed.
    [[nodiscard]] virtual const Error &error() const = 0;
    [[nodiscard]] virtual const SyncInfo &sync() const = 0;
    //! Also the retry after a failure.
    virtual void open() = 0;
    virtual void syncNow() = 0;

Q_SIGNALS:
    void stateChanged();
    void syncChanged();

protected:
    using QObject::QObject;
};

} // namespace core
