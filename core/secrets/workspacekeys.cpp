#include "core/secrets/workspacekeys.h"

#include "core/base/whenfinished.h"
#include "core/secrets/passphrasevault.h"

#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr int keySize = 32;

std::shared_ptr<QPromise<Result<SharedSecret>>> newAnswer()
{
    auto answer = std::make_shared<QPromise<Result<SharedSecret>>>();
    answer->start();
    return answer;
}

void give(const std::shared_ptr<QPromise<Result<SharedSecret>>> &answer,
          Result<SharedSecret> result)
{
    answer->addResult(std::move(result));
    answer->finish();
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
    whenFinished(m_keychain.read(name), &m_context,
                 [this, name, create, answer](const Result<SharedSecret> &found) {
                     if (!found && create && found.error().code == ErrorCode::NotFound)
                         return makeKey(name, answer);
                     if (found && (*found)->reveal().size() != keySize)
                         return give(answer, failure(ErrorCode::Secrets,
                                                     u"the keychain's entry is not a key"_s));
                     give(answer, found);
                 });
    return answer->future();
}

//! Reads back before anything is sealed under it: a keychain that forgets would cost the whole
//! queue.
void WorkspaceKeys::makeKey(const QString &name, const Answer &answer)
{
    auto key = std::make_shared<Secret>(Secret::random(keySize));
    whenFinished(
        m_keychain.write(name, key->copy()), &m_context,
        [this, name, key, answer](const Result<void> &written) {
            if (!written)
                return give(answer, failure(ErrorCode::Secrets, written.error().detail));
            whenFinished(
                m_keychain.read(name), &m_context, [key, answer](const Result<SharedSecret> &kept) {
                    if (!kept || !(*kept)->equals(*key))
                        return give(answer, failure(ErrorCode::Secrets,
                                                    u"the keychain did not keep the key"_s));
                    give(answer, kept);
                });
        });
}

QFuture<Result<void>> WorkspaceKeys::removeFromKeychain(const QString &workspace)
{
    return m_keychain.remove(u"workspace/"_s + workspace);
}

QFuture<Result<SharedSecret>> WorkspaceKeys::fromPassphrase(const QString &path, Secret passphrase,
                                                            bool create)
{
    auto answer = newAnswer();
    auto shared = std::make_shared<Secret>(std::move(passphrase)); // a pool task must be copyable
    QThreadPool::globalInstance()->start([answer, path, shared, create] {
        auto key = create && !PassphraseVault::exists(path) ? PassphraseVault::create(path, *shared)
                                                            : PassphraseVault::open(path, *shared);
        give(answer, std::move(key).map([](Secret &&secret) {
            return std::make_shared<Secret>(std::move(secret));
        }));
    });
    return answer->future();
}

} // namespace core
