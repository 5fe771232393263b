#include "core/base/seal.h"
#include "core/secrets/passphrasevault.h"
#include "core/secrets/workspacekeys.h"

#include <QHash>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A keychain in memory with the faults of real ones.
class MemoryKeychain final : public SecretStore {
public:
    bool locked = false;
    bool forgets = false;
    bool silent = false;
    int writes = 0;
    QHash<QString, QByteArray> entries;

    QFuture<Result<SharedSecret>> read(const QString &name) override
    {
        if (locked)
            return answer<SharedSecret>(failure(ErrorCode::Secrets));
        if (!entries.contains(name))
            return answer<SharedSecret>(failure(ErrorCode::NotFound));
        return answer<SharedSecret>(std::make_shared<Secret>(entries.value(name)));
    }
    QFuture<Result<void>> write(const QString &name, Secret secret) override
    {
        ++writes;
        if (!forgets)
            entries.insert(name, secret.reveal());
        return answer<void>({});
    }
    QFuture<Result<void>> remove(const QString &name) override
    {
        if (locked)
            return answer<void>(failure(ErrorCode::Secrets));
        entries.remove(name);
        return answer<void>({});
    }

private:
    template <typename T>
    QFuture<Result<T>> answer(Result<T> result)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        if (silent) {
            m_open.push_back(promise);
            return promise->future();
        }
        promise->addResult(std::move(result));
        promise->finish();
        return promise->future();
    }
    std::vector<std::shared_ptr<void>> m_open;
};

} // namespace

class TestWorkspaceKeys : public QObject {
    Q_OBJECT

private:
    static Result<SharedSecret> waitFor(const QFuture<Result<SharedSecret>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return failure(ErrorCode::Internal, u"no answer"_s);
        return future.result();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }

    void aKeyIsMadeOnceAndFoundAgain()
    {
        MemoryKeychain keychain;
        WorkspaceKeys keys(keychain);
        QCOMPARE(waitFor(keys.fromKeychain(u"a"_s, false)).error().code, ErrorCode::NotFound);
        const auto made = waitFor(keys.fromKeychain(u"a"_s, true));
        QVERIFY(made);
        QCOMPARE((*made)->reveal().size(), 32);
        const auto found = waitFor(keys.fromKeychain(u"a"_s, true));
        QVERIFY((*found)->equals(**made));
        QCOMPARE(keychain.writes, 1);
        const auto other = waitFor(keys.fromKeychain(u"b"_s, true));
        QVERIFY(!(*other)->equals(**made));
    }

    void aLockedKeychainNeverGetsANewKey()
    {
        MemoryKeychain keychain;
        keychain.locked = true;
        WorkspaceKeys keys(keychain);
        QCOMPARE(waitFor(keys.fromKeychain(u"a"_s, true)).error().code, ErrorCode::Secrets);
        QCOMPARE(keychain.writes, 0);
    }

    void aKeychainThatForgetsIsNotTrusted()
    {
        MemoryKeychain keychain;
        keychain.forgets = true;
        WorkspaceKeys keys(keychain);
        QCOMPARE(waitFor(keys.fromKeychain(u"a"_s, true)).error().code, ErrorCode::Secrets);
    }

    void anEntryOfAnotherSizeIsNoKeyAndStaysWhereItIs()
    {
        MemoryKeychain keychain;
        keychain.entries.insert(u"workspace/a"_s, "short");
        WorkspaceKeys keys(keychain);
        QCOMPARE(waitFor(keys.fromKeychain(u"a"_s, true)).error().code, ErrorCode::Secrets);
        QCOMPARE(keychain.entries.value(u"workspace/a"_s), QByteArray("short"));
    }

    void whatIsUnderWayIsCancelledWhenTheKeysGo()
    {
        MemoryKeychain keychain;
        keychain.silent = true;
        auto keys = std::make_unique<WorkspaceKeys>(keychain);
        const auto future = keys->fromKeychain(u"a"_s, true);
        keys.reset();
        QTRY_VERIFY(future.isCanceled());
    }

    void aPassphraseMakesAVaultAndOpensItAgain()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"key.vault"_s);
        MemoryKeychain keychain;
        WorkspaceKeys keys(keychain);
        QCOMPARE(waitFor(keys.fromPassphrase(path, Secret("one"), false)).error().code,
                 ErrorCode::NotFound);
        const auto made = waitFor(keys.fromPassphrase(path, Secret("one"), true));
        QVERIFY(made);
        QVERIFY((*waitFor(keys.fromPassphrase(path, Secret("one"), true)))->equals(**made));
        QVERIFY(waitFor(keys.fromPassphrase(path, Secret("two"), true))
                    .error()
                    .is(KeyProblem::WrongPassphrase));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceKeys)
#include "tst_workspacekeys.moc"
