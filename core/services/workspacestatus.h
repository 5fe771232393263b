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
    bool restored = false; //!< the server was restored from a backup while this program ran
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

//! Whether the cache can be read, and how far it is behind the server: what a screen needs to know
//! of its workspace besides the data.
class WorkspaceStatus : public QObject {
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
