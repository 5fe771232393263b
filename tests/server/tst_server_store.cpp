#include "server/catalog/catalog.h"
#include "server/routes/api.h"
#include "server/store/upkeep.h"
#include "tests/server/support/client.h"

#include <QTest>

#include <atomic>
#include <future>
#include <set>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class StoreTest final : public QObject {
    Q_OBJECT

    static Response ask(Api &api, Request request)
    {
        std::promise<Response> promise;
        api.handle(std::move(request),
                   [&promise](Response response) { promise.set_value(std::move(response)); });
        return promise.get_future().get();
    }

    static std::unique_ptr<Store> openStore(const TestDatabase &database)
    {
        auto store = Store::open(database.location());
        if (!store)
            qFatal("%s", qPrintable(store.error().detail));
        return std::move(*store);
    }

    using Write = std::function<core::Result<Response>(Connection &)>;

    static core::Result<Response> write(Store &store, const Id &tenant, Write work)
    {
        std::promise<core::Result<Response>> promise;
        store.write(tenant, std::move(work), [&promise](core::Result<Response> response) {
            promise.set_value(std::move(response));
        });
        return promise.get_future().get();
    }

    static void read(Store &store, const Id &tenant, const Store::Read &work)
    {
        std::promise<void> promise;
        store.read(tenant, [&](Connection &connection) {
            work(connection);
            promise.set_value();
        });
        promise.get_future().get();
    }

    //! Something small that takes a change number.
    static Write putTag(const Id &tenant, const Id &id)
    {
        return [tenant, id](Connection &connection) -> core::Result<Response> {
            Records records(connection, tenant);
            Record record;
            record.type = core::EntityType::Tag;
            record.id = id;
            records.put(record, {{u"name"_s, id.toString()}});
            if (records.fault())
                return tl::unexpected(*records.fault());
            return Response{200, QByteArray::number(record.changeNo), {}, {}};
        };
    }

    static qint64 count(Store &store, const Id &tenant, std::string_view sql)
    {
        qint64 found = -1;
        read(store, tenant, [&](Connection &connection) {
            auto rows = connection.query(sql);
            if (rows && rows->step().value_or(false))
                found = rows->integer(0);
        });
        return found;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void aFullDiskStopsWritersAndNotReaders()
    {
        if (TestDatabase::isPostgres())
            QSKIP("the disk of PostgreSQL is not ours to fill");
        const TestDatabase place;
        const auto store = openStore(place);
        auto &database = store->writerConnection();
        Identity identity;
        {
            auto transaction = Transaction::begin(database);
            QVERIFY(transaction);
            identity = *loadIdentity(database);
            QVERIFY(database.setTenant(identity.tenant));
            Records records(database, identity.tenant);
            QVERIFY(loadCatalog(records));
            QVERIFY(transaction->commit());
        }
        // SQLite answers as for a full disk.
        QVERIFY(database.script("PRAGMA max_page_count=1"));

        const QTemporaryDir folder;
        const auto keys = loadKeys(folder.filePath(u"keys.json"_s));
        QVERIFY(keys);
        const core::ManualClock clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        Tokens tokens;
        const auto token = tokens.issue(
            {.tenant = identity.tenant, .account = identity.account, .role = Role::Owner});
        Authenticator authenticator(tokens, clock);
        WorkerPool hashes(1);
        Api api(*store, authenticator, hashes, *keys, clock, identity, 60'000, 1000);
        Headers signedIn;
        signedIn.add("authorization", "Bearer " + token);
        signedIn.add("content-type", "application/json");
        const auto request = [&](const Id &key) {
            Request put{"PUT",
                        "/v1/legalTexts/019b76da-a800-7005-8000-0000000000ff",
                        {},
                        signedIn,
                        QJsonDocument(QJsonObject{{u"kind"_s, u"terms"_s},
                                                  {u"title"_s, u"T"_s},
                                                  {u"version"_s, u"1"_s},
                                                  {u"text"_s, QString(60'000, u'x')}})
                            .toJson()};
            put.headers.add("idempotency-key", key.toString().toLatin1());
            put.headers.add("if-none-match", "*");
            return put;
        };
        const auto key = Id::make();
        const auto refused = ask(api, request(key));
        QCOMPARE(refused.status, 503);
        QVERIFY(std::ranges::find(refused.headers, Header{"Retry-After", "30"}) !=
                refused.headers.end());
        QCOMPARE(ask(api, {"GET", "/v1/changes", {}, signedIn, {}}).status, 200);
        // With space again the same request succeeds: the failure did not use up its key.
        QVERIFY(database.script("PRAGMA max_page_count=1048576"));
        QCOMPARE(ask(api, request(key)).status, 201);
    }

    void aFailingJobDoesNotTakeItsGroupWithIt()
    {
        const TestDatabase place;
        const auto store = openStore(place);
        constexpr int jobs = 40;
        std::array<std::promise<core::Result<Response>>, jobs> promises;
        for (int i = 0; i < jobs; ++i) {
            store->write(
                Id(),
                [i](Connection &database) -> core::Result<Response> {
                    const auto key = QByteArray("job") + QByteArray::number(i);
                    auto done =
                        database.run("INSERT INTO meta(key, value) VALUES (?, ?)",
                                     QString::fromLatin1(i % 10 == 3 ? QByteArray("job0") : key),
                                     QByteArray("x"));
                    return done.map([i] { return Response{200, QByteArray::number(i), {}, {}}; });
                },
                [&promises, i](core::Result<Response> response) {
                    promises[static_cast<std::size_t>(i)].set_value(std::move(response));
                });
        }
        for (int i = 0; i < jobs; ++i) {
            const auto response = promises[static_cast<std::size_t>(i)].get_future().get();
            QCOMPARE(response.has_value(), i % 10 != 3);
            if (response)
                QCOMPARE(response->body, QByteArray::number(i));
            else
                QCOMPARE(response.error().code, core::ErrorCode::Conflict);
        }
    }

    void theChangeNumbersOfATenantAreTheOrderOfItsCommits()
    {
        const TestDatabase place;
        const auto store = openStore(place);
        constexpr int jobs = 60;
        const std::array tenants{Id::make(), Id::make(), Id::make()};
        std::array<std::array<std::promise<qint64>, jobs>, 3> numbers;
        for (std::size_t i = 0; i < jobs; ++i) {
            for (std::size_t t = 0; t < tenants.size(); ++t)
                store->write(tenants[t], putTag(tenants[t], Id::make()),
                             [&promise = numbers[t][i]](const core::Result<Response> &response) {
                                 promise.set_value(response ? response->body.toLongLong() : -1);
                             });
        }
        for (auto &ofTenant : numbers) {
            for (std::size_t i = 0; i < jobs; ++i)
                QCOMPARE(ofTenant[i].get_future().get(), qint64(i) + 1);
        }
        for (const auto &tenant : tenants)
            QCOMPARE(count(*store, tenant, "SELECT count(*) FROM entity"), jobs);
    }

    void otherTenantsWriteWhileOneIsAtWork()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("SQLite has one writer");
        const TestDatabase place;
        const auto store = openStore(place);
        const auto slow = Id::make();
        const auto quick = Id::make();
        std::promise<void> begun;
        std::promise<void> mayEnd;
        std::promise<void> ended;
        store->write(
            slow,
            [&](Connection &) -> core::Result<Response> {
                begun.set_value();
                mayEnd.get_future().wait();
                return Response{};
            },
            [&](const core::Result<Response> &) { ended.set_value(); });
        begun.get_future().wait();
        QVERIFY(write(*store, quick, putTag(quick, Id::make())));
        mayEnd.set_value();
        ended.get_future().wait();
    }

    void whoeverWaitsHearsOfEachChange()
    {
        // These outlive the stores: notices of other tests on the same cluster arrive until the
        // end.
        std::mutex mutex;
        std::multiset<Id> heardHere;
        std::multiset<Id> heardThere;
        const TestDatabase place;
        const auto store = openStore(place);
        // Another server on the same database, if the engine allows one.
        const auto other = TestDatabase::isPostgres() ? openStore(place) : nullptr;
        const auto listen = [&mutex](Store &where, std::multiset<Id> &heard) {
            where.whenChanged([&](const Id &tenant) {
                const std::lock_guard lock(mutex);
                heard.insert(tenant);
            });
        };
        listen(*store, heardHere);
        if (other)
            listen(*other, heardThere);
        const auto changed = Id::make();
        const auto unchanged = Id::make();
        QVERIFY(write(*store, unchanged, [](Connection &) { return Response{}; }));
        QVERIFY(write(*store, changed, putTag(changed, Id::make())));
        const auto has = [&](const std::multiset<Id> &heard, const Id &tenant) {
            const std::lock_guard lock(mutex);
            return heard.contains(tenant);
        };
        QTRY_VERIFY(has(heardHere, changed));
        QVERIFY(!has(heardHere, unchanged));
        if (other) {
            QTRY_VERIFY(has(heardThere, changed));
            QVERIFY(!has(heardThere, unchanged));
        }
    }

    void writersOnTwoServersAreInLine()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("a file has one server");
        const TestDatabase place;
        const auto first = openStore(place);
        const auto second = openStore(place);
        const auto tenant = Id::make();
        constexpr int jobs = 100;
        std::mutex mutex;
        std::set<qint64> numbers;
        std::atomic<int> left = 2 * jobs;
        std::promise<void> all;
        for (int i = 0; i < jobs; ++i) {
            for (auto *store : {first.get(), second.get()})
                store->write(tenant, putTag(tenant, Id::make()),
                             [&](const core::Result<Response> &response) {
                                 {
                                     const std::lock_guard lock(mutex);
                                     numbers.insert(response ? response->body.toLongLong() : -1);
                                 }
                                 if (--left == 0)
                                     all.set_value();
                             });
        }
        all.get_future().wait();
        QCOMPARE(numbers.size(), std::size_t(2 * jobs));
        QCOMPARE(*numbers.begin(), 1);
        QCOMPARE(*numbers.rbegin(), 2 * jobs);
    }

    void aConnectionThatWasCutIsMadeAgain()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("nothing can be cut");
        const TestDatabase place;
        const auto store = openStore(place);
        const auto tenant = Id::make();
        QVERIFY(write(*store, tenant, putTag(tenant, Id::make())));
        {
            const auto unbound = place.unbound();
            QVERIFY(unbound->script(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name=current_schema() AND pid<>pg_backend_pid()"));
        }
        for (int i = 0; i < 8; ++i) {
            QVERIFY(write(*store, tenant, putTag(tenant, Id::make())));
            QCOMPARE(count(*store, tenant, "SELECT count(*) FROM entity"), i + 2);
        }
    }

    void whatHasHadItsTimeIsForgottenInBites()
    {
        const TestDatabase place;
        const auto store = openStore(place);
        const auto tenant = Id::make();
        const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        const auto other = Id::make();
        for (const auto &owner : {tenant, other}) {
            QVERIFY(write(*store, owner, [&](Connection &connection) -> core::Result<Response> {
                Records records(connection, owner);
                for (int days : {1, 29, 31, 89, 91, 200}) {
                    const auto at = core::toWire(now.addDays(-days));
                    for (int i = 0; i < 300; ++i) {
                        records.keepAnswer(owner, Id::make(), {"hash", 200, "e", "body"}, at);
                        records.keepAnswer(owner, Id::make(), {"hash", 409, "e", "why"}, at);
                    }
                    Record record;
                    record.type = core::EntityType::Tag;
                    record.id = Id::make();
                    records.put(record, {});
                    record.gone = true;
                    record.goneAt = at;
                    record.goneBy = u"somebody"_s;
                    records.put(record, {});
                }
                if (records.fault())
                    return tl::unexpected(*records.fault());
                return Response{};
            }));
        }
        int bites = 0;
        for (bool more = true; more; ++bites) {
            const auto bitten =
                write(*store, tenant, [&](Connection &connection) -> core::Result<Response> {
                    return forgetSome(connection, tenant, now).map([](bool left) {
                        return Response{left ? 202 : 200, {}, {}, {}};
                    });
                });
            QVERIFY2(bitten, bitten ? "" : qPrintable(bitten.error().detail));
            more = bitten->status == 202;
        }
        QVERIFY(bites >= 3);
        QCOMPARE(count(*store, tenant, "SELECT count(*) FROM idempotency"), 4 * 600);
        QCOMPARE(count(*store, tenant, "SELECT count(*) FROM idempotency WHERE length(answer)=4"),
                 600);
        QCOMPARE(count(*store, tenant, "SELECT count(*) FROM idempotency WHERE length(answer)=3"),
                 1200);
        QCOMPARE(count(*store, tenant, "SELECT count(*) FROM entity"), 5);
        QCOMPARE(count(*store, tenant, "SELECT pruned FROM tenant_clock"), 12);
        QCOMPARE(count(*store, other, "SELECT count(*) FROM idempotency"), 6 * 600);
    }

    void aClockThatRunsBehindTheAuditIsRefused()
    {
        Running running;
        auto client = running.client();
        QCOMPARE(client.put(u"/v1/tags/"_s + Id::make().toString(), {{u"name"_s, u"A"_s}}).status,
                 201);
        running.clock.advanceSeconds(-4 * 60);
        running.restart();
        running.server.reset();
        running.clock.advanceSeconds(-2 * 60);
        const auto started = Server::start(running.folder.filePath(u"data"_s), 0, running.clock,
                                           running.database.location());
        QVERIFY(!started);
        QVERIFY(started.error().detail.contains(u"TENANTRY_ACCEPT_CLOCK=1"_s));
        qputenv("TENANTRY_ACCEPT_CLOCK", "1");
        QVERIFY(Server::start(running.folder.filePath(u"data"_s), 0, running.clock,
                              running.database.location()));
        qunsetenv("TENANTRY_ACCEPT_CLOCK");
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::StoreTest)
#include "tst_server_store.moc"
