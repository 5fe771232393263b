#include "server/catalog/catalog.h"
#include "server/routes/api.h"
#include "tests/server/support/client.h"

#include <QTest>

#include <future>

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

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void aFullDiskStopsWritersAndNotReaders()
    {
        QTemporaryDir folder;
        const auto store = Store::open({folder.filePath(u"full.db"_s), {}, {}});
        QVERIFY(store);
        auto &database = (*store)->writerConnection();
        const auto identity = loadIdentity(database);
        QVERIFY(identity);
        QVERIFY(database.setTenant(identity->tenant));
        Records records(database, identity->tenant);
        QVERIFY(loadCatalog(records));
        // What SQLite answers is the same as for a disk without room.
        QVERIFY(database.script("PRAGMA max_page_count=1"));

        const auto keys = loadKeys(folder.filePath(u"keys.json"_s));
        QVERIFY(keys);
        const core::ManualClock clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        Tokens tokens;
        const auto token = tokens.issue({identity->tenant, identity->account});
        Api api(**store, tokens, *keys, clock, *identity);
        Headers signedIn;
        signedIn.add("authorization", "Bearer " + token);
        signedIn.add("content-type", "application/json");
        const auto write = [&](const Id &key) {
            Request request{"PUT",
                            "/v1/legalTexts/019b76da-a800-7005-8000-0000000000ff",
                            {},
                            signedIn,
                            QJsonDocument(QJsonObject{{u"kind"_s, u"terms"_s},
                                                      {u"title"_s, u"T"_s},
                                                      {u"version"_s, u"1"_s},
                                                      {u"text"_s, QString(60'000, u'x')}})
                                .toJson()};
            request.headers.add("idempotency-key", key.toString().toLatin1());
            request.headers.add("if-none-match", "*");
            return request;
        };
        const auto key = Id::make();
        const auto refused = ask(api, write(key));
        QCOMPARE(refused.status, 503);
        QVERIFY(std::ranges::find(refused.headers, Header{"Retry-After", "30"}) !=
                refused.headers.end());
        QCOMPARE(ask(api, {"GET", "/v1/changes", {}, signedIn, {}}).status, 200);
        QCOMPARE(ask(api, {"GET", "/readyz", {}, {}, {}}).status, 200);
        // With room again the same request succeeds: the failure did not burn its key.
        QVERIFY(database.script("PRAGMA max_page_count=1048576"));
        QCOMPARE(ask(api, write(key)).status, 201);
    }

    void aFailingJobDoesNotTakeItsGroupWithIt()
    {
        QTemporaryDir folder;
        const auto store = Store::open({folder.filePath(u"group.db"_s), {}, {}});
        QVERIFY(store);
        constexpr int jobs = 40;
        std::array<std::promise<core::Result<Response>>, jobs> promises;
        for (int i = 0; i < jobs; ++i) {
            (*store)->write(
                Id(),
                [i](Connection &database) -> core::Result<Response> {
                    const auto key = QByteArray("job") + QByteArray::number(i);
                    auto done =
                        database.run("INSERT INTO meta(key, value) VALUES (?, x'00')",
                                     QString::fromLatin1(i % 10 == 3 ? QByteArray("job0") : key));
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
        }
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::StoreTest)
#include "tst_server_store.moc"
