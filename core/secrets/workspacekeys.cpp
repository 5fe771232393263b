#include "core/secrets/workspacekeys.h"

#include "core/secrets/passphrasevault.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr int keySize = 32;

//! Shared, because each step of the way may be the one that answers.
using Answer = std::shared_ptr<QPromise<Result<SharedSecret>>>;

Answer newAnswer()
{
    auto answer = std::make_shared<QPromise<Result<SharedSecret>>>();
    answer->start();
    return answer;
}

void give(const Answer &answer, Result<SharedSecret> result)
{
    answer->addResult(std::move(result));
    answer->finish();
}

//! Reads back before anything is sealed under it: a keychain that forgets would cost the whole queue.
void makeKey(SecretStore &keychain, const QString &name, const Answer &answer)
{
    auto key = std::make_shared<Secret>(Secret::random(keySize));
    keychain.write(name, key->copy()).then([&keychain, name, key, answer](const Result<void> &written) {
        if (!written)
            return give(answer, failure(ErrorCode::Secrets, written.error().detail));
        keychain.read(name).then([key, answer](const Result<SharedSecret> &kept) {
            if (!kept || !(*kept)->equals(*key))
                return give(answer, failure(ErrorCode::Secrets, u"the keychain did not keep the key"_s));
            give(answer, kept);
        });
    });
}

} // namespace

WorkspaceKeys::WorkspaceKeys(SecretStore &keychain)
    : m_keychain(keychain)
{
}

QFuture<Result<SharedSecret>> WorkspaceKeys::fromKeychain(const QString &workspace, bool create)
{
    const QString name = u"workspace/"_s + workspace;
    auto answer = newAnswer();
    m_keychain.read(name).then(
        [&keychain = m_keychain, name, create, answer](const Result<SharedSecret> &found) {
            if (!found && create && found.error().code == ErrorCode::NotFound)
                return makeKey(keychain, name, answer);
            if (found && (*found)->reveal().size() != keySize)
                return give(answer, failure(ErrorCode::Secrets, u"the keychain's entry is not a key"_s));
            give(answer, found);
        });
    return answer->future();
}

QFuture<Result<SharedSecret>> WorkspaceKeys::fromPassphrase(const QString &path, Secret passphrase, bool create)
{
    auto answer = newAnswer();
    auto shared = std::make_shared<Secret>(std::move(passphrase)); // a task of the pool must be copyable
    QThreadPool::globalInstance()->start([answer, path, shared, create] {
        auto key = create && !PassphraseVault::exists(path) ? PassphraseVault::create(path, *shared)
                                                            : PassphraseVault::open(path, *shared);
        give(answer, std::move(key).map([](Secret &&secret) { return std::make_shared<Secret>(std::move(secret)); }));
    });
    return answer->future();
}

} // namespace core
