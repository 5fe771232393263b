#include "server/store/audit.h"
#include "server/store/schema.h"
#include "server/store/sqliteconnection.h"
#include "server/store/transfer.h"
#include "server/store/workspace.h"
#include "tests/server/support/client.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class BackupTest final : public QObject {
    Q_OBJECT

    static void fill(Client &client, int users)
    {
        const auto tenant = makeTenant(client, users);
        for (int from = 0; from < users; from += 100) {
            QJsonArray items;
            for (int i = from; i < std::min(users, from + 100); ++i)
                items.append(createItem(tenant.usersPath + Id::make().toString(),
                                        userBody(u"user%1@example.com"_s.arg(i))));
            QCOMPARE(client.post(u"/v1/batches"_s, {{u"items"_s, items}}).status, 200);
        }
    }

    static core::Result<Manifest> backUpOf(const TestDatabase &place, const QString &file)
    {
        auto connection = openReader(place.location());
        if (!connection)
            return tl::unexpected(connection.error());
        return backUp(**connection, file, QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC));
    }

    static core::Result<Counts> countsOf(const TestDatabase &place)
    {
        return countAll(*place.unbound());
    }

    static bool same(const Counts &a, const Counts &b)
    {
        return a.intact && b.intact && a.customers == b.customers && a.users == b.users &&
               a.distinctUserNames == b.distinctUserNames && a.subscriptions == b.subscriptions &&
               a.licences == b.licences && a.changes == b.changes &&
               a.auditEntries == b.auditEntries;
    }

    static QByteArray text(const TestDatabase &place, std::string_view sql)
    {
        const auto connection = place.unbound();
        const auto transaction = Transaction::begin(*connection, {}, Transaction::For::Reading);
        auto rows = connection->query(sql);
        return rows && rows->step().value_or(false) ? rows->blob(0) : QByteArray();
    }

    const QDateTime m_now{QDate(2026, 3, 2), QTime(12, 0), Qt::UTC};

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void aBackupBecomesTheDatabaseOfEitherEngine()
    {
        Running running;
        auto client = running.client();
        fill(client, 300);
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"backup"_s);
        const auto manifest = backUpOf(running.database, file);
        QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().detail));
        QVERIFY(manifest->counts.at(u"entity"_s) > 300);
        running.server.reset();
        const auto before = countsOf(running.database);
        QVERIFY(before);

        const TestDatabase place;
        auto location = place.location();
        for (const bool onFile : {false, true}) {
            if (onFile)
                location = {place.location().file, {}, {}, {}};
            const auto restored = restore(location, file, m_now);
            QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
            QCOMPARE(restored->counts, manifest->counts);
        }
        QVERIFY(same(*countsOf(place), *before));
        auto connection = SqliteConnection::open(location.file, core::sql::Access::ReadWrite,
                                                 SqliteConnection::Wall::Down);
        QVERIFY(same(*countAll(**connection), *before));
        // A new epoch for clients to notice, the same partner.
        QVERIFY(text(place, "SELECT value FROM meta WHERE key='epoch'") !=
                text(running.database, "SELECT value FROM meta WHERE key='epoch'"));
        QCOMPARE(text(place, "SELECT value FROM meta WHERE key='tenant'"),
                 text(running.database, "SELECT value FROM meta WHERE key='tenant'"));
    }

    void aServerGoesOnWithWhatWasRestored()
    {
        Running running;
        auto client = running.client();
        fill(client, 20);
        const auto cursor = client.get(u"/v1/changes"_s).json[u"next"].toString();
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"backup"_s);
        QVERIFY(backUpOf(running.database, file));
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        QCOMPARE(client.put(path, {{u"name"_s, u"Later"_s}}).status, 201);
        running.server.reset();
        QVERIFY(restore(running.database.location(), file, m_now));
        running.restart();
        auto again = running.client();
        QCOMPARE(again.get(path).status, 404);
        QCOMPARE(again.get(u"/v1/changes?cursor="_s + cursor).status, 410);
        QCOMPARE(again.put(path, {{u"name"_s, u"Later"_s}}).status, 201);
        running.server.reset();
        QVERIFY(countsOf(running.database)->intact);
    }

    void aBaseOfBeforeTheRestoreFitsTheSameContentAndNothingElse()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto same = tenant.usersPath + Id::make().toString();
        const auto other = tenant.usersPath + Id::make().toString();
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"backup"_s);
        for (const auto &path : {same, other})
            client.put(path, userBody(path.right(12) + u"@example.com"_s));
        QVERIFY(backUpOf(running.database, file));
        const auto moved = [&](const QString &path) { // there and back: another version
            auto etag = client.get(path).etag();
            for (const auto &city : {u"Delft"_s, QString()})
                etag = client.patch(path, {{u"city"_s, city}}, etag).etag();
            return etag;
        };
        const auto baseOfSame = moved(same);
        const auto baseOfOther = moved(other);
        const auto before = client.get(u"/v1/server"_s).json[u"epoch"].toString();
        running.server.reset();
        QVERIFY(restore(running.database.location(), file, m_now));
        running.restart();
        auto again = running.client();
        const auto epoch = again.get(u"/v1/server"_s).json[u"epoch"].toString();
        again.patch(other, {{u"city"_s, u"Gouda"_s}}, again.get(other).etag());

        const auto removeWith = [&](const QString &path, const QString &etag, const Id &key,
                                    const QString &known, bool isEarlier) {
            QList<Header> headers{Header{"Idempotency-Key", key.toString().toLatin1()},
                                  Header{"If-Match", etag.toLatin1()}};
            if (!known.isEmpty())
                headers.push_back(Header{"Tenantry-Epoch", known.toLatin1()});
            if (isEarlier)
                headers.push_back(Header{"Tenantry-Earlier-Base", "true"});
            return again.send("DELETE", path, {}, headers);
        };
        // A client that has not heard of the restore is told, and the key can still be used.
        const auto key = Id::make();
        QCOMPARE(removeWith(same, baseOfSame, key, before, false).code(), u"resync");
        QCOMPARE(removeWith(same, baseOfSame, key, epoch, true).status, 200);
        QCOMPARE(again.get(same).status, 410);
        QCOMPARE(removeWith(same, baseOfSame, key, epoch, true).header("idempotency-replayed"),
                 "true");
        // Content that was changed since differs from the base.
        const auto refused = removeWith(other, baseOfOther, Id::make(), epoch, true);
        QCOMPARE(refused.status, 412);
        QCOMPARE(refused.json[u"current"][u"gone"], QJsonValue(false));
        again.patch(other, {{u"city"_s, QString()}}, again.get(other).etag());
        auto ofAnotherVersion = baseOfOther;
        ofAnotherVersion.replace(1, 1, u'9');
        // The version counts for a client that does not mark its base as earlier, or does not say
        // what it has read since.
        QCOMPARE(removeWith(other, ofAnotherVersion, Id::make(), {}, true).status, 412);
        QCOMPARE(removeWith(other, ofAnotherVersion, Id::make(), epoch, false).status, 412);
        QCOMPARE(removeWith(other, ofAnotherVersion, Id::make(), epoch, true).status, 200);
    }

    void everyBackupUnderLoadIsOneStateOfTheDatabase()
    {
        Running running;
        const QTemporaryDir folder;
        // More of them for long runs.
        const int backups = std::max(12, qEnvironmentVariableIntValue("TENANTRY_BACKUPS"));
        // Some rounds of writing per backup; without a limit each backup would be larger than the
        // one before by what the whole one before took.
        constexpr int roundsEach = 5;
        std::atomic<int> begun = 0;
        std::vector<std::thread> writers;
        auto owner = running.client();
        const auto tenant = makeTenant(owner, 100'000);
        for (int w = 0; w < 3; ++w)
            writers.emplace_back([&, w] {
                auto client = running.client();
                for (int round = 0;; ++round) {
                    int now = begun;
                    for (; now <= backups && round >= now * roundsEach; now = begun)
                        begun.wait(now);
                    if (now > backups)
                        return;
                    QJsonArray items;
                    for (int i = 0; i < 20; ++i) {
                        const auto id = Id::make().toString();
                        items.append(createItem(
                            tenant.usersPath + id,
                            userBody(u"u%1.%2.%3@example.com"_s.arg(w).arg(round).arg(i))));
                        items.append(QJsonObject{
                            {u"opId"_s, Id::make().toString()},
                            {u"method"_s, u"POST"_s},
                            {u"path"_s, tenant.usersPath + id + u"/licences"_s},
                            {u"body"_s,
                             QJsonObject{{u"add"_s, QJsonArray{tenant.subscription.toString()}}}}});
                    }
                    client.post(u"/v1/batches"_s, {{u"items"_s, items}});
                }
            });
        const auto begin = [&begun] {
            ++begun;
            begun.notify_all();
        };
        std::vector<core::Result<Manifest>> manifests;
        for (int i = 0; i < backups; ++i) {
            begin();
            manifests.push_back(backUpOf(running.database, folder.filePath(QString::number(i))));
        }
        begin();
        for (auto &writer : writers)
            writer.join();
        qint64 last = 0;
        for (int i = 0; i < backups; ++i) {
            const auto &manifest = manifests[static_cast<std::size_t>(i)];
            QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().detail));
            const TestDatabase place;
            const auto restored =
                restore(place.location(), folder.filePath(QString::number(i)), m_now);
            QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
            const auto counts = countsOf(place);
            QVERIFY(counts && counts->intact);
            // Within one batch a user and its licence come together.
            QCOMPARE(counts->users, counts->licences);
            QCOMPARE(counts->licences, counts->seatsUsed);
            QCOMPARE(counts->users, counts->distinctUserNames);
            QVERIFY(counts->users >= last);
            last = counts->users;
        }
        QVERIFY(last > 0);
        qInfo("%d backups under load, the last of %lld users", backups,
              static_cast<long long>(last));
    }

    void aDamagedBackupIsRefusedAndChangesNothing()
    {
        Running running;
        auto client = running.client();
        fill(client, 50);
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"backup"_s);
        QVERIFY(backUpOf(running.database, file));
        running.server.reset();
        const auto before = countsOf(running.database);
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const auto bytes = whole.readAll();
        for (int i = 0; i < 60; ++i) {
            auto damaged = bytes;
            const auto at = bytes.size() * i / 60;
            if (i % 2 == 0)
                damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            else
                damaged.truncate(at);
            QFile out(folder.filePath(u"damaged"_s));
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(damaged);
            out.close();
            QVERIFY(!restore(running.database.location(), out.fileName(), m_now));
        }
        QVERIFY(same(*countsOf(running.database), *before));
    }

    void aBackupReplacesNoFile()
    {
        Running running;
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"backup"_s);
        QVERIFY(backUpOf(running.database, file));
        QVERIFY(!backUpOf(running.database, file));
        QVERIFY(ArchiveReader::open(file));
    }

    void aFileMovesToPostgresWithItsIdsAndItsAudit()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("needs both");
        const QTemporaryDir folder;
        const core::ManualClock clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        const auto secret = core::Secret::random(32);
        const auto token = secret.reveal().toBase64(QByteArray::Base64UrlEncoding);
        QString cursor;
        QJsonObject about;
        {
            const auto embedded = Server::start(folder.filePath(u"data"_s), 0, clock);
            QVERIFY(embedded);
            (*embedded)->tokens().add(secret, (*embedded)->owner());
            Client client((*embedded)->port(), token);
            fill(client, 120);
            cursor = client.get(u"/v1/changes?limit=1000"_s).json[u"next"].toString();
            about = client.get(u"/v1/server"_s).json;
        }
        const Location from{databasePath(folder.filePath(u"data"_s)), {}, {}, {}};
        const TestDatabase place;
        const auto moved = moveTo(from, place.location(), m_now);
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
        auto source = SqliteConnection::open(from.file, core::sql::Access::ReadWrite,
                                             SqliteConnection::Wall::Down);
        QVERIFY(same(*countAll(**source), *countsOf(place)));
        source->reset();
        // Clients follow the feed without noticing.
        const auto team = Server::start(folder.filePath(u"data"_s), 0, clock, place.location());
        QVERIFY2(team, team ? "" : qPrintable(team.error().detail));
        (*team)->tokens().add(secret, (*team)->owner());
        Client client((*team)->port(), token);
        QCOMPARE(client.get(u"/v1/server"_s).json[u"epoch"], about[u"epoch"]);
        QCOMPARE(client.get(u"/v1/server"_s).json[u"tenant"], about[u"tenant"]);
        const auto page = client.get(u"/v1/changes?cursor="_s + cursor);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json[u"items"].toArray().size(), 0);
        // Only into an empty database.
        QVERIFY(!moveTo(from, place.location(), m_now));
    }

    void aRestoreWaitsForNoServer()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("a file has its lock");
        Running running;
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"backup"_s);
        QVERIFY(backUpOf(running.database, file));
        const auto refused = restore(running.database.location(), file, m_now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::Locked);
        running.server.reset();
        QVERIFY(restore(running.database.location(), file, m_now));
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::BackupTest)
#include "tst_server_backup.moc"
