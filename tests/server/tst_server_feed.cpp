#include "server/routes/cursor.h"
#include "tests/server/support/client.h"

#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class FeedTest final : public QObject {
    Q_OBJECT

    static QString at(const QString &cursor) { return u"/v1/changes?cursor="_s + cursor; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void aNewServerHasItsCatalogue()
    {
        Running running;
        auto client = running.client();
        const auto items = client.get(u"/v1/changes"_s).json[u"items"].toArray();
        QHash<QString, int> counts;
        for (const auto &item : items)
            ++counts[item[u"type"].toString()];
        QCOMPARE(counts[u"partner"_s], 1);
        QVERIFY(counts[u"dataCenter"_s] >= 12);
        QCOMPARE(counts[u"service"_s], 8);
        QVERIFY(counts[u"sku"_s] >= 25);
        QCOMPARE(counts[u"notificationProfile"_s], 2);
        QCOMPARE(counts[u"legalText"_s], 2);
    }

    void anEntityThatChangedOftenAppearsOnce()
    {
        Running running;
        auto client = running.client();
        const auto start = client.get(u"/v1/changes"_s).json[u"next"].toString();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        auto reply = client.put(path, {{u"name"_s, u"0"_s}});
        for (int i = 1; i < 10; ++i)
            reply = client.patch(path, {{u"name"_s, QString::number(i)}}, reply.etag());
        const auto items = client.get(at(start)).json[u"items"].toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].toObject(), reply.json);
    }

    void theFirstReadingSaysHowMuchThereIs()
    {
        Running running;
        auto client = running.client();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto made = client.put(path, {{u"name"_s, u"Short"_s}});
        QCOMPARE(client.remove(path, made.etag()).status, 200);
        const auto whole = client.get(u"/v1/changes?limit=1000&total=true"_s).json;
        QCOMPARE(whole[u"total"].toInt(), whole[u"items"].toArray().size());
        const auto first = client.get(u"/v1/changes?limit=1&total=true"_s).json;
        QCOMPARE(first[u"total"], whole[u"total"]);
        // Only then, and only on request.
        QVERIFY(!client.get(u"/v1/changes"_s).json.contains(u"total"_s));
        QVERIFY(!client.get(at(first[u"next"].toString()) + u"&total=true"_s)
                     .json.contains(u"total"_s));
    }

    void theFirstReadingHasNothingThatIsGone()
    {
        Running running;
        auto client = running.client();
        const auto start = client.get(u"/v1/changes"_s).json[u"next"].toString();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto made = client.put(path, {{u"name"_s, u"Short"_s}});
        QCOMPARE(client.remove(path, made.etag()).status, 200);
        const auto followed = client.get(at(start)).json[u"items"].toArray();
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed[0][u"gone"].toBool(), true);
        const auto fresh = client.get(u"/v1/changes"_s).json[u"items"].toArray();
        for (const auto &item : fresh)
            QCOMPARE(item[u"gone"].toBool(), false);
    }

    void aReadingThatWaitsIsAnsweredByTheNextChange()
    {
        Running running;
        auto client = running.client();
        const auto start = client.get(u"/v1/changes"_s).json[u"next"].toString();
        auto waiting = running.client();
        std::atomic<bool> answered = false;
        Reply reply;
        std::thread thread([&] {
            reply = waiting.get(at(start) + u"&wait=60"_s);
            answered = true;
        });
        // A later request is answered earlier: the long poll waits.
        QCOMPARE(client.get(at(start)).json[u"items"].toArray().size(), 0);
        QVERIFY(!answered);
        const auto made =
            client.put(u"/v1/tags/"_s + Id::make().toString(), {{u"name"_s, u"New"_s}});
        thread.join();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json[u"items"].toArray().size(), 1);
        QCOMPARE(reply.json[u"items"][0].toObject(), made.json);
    }

    void aReadingThatWaitsForNothingIsAnsweredAtTheEndOfItsTime()
    {
        Running running;
        auto client = running.client();
        const auto start = client.get(u"/v1/changes"_s).json[u"next"].toString();
        const auto reply = client.get(at(start) + u"&wait=1"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json[u"items"].toArray().size(), 0);
        QCOMPARE(reply.json[u"more"].toBool(), false);
        QCOMPARE(client.get(at(start) + u"&wait=61"_s).status, 400);
        QCOMPARE(client.get(at(start) + u"&wait=soon"_s).status, 400);
    }

    void aServerThatEndsAnswersWhoeverWaits()
    {
        Running running;
        auto client = running.client();
        const auto start = client.get(u"/v1/changes"_s).json[u"next"].toString();
        auto waiting = running.client();
        Reply reply;
        std::thread thread([&] { reply = waiting.get(at(start) + u"&wait=60"_s); });
        // It has arrived by now, or it comes to a closed door.
        QCOMPARE(client.get(at(start)).status, 200);
        running.server.reset();
        thread.join();
        QVERIFY(reply.status == 200 || reply.status == 0);
    }

    void aCursorOfNoUseAsksForANewReading_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const auto *kind : {"forged", "epoch", "tenant", "future", "scope", "rubbish"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void aCursorOfNoUseAsksForANewReading()
    {
        QFETCH(QByteArray, kind);
        Running running;
        auto client = running.client();
        const auto about = client.get(u"/v1/server"_s).json;
        const auto keys = loadKeys(running.folder.filePath(u"data/keys.json"_s));
        QVERIFY(keys);
        const auto epoch = core::idFromJson(about[u"epoch"]);
        const auto tenant = core::idFromJson(about[u"tenant"]);
        const auto own = client.get(u"/v1/changes"_s).json[u"next"].toString().toLatin1();
        const auto known = readCursor(keys->cursor, epoch, tenant, own);
        QVERIFY(known);
        for (int i = 1; i <= 100; ++i) {
            const Cursor good{i % 30, 0, known->scope};
            const auto text = [](const QByteArray &cursor) { return QString::fromLatin1(cursor); };
            QCOMPARE(client.get(at(text(makeCursor(keys->cursor, epoch, tenant, good)))).status,
                     200);
            const auto cursor =
                kind == "forged"   ? makeCursor(core::Secret::random(32), epoch, tenant, good)
                : kind == "epoch"  ? makeCursor(keys->cursor, Id::make(), tenant, good)
                : kind == "tenant" ? makeCursor(keys->cursor, epoch, Id::make(), good)
                : kind == "future"
                    ? makeCursor(keys->cursor, epoch, tenant, {1'000'000 + i, 0, known->scope})
                : kind == "scope"
                    ? makeCursor(keys->cursor, epoch, tenant,
                                 {i % 30, 0, core::Secret::random(scopeSize).reveal()})
                    : QByteArray("rubbish") + QByteArray::number(i);
            const auto reply = client.get(at(text(cursor)));
            QCOMPARE(reply.status, 410);
            QCOMPARE(reply.code(), u"resync");
        }
    }

    void whoMissedForgottenTombstonesReadsAgain()
    {
        Running running;
        auto client = running.client();
        const auto before = client.get(u"/v1/changes"_s).json[u"next"].toString();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto made = client.put(path, {{u"name"_s, u"Short"_s}});
        QCOMPARE(client.remove(path, made.etag()).status, 200);
        running.clock.advanceSeconds(181 * 86400);
        running.restart();
        auto later = running.client();
        QTRY_COMPARE(later.get(at(before)).code(), u"resync");
        // A new reading in small pages passes numbers below the forgotten ones and is still valid.
        QString next = later.get(u"/v1/changes?limit=3"_s).json[u"next"].toString();
        for (int page = 0; page < 5; ++page) {
            const auto reply = later.get(at(next) + u"&limit=3"_s);
            QCOMPARE(reply.status, 200);
            next = reply.json[u"next"].toString();
        }
    }

    void nothingIsSkippedWhileManyWrite()
    {
        constexpr int writers = 16;
        constexpr int rounds = 60;
        constexpr int inBatch = 20;
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        QString cursor = client.get(u"/v1/changes"_s).json[u"next"].toString();
        std::atomic<int> writing = writers;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                auto own = running.client();
                for (int round = 0; round < rounds; ++round) {
                    const auto name = [&](int i) {
                        return u"u%1-%2-%3@example.com"_s.arg(writer).arg(round).arg(i);
                    };
                    own.put(tenant.usersPath + Id::make().toString(), userBody(name(inBatch)));
                    QJsonArray items;
                    for (int i = 0; i < inBatch; ++i)
                        items.append(createItem(tenant.usersPath + Id::make().toString(),
                                                userBody(name(i))));
                    own.post(u"/v1/batches"_s, {{u"items"_s, items}});
                }
                --writing;
            });
        }
        QSet<QString> seen;
        qint64 last = 0;
        bool inOrder = true;
        for (bool ended = false;;) {
            const auto page = client.get(at(cursor) + u"&limit=97"_s).json;
            const auto items = page[u"items"].toArray();
            for (const auto &item : items) {
                seen.insert(item[u"id"].toString());
                inOrder = inOrder && item[u"changeNo"].toInteger() > last;
                last = item[u"changeNo"].toInteger();
            }
            cursor = page[u"next"].toString();
            if (ended && items.isEmpty())
                break;
            ended = writing == 0;
        }
        for (auto &thread : threads)
            thread.join();
        QVERIFY(inOrder);
        QCOMPARE(seen.size(), writers * rounds * (inBatch + 1));
    }

    void listsGoOnAfterTheLastId()
    {
        Running running;
        auto client = running.client();
        QSet<QString> ids;
        QString after;
        do {
            const auto page = client.get(u"/v1/skus?limit=4"_s +
                                         (after.isEmpty() ? QString() : u"&after="_s + after));
            const auto items = page.json[u"items"].toArray();
            for (const auto &item : items)
                ids.insert(item[u"id"].toString());
            after = page.json[u"next"].toString();
        } while (!after.isEmpty());
        QCOMPARE(ids.size(), client.get(u"/v1/skus"_s).json[u"items"].toArray().size());
        QCOMPARE(client.get(u"/v1/skus?limit=0"_s).status, 400);
        QCOMPARE(client.get(u"/v1/skus?after=x"_s).status, 400);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::FeedTest)
#include "tst_server_feed.moc"
