#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "server/auth/sealedform.h"
#include "server/base/workerpool.h"
#include "server/store/accounts.h"
#include "server/store/store.h"
#include "server/store/throttles.h"

namespace server {

struct Attempt {
    QString email;
    std::shared_ptr<const core::Secret> password;
    QByteArray peer;
    //! Left on this device by an earlier successful sign-in of this account; empty if none.
    QByteArray device;
};

struct CheckOutcome {
    enum class Kind { Right, Wrong, Wait, Busy, Fault };
    Kind kind = Kind::Fault;
    std::chrono::seconds wait{};
    Account account; //!< if the password was right
    //! For giveBackTry(), in the transaction of the next step.
    QList<QByteArray> forgotten;
    QList<QByteArray> lowered;
};

//! Checks an e-mail address and a password: counts the attempt first, then hashes on separate
//! threads. An unknown address costs the same work and gets the same answer.
class PasswordCheck {
public:
    using Then = std::function<void(CheckOutcome)>;

    PasswordCheck(Store &store, WorkerPool &hashes, const SealedForms &forms,
                  const core::Clock &clock);

    void start(Attempt attempt, Then then);

private:
    struct Taken {
        std::chrono::seconds wait{};
        QList<Account> accounts;
    };
    [[nodiscard]] core::Result<Taken> take(Connection &connection, const QString &email,
                                           const QList<Counted> &counted) const;

    Store &m_store;
    WorkerPool &m_hashes;
    const SealedForms &m_forms;
    const core::Clock &m_clock;
};

} // namespace server
