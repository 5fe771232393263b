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
    //! What an earlier good sign-in of this account left on this device; empty for none.
    QByteArray device;
};

struct CheckOutcome {
    enum class Kind { Right, Wrong, Wait, Busy, Fault };
    Kind kind = Kind::Fault;
    std::chrono::seconds wait{};
    Account account; //!< when it was right
    //! For giveBackTry(), in the transaction of what follows.
    QList<QByteArray> forgotten;
    QList<QByteArray> lowered;
};

//! Judges an e-mail address and a password: counts the try first, then hashes away from all other
//! work. For an address that nobody has it does the same work and says the same.
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
