#include "core/sync/tokenkeeper.h"

#include "core/base/log.h"
#include "core/base/whenfinished.h"
#include "core/storage/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

const QString settingName = u"signIn"_s;
//! A lost answer is requested again at once, while the server still accepts the old token.
constexpr int mostTries = 2;

template <typename T>
std::shared_ptr<QPromise<Result<T>>> newAnswer()
{
    auto answer = std::make_shared<QPromise<Result<T>>>();
    answer->start();
    return answer;
}

template <typename T>
void give(const std::shared_ptr<QPromise<Result<T>>> &answer, Result<T> result)
{
    answer->addResult(std::move(result));
    answer->finish();
}

} // namespace

Result<void> keepSignIn(Store &store, const SharedGrant &grant)
{
    if (!grant)
        return store.settings().setSecret(settingName, Secret());
    const QJsonObject json{{u"access"_s, QString::fromLatin1(grant->access.reveal())},
                           {u"refresh"_s, QString::fromLatin1(grant->refresh.reveal())},
                           {u"client"_s, grant->device.client},
                           {u"device"_s, grant->device.id},
                           {u"deviceName"_s, grant->device.name}};
    return store.settings().setSecret(settingName,
                                      Secret(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

Result<SharedGrant> keptSignIn(Store &store)
{
    const auto text = store.settings().secret(settingName);
    if (!text)
        return tl::unexpected(text.error());
    if (text->isEmpty())
        return SharedGrant();
    const auto json = QJsonDocument::fromJson(text->reveal()).object();
    auto grant = std::make_shared<Grant>();
    grant->access = Secret(json[u"access"].toString().toLatin1());
    grant->refresh = Secret(json[u"refresh"].toString().toLatin1());
    grant->device = {json[u"client"].toString(), json[u"device"].toString(),
                     json[u"deviceName"].toString()};
    return grant;
}

TokenKeeper::TokenKeeper(StoreThread &store, const ServerAddress &server, const Device &device)
    : m_store(store)
    , m_oauth(server, device)
{
}

QFuture<Result<SharedToken>> TokenKeeper::renew()
{
    const auto answer = newAnswer<SharedToken>();
    whenFinished(m_store.run(keptSignIn), this, [this, answer](const Result<SharedGrant> &kept) {
        if (!kept)
            return give<SharedToken>(answer, tl::unexpected(kept.error()));
        if (!*kept)
            return give<SharedToken>(answer, failure(ErrorCode::SignIn, u"nobody is signed in"_s));
        refresh(*kept, mostTries, answer);
    });
    return answer->future();
}

void TokenKeeper::refresh(const SharedGrant &old, int tries, const Answer<SharedToken> &answer)
{
    whenFinished(m_oauth.refresh(old->refresh), this,
                 [this, old, tries, answer](const Result<SharedGrant> &next) {
                     if (next)
                         return keep(old, *next, answer);
                     log("sync")->info("the sign-in was not renewed: {}",
                                       next.error().detail.toStdString());
                     if (next.error().code == ErrorCode::SignIn)
                         return forget(next.error(), answer);
                     if (next.error().code == ErrorCode::Offline && tries > 1)
                         return refresh(old, tries - 1, answer);
                     give<SharedToken>(answer, tl::unexpected(next.error()));
                 });
}

void TokenKeeper::keep(const SharedGrant &old, const SharedGrant &next,
                       const Answer<SharedToken> &answer)
{
    next->device = old->device;
    whenFinished(m_store.run([next](Store &store) { return keepSignIn(store, next); }), this,
                 [next, answer](const Result<void> &kept) {
                     if (!kept)
                         return give<SharedToken>(answer, tl::unexpected(kept.error()));
                     give<SharedToken>(answer, std::make_shared<Secret>(next->access.copy()));
                 });
}

void TokenKeeper::forget(const Error &why, const Answer<SharedToken> &answer)
{
    whenFinished(
        m_store.run([](Store &store) { return keepSignIn(store, {}); }), this,
        [why, answer](const Result<void> &) { give<SharedToken>(answer, tl::unexpected(why)); });
}

QFuture<Result<void>> TokenKeeper::signOut()
{
    const auto answer = newAnswer<void>();
    auto taking = m_store.run([](Store &store) -> Result<SharedGrant> {
        auto kept = keptSignIn(store);
        if (auto done = keepSignIn(store, {}); !done)
            return tl::unexpected(done.error());
        return kept;
    });
    whenFinished(taking, this, [this, answer](const Result<SharedGrant> &kept) {
        if (!kept || !*kept)
            return give<void>(answer, kept ? Result<void>() : tl::unexpected(kept.error()));
        whenFinished(m_oauth.revoke((*kept)->refresh), this,
                     [answer](const Result<void> &revoked) { give<void>(answer, revoked); });
    });
    return answer->future();
}

} // namespace core
