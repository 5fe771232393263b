#include "core/base/seal.h"
#include "core/domain/customer.h"
#include "core/net/embeddedserver.h"
#include "core/sql/database.h"
#include "core/store/rooms.h"
#include "core/sync/syncengine.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! The engine against the real server in its own process.
class TestSyncEngine : public QObject {
    Q_OBJECT

private:
    //! The parts of a workspace, without the screens.
    struct Client {
        StoreThread store;
        std::unique_ptr<SyncEngine> engine;
        std::unique_ptr<EmbeddedServer> server;

        Client(const QString &folder, const Clock &clock, const Secret &key)
        {
            auto opened = store.open(folder + u"/cache.sqlite"_s, clock);
            auto shared = std::make_shared<Secret>(key.copy());
            auto keyed = store.run([shared](Store &s) {
                s.setKey(std::move(*shared));
                return Result<void>();
            });
            keyed.waitForFinished();
            engine = std::make_unique<SyncEngine>(store, clock);
            server = std::make_unique<EmbeddedServer>(folder + u"/server"_s);
            QObject::connect(server.get(), &EmbeddedServer::ready, engine.get(),
                             [this](quint16 port, const QByteArray &token) {
                                 engine->connectTo(QUrl(u"http://127.0.0.1:%1"_s.arg(port)),
                                                   Secret(token));
                             });
            QObject::connect(server.get(), &EmbeddedServer::down, engine.get(),
                             [this](const Error &why) { engine->disconnectFrom(why); });
            server->start();
        }
        template <typename F>
        auto ask(F function)
        {
            auto future = store.run(function);
            future.waitForFinished();
            return future.takeResult();
        }
        bool isOnline() const { return engine->status().state == SyncStatus::State::Online; }
        bool isSettled()
        {
            const auto waiting = ask([](Store &s) { return s.outbox().waiting(); });
            return waiting && waiting->queued + waiting->sending == 0;
        }
        QList<CachedEntity> all(EntityType type)
        {
            return ask([type](Store &s) { return s.cache().entities(type); }).value();
        }
    };

    SystemClock m_clock;
    Secret m_key = Secret::random(32);

    static Operation create(const EntityRef &ref, const QJsonObject &body)
    {
        Operation op;
        op.id = Id::make();
        op.entity = ref;
        op.kind = OperationKind::Create;
        op.body = op.after = body;
        return op;
    }
    static Plan planOf(const QList<Operation> &operations)
    {
        Plan plan;
        plan.id = Id::make();
        plan.madeAt = QDateTime::currentDateTimeUtc();
        plan.operations = operations;
        return plan;
    }
    //! The body of a customer, with the catalog's choices.
    static QJsonObject customerBody(Client &client, const Id &operation, const Id &customer)
    {
        const auto server = client.engine->status().server;
        const auto box =
            seal(server.sealKey,
                 Secret(u"Correct-Horse-9\n%1\n%2\n%3"_s
                            .arg(operation.toString(), customer.toString(), server.tenant)
                            .toUtf8()));
        QJsonArray texts;
        for (const auto &text : client.all(EntityType::LegalText))
            texts.append(text.entity.id.toString());
        auto body = toRequest([&] {
            Customer c;
            c.account = u"owner@dune.example"_s;
            c.name = u"Ana Owner"_s;
            c.organisation = u"Dune"_s;
            c.telephone = u"+31205550142"_s;
            c.country = u"NL"_s;
            c.dataCenter = client.all(EntityType::DataCenter).constFirst().entity.id;
            c.notificationProfile =
                client.all(EntityType::NotificationProfile).constFirst().entity.id;
            c.acceptedTexts = idsFromJson(texts);
            return c;
        }());
        body.insert(u"ownerPassword"_s,
                    QJsonObject{{u"kid"_s, server.sealKid},
                                {u"box"_s, QString::fromLatin1(box->toBase64())}});
        return body;
    }
    static QString refusals(Client &client, const Id &plan)
    {
        QString text;
        const auto rows =
            client.ask([plan](Store &s) { return s.plans().rows(plan, 0, 5, RowState::NeedsYou); })
                .value();
        for (const auto &row : rows)
            text += toText(row.refusal);
        return text;
    }
    static QString toText(const Refusal &refusal)
    {
        QString text = u"%1 %2 %3 "_s.arg(refusal.status).arg(refusal.code.name(), refusal.title);
        for (const auto &error : refusal.errors)
            text += error.pointer + u' ' + fieldProblemName(error.problem) + u' ';
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initCrypto());
        qputenv("TENANTRY_SERVER", qgetenv("TENANTRY_BIN") + "/tenantry-server");
        QVERIFY(QFile::exists(EmbeddedServer::program()));
    }

    void anImportArrivesOnceThoughTheServerIsKilledAndTheClientReopened()
    {
        QTemporaryDir folder;
        const Id customer = Id::make();
        constexpr int count = 1000;
        Plan import;
        {
            Client client(folder.path(), m_clock, m_key);
            QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && !client.engine->status().firstSync,
                                     20'000);
            QVERIFY(!client.all(EntityType::DataCenter).isEmpty());
            auto operation = create({EntityType::Customer, customer, customer}, {});
            operation.body = customerBody(client, operation.id, customer);
            const auto onboarding = planOf({operation});
            QVERIFY(client.ask([onboarding](Store &s) { return s.outbox().enqueue(onboarding); }));
            QList<Operation> users;
            for (int i = 0; i < count; ++i)
                users.append(create({EntityType::User, Id::make(), customer},
                                    {{u"userName"_s, u"user%1@dune.example"_s.arg(i)},
                                     {u"displayName"_s, u"User %1"_s.arg(i)}}));
            import = planOf(users);
            QVERIFY(client.ask([import](Store &s) { return s.outbox().enqueue(import); }));
            client.engine->wake();
            const auto done = [&] {
                return client.ask([](Store &s) { return s.plans().plans(); })->constFirst().done;
            };
            QTRY_VERIFY2_WITH_TIMEOUT(done() >= 200, qPrintable(refusals(client, onboarding.id)),
                                      30'000);
            QVERIFY(client.server->isOwnChild());
            ::kill(static_cast<pid_t>(client.server->processId()), SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(done() >= 500 || client.isSettled(), 30'000);
        }
        {
            Client client(folder.path(), m_clock, m_key);
            QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && client.isSettled(), 60'000);
            const auto plan = client.ask([](Store &s) { return s.plans().plans(); })->constFirst();
            QVERIFY2(plan.done == count, qPrintable(refusals(client, import.id)));
            QCOMPARE(plan.state, PlanState::Finished);
            QCOMPARE(client.all(EntityType::User).size(), count);
        }
        // The data that the server really has, read while it is closed.
        QProcess check;
        check.start(EmbeddedServer::program(),
                    {u"check"_s, u"--data"_s, folder.filePath(u"server"_s)});
        QVERIFY(check.waitForFinished());
        const auto report = check.readAllStandardOutput();
        QVERIFY2(report.contains("\"users\": 1000") &&
                     report.contains("\"distinctUserNames\": 1000"),
                 report + check.readAllStandardError());
    }

    void theFirstSyncKnowsHowMuchItHasToBring()
    {
        QTemporaryDir folder;
        Client client(folder.path(), m_clock, m_key);
        QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && !client.engine->status().firstSync, 20'000);
        int all = 0;
        for (const auto type : entityTypes())
            all += static_cast<int>(client.all(type).size());
        QVERIFY(all > 0);
        QCOMPARE(client.engine->status().total, all);
        QCOMPARE(client.engine->status().received, all);
    }

    void aProgramThatKnowsMoreTypesThanTheOneBeforeReadsEverythingAnew()
    {
        QTemporaryDir folder;
        {
            Client client(folder.path(), m_clock, m_key);
            QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && !client.engine->status().firstSync,
                                     20'000);
            QVERIFY(!client.all(EntityType::Sku).isEmpty());
        }
        // As left by a version that did not know SKUs.
        {
            auto cache =
                sql::Database::open(folder.filePath(u"cache.sqlite"_s), sql::Access::ReadWrite);
            QVERIFY(cache);
            QVERIFY(cache->run("DELETE FROM entity WHERE type='sku'"));
            QVERIFY(cache->run("UPDATE setting SET value=replace(value, 'sku ', '')"
                               " WHERE name='types'"));
        }
        Client client(folder.path(), m_clock, m_key);
        QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && !client.all(EntityType::Sku).isEmpty(),
                                 20'000);
        QVERIFY(!client.engine->status().restored);
        QVERIFY(client.ask([](Store &s) { return s.feed().state(); })->hasAllTypes);
    }

    void aWishToSendIsNeverLeftToTheNextPoll()
    {
        QTemporaryDir folder;
        Client client(folder.path(), m_clock, m_key);
        QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && !client.engine->status().firstSync, 20'000);
        const auto add = [&](int number) {
            const Id id = Id::make();
            const auto plan =
                planOf({create({EntityType::Tag, id, {}}, {{u"name"_s, u"Tag %1"_s.arg(number)}})});
            QVERIFY(client.ask([plan](Store &s) { return s.outbox().enqueue(plan); }));
            client.engine->wake();
        };
        // The second comes while the engine is at some step of the first; it polls every 48 s at
        // most.
        for (int i = 0; i < 40; ++i) {
            add(2 * i);
            const auto until = QDeadlineTimer(std::chrono::microseconds(i * 500));
            while (!until.hasExpired())
                QThread::yieldCurrentThread();
            add(2 * i + 1);
            QTRY_VERIFY_WITH_TIMEOUT(client.isSettled(), 10'000);
        }
    }

    void whatAColleagueDoesIsHereWithoutAsking()
    {
        QTemporaryDir folder;
        QTemporaryDir other;
        quint16 port = 0;
        QByteArray token;
        Client client(folder.path(), m_clock, m_key);
        connect(client.server.get(), &EmbeddedServer::ready, this,
                [&](quint16 itsPort, const QByteArray &itsToken) {
                    port = itsPort;
                    token = itsToken;
                });
        QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && !client.engine->status().firstSync, 20'000);
        StoreThread store;
        store.open(other.filePath(u"cache.sqlite"_s), m_clock).waitForFinished();
        SyncEngine colleague(store, m_clock);
        colleague.connectTo(QUrl(u"http://127.0.0.1:%1"_s.arg(port)), Secret(token));
        const auto tags = [&store] {
            auto read = store.run([](Store &s) { return s.cache().entities(EntityType::Tag); });
            read.waitForFinished();
            return read.result()->size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            colleague.status().lastExchange.isValid() && !colleague.status().firstSync, 10'000);
        const auto before = tags(); // the server's initial tags
        QList<qint64> took;
        for (int i = 0; i < 20; ++i) {
            const auto plan = planOf(
                {create({EntityType::Tag, Id::make(), {}}, {{u"name"_s, u"Tag %1"_s.arg(i)}})});
            QElapsedTimer since;
            since.start();
            QVERIFY(client.ask([plan](Store &s) { return s.outbox().enqueue(plan); }));
            client.engine->wake();
            // It would poll 48 s later at the earliest.
            QTRY_COMPARE_WITH_TIMEOUT(tags(), before + i + 1, 20'000);
            took.append(since.elapsed());
        }
        std::ranges::sort(took);
        qInfo("from the click to the colleague's cache: median %lld ms, slowest %lld ms",
              took.at(took.size() / 2), took.constLast());
    }

    void oneOperationThatIsAlwaysRefusedStopsNoOther()
    {
        QTemporaryDir folder;
        Client client(folder.path(), m_clock, m_key);
        QTRY_VERIFY_WITH_TIMEOUT(client.isOnline() && !client.engine->status().firstSync, 20'000);
        QList<Operation> operations;
        for (int i = 0; i < 50; ++i)
            operations.append(
                create({EntityType::Tag, Id::make(), {}}, {{u"name"_s, u"Tag %1"_s.arg(i)}}));
        operations[20].body = {{u"name"_s, u"Tag 20"_s}, {u"poison"_s, true}};
        auto change = create(operations[20].entity, {{u"name"_s, u"Renamed"_s}});
        change.kind = OperationKind::Change;
        operations.insert(30, change);
        const auto plan = planOf(operations);
        QVERIFY(client.ask([plan](Store &s) { return s.outbox().enqueue(plan); }));
        client.engine->wake();
        QTRY_VERIFY_WITH_TIMEOUT(client.isSettled(), 20'000);
        const auto summary = client.ask([](Store &s) { return s.plans().plans(); })->constFirst();
        QCOMPARE(summary.done, 49);
        QCOMPARE(summary.needsYou, 2);
        const auto rows =
            client
                .ask([plan](Store &s) { return s.plans().rows(plan.id, 0, 5, RowState::NeedsYou); })
                .value();
        QCOMPARE(rows[0].operation.id, operations[20].id);
        QCOMPARE(rows[0].refusal.status, 422);
        QCOMPARE(rows[0].refusal.errors.constFirst().pointer, u"/poison"_s);
        QCOMPARE(rows[1].operation.id, change.id);
        QCOMPARE(rows[1].refusal.code, OwnReason::BlockedBy);
        QCOMPARE(rows[1].refusal.more[u"operation"].toString(), operations[20].id.toString());
        QVERIFY(client.isOnline());
        // Sent again without the error, both succeed.
        const auto again = operations[20].id;
        QVERIFY(client.ask([again](Store &s) {
            return s.outbox().sendAgain(again, {{u"name"_s, u"Tag 20"_s}});
        }));
        client.engine->wake();
        QTRY_COMPARE_WITH_TIMEOUT(
            client.ask([](Store &s) { return s.plans().plans(); })->constFirst().done, 51, 10'000);
    }

    void withoutAServerWhatIsThereStaysReadableAndChangesQueue()
    {
        QTemporaryDir folder;
        qputenv("TENANTRY_SERVER", "/nonexistent/tenantry-server");
        Client client(folder.path(), m_clock, m_key);
        QTRY_COMPARE(client.engine->status().state, SyncStatus::State::Offline);
        QCOMPARE(client.engine->status().error.code, ErrorCode::NotFound);
        const auto plan = planOf({create({EntityType::User, Id::make(), Id::make()}, {})});
        QVERIFY(client.ask([plan](Store &s) { return s.outbox().enqueue(plan); }));
        client.engine->wake();
        QCOMPARE(client.ask([](Store &s) { return s.outbox().waiting(); })->queued, 1);
        qputenv("TENANTRY_SERVER", qgetenv("TENANTRY_BIN") + "/tenantry-server");
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
