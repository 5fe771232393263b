#include "core/secrets/keychainstore.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

const QString &service()
{
    static const QString name = u"tenantry"_s;
    return name;
}

Error errorOf(const QKeychain::Job &job)
{
    const auto code =
        job.error() == QKeychain::EntryNotFound ? ErrorCode::NotFound : ErrorCode::Secrets;
    return {code, u"keychain error %1: %2"_s.arg(int(job.error())).arg(job.errorString()), {}};
}

//! Runs the job and returns `value(job)`, or Secrets if it times out.
template <typename T, typename Job, typename Value>
QFuture<Result<T>> run(Job *job, std::chrono::milliseconds timeout, Value value)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [promise](Result<T> result) {
        if (promise->future().isFinished())
            return; // timed out
        promise->addResult(std::move(result));
        promise->finish();
    };
    job->setInsecureFallback(false);
    auto *const timer = new QTimer(job);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, job, [finish] {
        finish(failure(ErrorCode::Secrets, u"the keychain did not answer in time"_s));
    });
    QObject::connect(job, &QKeychain::Job::finished, job, [job, finish, value] {
        if (job->error() == QKeychain::NoError)
            finish(value(*job));
        else
            finish(tl::unexpected(errorOf(*job)));
    });
    timer->start(timeout);
    job->start();
    return promise->future();
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds timeout)
    : m_timeout(timeout)
{
}

QFuture<Result<SharedSecret>> KeychainStore::read(const QString &name)
{
    auto *const job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    return run<SharedSecret>(
        job, m_timeout, [](const QKeychain::ReadPasswordJob &done) -> Result<SharedSecret> {
            if (done.binaryData().isEmpty())
                return failure(ErrorCode::Secrets, u"the keychain gave an empty entry"_s);
            return std::make_shared<Secret>(done.binaryData());
        });
}

QFuture<Result<void>> KeychainStore::write(const QString &name, Secret secret)
{
    auto *const job = new QKeychain::WritePasswordJob(service());
    job->setKey(name);
    job->setBinaryData(secret.reveal());
    return run<void>(job, m_timeout,
                     [](const QKeychain::WritePasswordJob &) { return Result<void>(); });
}

QFuture<Result<void>> KeychainStore::remove(const QString &name)
{
    auto *const job = new QKeychain::DeletePasswordJob(service());
    job->setKey(name);
    return run<void>(job, m_timeout,
                     [](const QKeychain::DeletePasswordJob &) { return Result<void>(); })
        .then([](const Result<void> &done) -> Result<void> {
            if (!done && done.error().code == ErrorCode::NotFound)
                return {};
            return done;
        });
}

} // namespace core
