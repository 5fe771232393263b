#include "tests/server/support/client.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QSet>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

//! Two servers on one PostgreSQL behind haproxy, which distributes requests in turn.
class CopiesTest final : public QObject {
    Q_OBJECT

    core::ManualClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)};
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Server> m_copies[2];
    core::Secret m_secret = core::Secret::random(32);
    QProcess m_haproxy;
    quint16 m_port = 0;

    [[nodiscard]] QByteArray token() const
    {
        return m_secret.reveal().toBase64(QByteArray::Base64UrlEncoding);
    }
    [[nodiscard]] Client client() const { return {m_port, token()}; }
    [[nodiscard]] Client clientOf(int copy) const { return {m_copies[copy]->port(), token()}; }

    void startCopy(int copy, quint16 port)
    {
        Config config;
        config.data = m_folder.filePath(QString::number(copy));
        config.listen = {u"127.0.0.1:%1"_s.arg(port)};
        config.copies = 2;
        config.metricsListen.clear(); // one port for both
        auto started = Server::start(config, m_database->location(), m_clock);
        if (!started)
            qFatal("a copy does not start: %s", qPrintable(started.error().detail));
        m_copies[copy] = std::move(*started);
        m_copies[copy]->tokens().add(m_secret, m_copies[copy]->owner());
    }

    static QStringList idsIn(const QJsonObject &page)
    {
        QStringList ids;
        const auto items = page[u"items"].toArray();
        for (const auto &item : items)
            ids << item[u"id"].toString();
        return ids;
    }

    //! As a program does it: retries an unanswered request with the same key.
    static Reply untilAnswered(const std::function<Client()> &connect, const QString &path,
                               const QJsonObject &body)
    {
        const Conditions conditions{.key = Id::make(), .create = true};
        Reply reply;
        for (const QDeadlineTimer end(60'000); !end.hasExpired();) {
            reply = connect().put(path, body, conditions);
            if (reply.status != 0 && reply.status < 500 && reply.code() != u"in-progress")
                break;
        }
        return reply;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(core::initCrypto());
        m_database = std::make_unique<TestDatabase>();
        startCopy(0, 0);
        // Servers share the keys for cursors and sealed passwords.
        QVERIFY(QDir().mkpath(m_folder.filePath(u"1"_s)));
        QVERIFY(QFile::setPermissions(m_folder.filePath(u"1"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(
            QFile::copy(m_folder.filePath(u"0/keys.json"_s), m_folder.filePath(u"1/keys.json"_s)));
        startCopy(1, 0);
        {
            QTcpServer probe;
            QVERIFY(probe.listen(QHostAddress::LocalHost));
            m_port = probe.serverPort();
        }
        QFile file(m_folder.filePath(u"haproxy.cfg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"defaults\n mode http\n timeout connect 5s\n timeout client 70s\n"
                   " timeout server 70s\n timeout check 5s\n retries 0\n"
                   "listen tenantry\n bind 127.0.0.1:%1\n balance roundrobin\n"
                   " http-reuse always\n option httpchk GET /readyz\n"
                   " http-check send hdr Host 127.0.0.1\n"
                   " server a 127.0.0.1:%2 check inter 200ms fall 1 rise 1\n"
                   " server b 127.0.0.1:%3 check inter 200ms fall 1 rise 1\n"_s.arg(m_port)
                       .arg(m_copies[0]->port())
                       .arg(m_copies[1]->port())
                       .toUtf8());
        file.close();
        // Its log is not read, so it must not block on a pipe.
        m_haproxy.setStandardErrorFile(m_folder.filePath(u"haproxy.log"_s));
        m_haproxy.setStandardOutputFile(QProcess::nullDevice());
        m_haproxy.start(u"haproxy"_s, {u"-db"_s, u"-f"_s, file.fileName()});
        QVERIFY(m_haproxy.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(client().get(u"/readyz"_s).status, 200, 20'000);
    }

    void cleanupTestCase()
    {
        m_haproxy.terminate();
        m_haproxy.waitForFinished();
    }

    void oneKeyHasOneEffectWhicheverCopyItReaches()
    {
        for (int turn = 0; turn < 20; ++turn) {
            const auto path = u"/v1/tags/"_s + Id::make().toString();
            const Conditions conditions{.key = Id::make(), .create = true};
            Reply replies[2];
            std::thread threads[2];
            for (int copy = 0; copy < 2; ++copy) {
                threads[copy] = std::thread([&, copy] {
                    replies[copy] = clientOf(copy).put(path, {{u"name"_s, u"Twice %1"_s.arg(turn)}},
                                                       conditions);
                });
            }
            for (auto &thread : threads)
                thread.join();
            QCOMPARE(replies[0].status, 201);
            QCOMPARE(replies[1].status, 201);
            QCOMPARE(replies[0].json, replies[1].json);
            QCOMPARE(replies[0].header("idempotency-replayed").isEmpty() +
                         replies[1].header("idempotency-replayed").isEmpty(),
                     1);
        }
    }

    void aChangeThroughOneCopyWakesWhoWaitsAtTheOther()
    {
        auto there = clientOf(1);
        auto cursor = there.get(u"/v1/changes"_s).json[u"next"].toString();
        for (auto page = there.get(u"/v1/changes?cursor="_s + cursor).json;
             !page[u"items"].toArray().isEmpty();
             page = there.get(u"/v1/changes?cursor="_s + cursor).json)
            cursor = page[u"next"].toString();
        Reply woken;
        std::thread waiting(
            [&] { woken = clientOf(1).get(u"/v1/changes?wait=60&cursor="_s + cursor); });
        const auto made = clientOf(0).put(u"/v1/tags/"_s + Id::make().toString(),
                                          {{u"name"_s, u"From the other copy"_s}});
        waiting.join();
        QCOMPARE(woken.status, 200);
        QCOMPARE(idsIn(woken.json), QStringList{made.json[u"id"].toString()});
    }

    void aReaderOfTwoCopiesMissesNothingOfTheOrderOfTheirCommits()
    {
        constexpr int writers = 6;
        constexpr int each = 60;
        auto reader = clientOf(0);
        auto cursor = reader.get(u"/v1/changes?limit=1000"_s).json[u"next"].toString();
        std::atomic<int> writing = writers;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                // A request that waits too long for a tenant's lock is told to retry.
                for (int i = 0; i < each; ++i)
                    untilAnswered([&] { return clientOf(writer % 2); },
                                  u"/v1/tags/"_s + Id::make().toString(),
                                  {{u"name"_s, u"Order %1 %2"_s.arg(writer).arg(i)}});
                --writing;
            });
        }
        int seen = 0;
        for (bool ended = false;;) {
            const auto page = reader.get(u"/v1/changes?limit=50&cursor="_s + cursor).json;
            const auto items = page[u"items"].toArray();
            for (const auto &item : items)
                seen += item[u"data"][u"name"].toString().startsWith(u"Order ");
            cursor = page[u"next"].toString();
            if (ended && items.isEmpty())
                break;
            ended = writing == 0;
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(seen, writers * each);
    }

    void aReaderBehindTheProxyMissesNothingAndACopyMayGo()
    {
        constexpr int writers = 4;
        constexpr int each = 50;
        auto reader = client();
        auto cursor = reader.get(u"/v1/changes"_s).json[u"next"].toString();
        QSet<QString> made[writers];
        QString refused[writers];
        std::atomic<int> done = 0;
        std::atomic<int> writing = writers;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                for (int i = 0; i < each && refused[writer].isEmpty(); ++i) {
                    const auto id = Id::make().toString();
                    const auto reply =
                        untilAnswered([this] { return client(); }, u"/v1/tags/"_s + id,
                                      {{u"name"_s, u"W%1 %2"_s.arg(writer).arg(i)}});
                    if (reply.status == 201)
                        made[writer] << id;
                    else
                        refused[writer] = u"%1 %2"_s.arg(reply.status).arg(reply.code());
                    ++done;
                }
                --writing;
            });
        }
        // In the middle, one server is stopped, as in an upgrade.
        while (done < writers * each / 2 && writing == writers)
            std::this_thread::yield();
        m_copies[1].reset();
        for (auto &thread : threads)
            thread.join();
        for (const auto &why : refused)
            QCOMPARE(why, QString());
        QSet<QString> seen;
        for (;;) {
            // Until the proxy notices that the server is gone, it sends it some requests.
            Reply page;
            const QDeadlineTimer end(60'000);
            do {
                page = client().get(u"/v1/changes?limit=37&cursor="_s + cursor);
            } while (page.status == 503 && !end.hasExpired());
            QCOMPARE(page.status, 200);
            const auto ids = idsIn(page.json);
            for (const auto &id : ids)
                seen << id;
            cursor = page.json[u"next"].toString();
            if (!page.json[u"more"].toBool())
                break;
        }
        for (const auto &ids : made) {
            QCOMPARE(ids.size(), each);
            QVERIFY(seen.contains(ids));
        }
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::CopiesTest)
#include "tst_server_copies.moc"
