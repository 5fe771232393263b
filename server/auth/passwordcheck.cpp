#include "server/auth/passwordcheck.h"

#include "core/base/log.h"
#include "server/auth/passwords.h"

namespace server {
namespace {

//! The account that the password belongs to. Hashes once per account of this address, and once if
//! there is none.
const Account *judge(const QList<Account> &accounts, const core::Secret &password,
                     const QString &now)
{
    const Account *right = nullptr;
    if (accounts.isEmpty())
        static_cast<void>(isPassword(nobodysHash(), password));
    for (const auto &account : accounts) {
        const bool fits =
            isPassword(account.hash.isEmpty() ? nobodysHash() : account.hash, password);
        const bool expired =
            !account.passwordExpiresAt.isEmpty() && account.passwordExpiresAt <= now;
        if (fits && !expired && !right)
            right = &account;
    }
    return right;
}

//! With single sign-on required, owners keep their passwords, so that someone can sign in when the
//! provider is down.
bool mayUsePassword(const core::Staff &person, const QJsonObject &partner)
{
    return person.identityProvider == core::IdentityProvider::Own &&
           (!partner[QStringLiteral("requireSingleSignOn")].toBool() ||
            person.role == core::StaffRole::Owner);
}

} // namespace

PasswordCheck::PasswordCheck(Store &store, WorkerPool &hashes, const SealedForms &forms,
                             const core::Clock &clock)
    : m_store(store)
    , m_hashes(hashes)
    , m_forms(forms)
    , m_clock(clock)
{
}

core::Result<PasswordCheck::Taken> PasswordCheck::take(Connection &connection, const QString &email,
                                                       const QList<Counted> &counted) const
{
    Taken taken;
    const auto wait = takeTry(connection, counted, m_clock.now());
    if (!wait)
        return tl::unexpected(wait.error());
    taken.wait = *wait;
    if (wait->count() > 0)
        return taken;
    const auto keys = accountsNamed(connection, email);
    if (!keys)
        return tl::unexpected(keys.error());
    for (const auto &key : *keys) {
        if (auto done = connection.setTenant(key.tenant); !done)
            return tl::unexpected(done.error());
        auto account = findAccount(connection, key);
        if (!account)
            return tl::unexpected(account.error());
        if (!*account)
            continue;
        const auto partner = partnerData(connection, key.tenant);
        if (!partner)
            return tl::unexpected(partner.error());
        if (!mayUsePassword((*account)->person, *partner))
            (*account)->hash.clear();
        taken.accounts.append(std::move(**account));
    }
    if (auto done = connection.setTenant({}); !done)
        return tl::unexpected(done.error());
    return taken;
}

void PasswordCheck::start(Attempt attempt, Then then)
{
    const auto name = foldedEmail(attempt.email).toUtf8();
    QList<Counted> counted;
    CheckOutcome outcome;
    if (!attempt.device.isEmpty()) {
        counted = {{m_forms.mark("device\n" + name + '\n' + attempt.device), deviceRule}};
        outcome.forgotten = {counted[0].key};
    } else {
        const auto block = addressBlock(QString::fromLatin1(attempt.peer)).toLatin1();
        counted = {{m_forms.mark("account\n" + name), accountRule},
                   {m_forms.mark("address\n" + block), addressRule},
                   {m_forms.mark("everybody"), everybodyRule}};
        outcome.forgotten = {counted[0].key};
        outcome.lowered = {counted[1].key, counted[2].key};
    }
    m_store.write(
        {},
        [this, counted, email = attempt.email](Connection &connection) {
            return take(connection, email, counted);
        },
        [this, outcome = std::move(outcome), password = attempt.password,
         then = std::move(then)](core::Result<Taken> result) mutable {
            if (!result)
                return then(outcome);
            const auto taken = std::make_shared<const Taken>(std::move(*result));
            if (taken->wait.count() > 0) {
                outcome.kind = CheckOutcome::Kind::Wait;
                outcome.wait = taken->wait;
                return then(outcome);
            }
            const bool runs =
                m_hashes.run([taken, outcome, password, then, now = m_clock.now()]() mutable {
                    const auto *right = judge(taken->accounts, *password, core::toWire(now));
                    outcome.kind = right ? CheckOutcome::Kind::Right : CheckOutcome::Kind::Wrong;
                    if (right)
                        outcome.account = *right;
                    then(std::move(outcome));
                });
            if (runs)
                return;
            outcome.kind = CheckOutcome::Kind::Busy;
            // The password was not checked, so the attempt does not count.
            m_store.write(
                {},
                [this, outcome](Connection &connection) {
                    return giveBackTry(connection, {}, outcome.forgotten + outcome.lowered,
                                       m_clock.now());
                },
                [then, outcome](const core::Result<void> &) { then(outcome); });
        });
}

} // namespace server
