#include "server/store/audit.h"
#include "server/store/schema.h"
#include "server/store/workspace.h"
#include "tests/server/support/client.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class AuditTest final : public QObject {
    Q_OBJECT

    static std::vector<AuditRow> entries(Connection &connection, const Id &tenant)
    {
        std::vector<AuditRow> rows;
        const auto done = readAudit(connection, tenant, [&rows](const AuditRow &row) {
            rows.push_back(row);
            return true;
        });
        return done ? rows : std::vector<AuditRow>();
    }

    //! One way to tamper with direct access to the database; returns its name.
    static QByteArray tamper(Connection &connection, const Id &tenant, int entryCount,
                             QRandomGenerator &random)
    {
        const qint64 seq = random.bounded(1, entryCount + 1);
        const qint64 later = random.bounded(1, entryCount + 1);
        const auto run = [&connection](std::string_view sql, const auto &...values) {
            const auto done = connection.run(sql, values...);
            if (!done)
                qFatal("%s", qPrintable(done.error().detail));
        };
        switch (random.bounded(10)) {
        case 0:
            run("UPDATE audit SET principal=? WHERE tenant=? AND seq=?", Id::make(), tenant, seq);
            return "principal";
        case 1:
            run("UPDATE audit SET status=status+1 WHERE tenant=? AND seq=?", tenant, seq);
            return "status";
        case 2:
            run("UPDATE audit SET path=path || '/x' WHERE tenant=? AND seq=?", tenant, seq);
            return "path";
        case 3:
            run("UPDATE audit SET at=? WHERE tenant=? AND seq=?", "2020-01-01T00:00:00.000Z",
                tenant, seq);
            return "time";
        case 4:
            run("UPDATE audit SET changes=? WHERE tenant=? AND seq=?", QByteArray("[]"), tenant,
                seq);
            return "changes";
        case 5:
            run("DELETE FROM audit WHERE tenant=? AND seq=?", tenant, seq);
            return "deleted";
        case 6:
            run("DELETE FROM audit WHERE tenant=? AND seq>=?", tenant, seq);
            return "truncated";
        case 7:
            // The others move up, so that there is no gap.
            run("DELETE FROM audit WHERE tenant=? AND seq=?", tenant, seq);
            for (qint64 i = seq + 1; i <= entryCount; ++i)
                run("UPDATE audit SET seq=? WHERE tenant=? AND seq=?", i - 1, tenant, i);
            return "closed gap";
        case 8:
            if (seq == later)
                return {};
            run("UPDATE audit SET seq=? WHERE tenant=? AND seq=?", 0, tenant, seq);
            run("UPDATE audit SET seq=? WHERE tenant=? AND seq=?", seq, tenant, later);
            run("UPDATE audit SET seq=? WHERE tenant=? AND seq=?", later, tenant, 0);
            return "swapped";
        default:
            run("UPDATE audit SET device=?, form=1 WHERE tenant=? AND seq=?", Id::make(), tenant,
                seq);
            return "device";
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void anEntrySaysWhoDidWhatAndWhatItWasBefore()
    {
        Running running;
        auto client = running.client();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto made = client.put(path, {{u"name"_s, u"Old"_s}});
        QCOMPARE(made.status, 201);
        QCOMPARE(client.patch(path, {{u"name"_s, u"New"_s}}, made.etag()).status, 200);
        QCOMPARE(client.patch(path, {{u"name"_s, u"Newer"_s}}, made.etag()).status, 412);
        const auto owner = running.server->owner();
        running.server.reset();
        const auto connection = running.database.unbound();
        const auto transaction = Transaction::begin(*connection, owner.tenant);
        QVERIFY(transaction);
        const auto rows = entries(*connection, owner.tenant);
        QCOMPARE(rows.size(), 3U);
        for (const auto &row : rows) {
            QCOMPARE(row.principal, owner.account);
            QCOMPARE(row.path, path.toLatin1());
            QVERIFY(!row.operation.isNull());
        }
        const auto changesOf = [&rows](std::size_t i) {
            return QJsonDocument::fromJson(rows[i].changes).array()[0].toObject();
        };
        QCOMPARE(changesOf(0)[u"type"], u"tag"_s);
        QCOMPARE(changesOf(0)[u"after"][u"name"], u"Old"_s);
        QCOMPARE(changesOf(1)[u"before"].toObject(), (QJsonObject{{u"name"_s, u"Old"_s}}));
        QCOMPARE(changesOf(1)[u"after"].toObject(), (QJsonObject{{u"name"_s, u"New"_s}}));
        // A refusal is recorded too, and has changed nothing.
        QCOMPARE(rows[2].status, 412);
        QCOMPARE(rows[2].changes, QByteArray());
    }

    void anyTamperingIsFound()
    {
        const TestDatabase place;
        QVERIFY(prepareSchema(place.location()));
        const auto connection = place.unbound();
        const auto tenant = Id::make();
        constexpr int count = 40;
        {
            auto transaction = Transaction::begin(*connection, tenant);
            QVERIFY(transaction);
            for (int i = 0; i < count; ++i)
                QVERIFY(appendAudit(*connection, {Id::make(), Id::make(), "PUT",
                                                  "/v1/tags/" + QByteArray::number(i), 201,
                                                  u"2026-03-02T09:00:00.000Z"_s, Id::make(), "r",
                                                  "[{\"after\":{}}]"}));
            QVERIFY(transaction->commit());
        }
        {
            const auto transaction = Transaction::begin(*connection, tenant);
            const auto report = verifyAudit(*connection, tenant);
            QVERIFY(report);
            QCOMPARE(report->firstBad, 0);
            QCOMPARE(report->entries, count);
        }
        QRandomGenerator random(20260302);
        QHash<QByteArray, int> kinds;
        for (int i = 0; i < 1000;) {
            // Rolled back at the end of each round.
            const auto transaction = Transaction::begin(*connection, tenant);
            QVERIFY(transaction);
            const auto kind = tamper(*connection, tenant, count, random);
            if (kind.isEmpty())
                continue;
            ++i;
            ++kinds[kind];
            const auto report = verifyAudit(*connection, tenant);
            QVERIFY(report);
            QVERIFY2(report->firstBad > 0, kind.constData());
        }
        QCOMPARE(kinds.size(), 10);
    }

    void nothingIsDoneThatCannotBeAudited()
    {
        Running running;
        auto client = running.client();
        const auto start = client.get(u"/v1/changes"_s).json[u"next"].toString();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto stop = running.database.unbound();
        QVERIFY(stop->script(TestDatabase::isPostgres()
                                 ? QByteArray("REVOKE INSERT ON audit FROM tenantry_server")
                                 : QByteArray("CREATE TRIGGER full BEFORE INSERT ON audit"
                                              " BEGIN SELECT RAISE(ABORT, 'no room'); END")));
        QVERIFY(client.put(path, {{u"name"_s, u"A"_s}}).status >= 500);
        QCOMPARE(client.get(path).status, 404);
        QCOMPARE(client.get(u"/v1/changes?cursor="_s + start).json[u"items"].toArray().size(), 0);
        QVERIFY(stop->script(TestDatabase::isPostgres()
                                 ? QByteArray("GRANT INSERT ON audit TO tenantry_server")
                                 : QByteArray("DROP TRIGGER full")));
        QCOMPARE(client.put(path, {{u"name"_s, u"A"_s}}).status, 201);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::AuditTest)
#include "tst_server_audit.moc"
