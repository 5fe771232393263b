#include "tests/server/support/program.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

//! The number of repetitions, from the environment for long runs.
int timesOf(const char *variable, int usual)
{
    bool isSaid = false;
    const int said = qEnvironmentVariableIntValue(variable, &isSaid);
    return isSaid ? said : usual;
}

bool runs(const QString &program, const QStringList &words)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, words);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

//! A cluster that one test may stop and kill.
class Cluster {
public:
    Cluster()
        : m_folder(u"/tmp/tenantry-own-%1"_s.arg(QCoreApplication::applicationPid()))
    {
        if (!run(u"start"_s))
            qFatal("no PostgreSQL");
        m_before = qgetenv("TENANTRY_TEST_POSTGRES");
        qputenv("TENANTRY_TEST_POSTGRES", m_folder.toUtf8());
    }
    ~Cluster()
    {
        run(u"stop"_s);
        qputenv("TENANTRY_TEST_POSTGRES", m_before);
    }
    bool run(const QString &what) const
    {
        return runs(QStringLiteral(TENANTRY_SOURCE_DIR "/tests/server/support/postgres.sh"),
                    {what, m_folder});
    }

private:
    QString m_folder;
    QByteArray m_before;
};

//! A separate file system that can be full. Needs root.
class SmallDisk {
public:
    explicit SmallDisk(const QString &place)
        : m_place(place)
        , m_mounted(runs(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=160m,mode=0700"_s,
                                      u"tmpfs"_s, place}))
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            runs(u"umount"_s, {u"-l"_s, m_place});
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    //! Until nothing more fits.
    void fill() const
    {
        QFile ballast(m_place + u"/ballast"_s);
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (qsizetype size = 1 << 20; size > 0; size /= 2) {
            const QByteArray bytes(size, 'x');
            while (ballast.write(bytes) == size) {
            }
        }
    }
    void empty() const { QFile::remove(m_place + u"/ballast"_s); }

private:
    QString m_place;
    bool m_mounted;
};

//! Clients that write without a break. Each repeats unanswered requests, with the same key, to
//! whichever server is running then.
class Writers {
public:
    explicit Writers(Program &program, int clients = 4)
        : m_program(program)
        , m_port(program.port)
    {
        for (int i = 0; i < clients; ++i)
            m_threads.emplace_back([this] { write(); });
    }
    ~Writers() { end(); }
    //! The last ones are finished by the current server.
    void end()
    {
        m_ends = true;
        for (auto &thread : m_threads)
            thread.join();
        m_threads.clear();
    }
    void goOnAt(quint16 port) { m_port = port; }
    [[nodiscard]] int made() const { return m_made; }
    [[nodiscard]] int sentAgain() const { return m_sentAgain; }
    [[nodiscard]] QByteArray odd() const { return m_odd.isEmpty() ? QByteArray() : m_odd.first(); }

private:
    void write()
    {
        while (!m_ends) {
            const auto path = u"/v1/tags/"_s + Id::make().toString();
            const Conditions conditions{.key = Id::make(), .create = true};
            const QDeadlineTimer patience(120'000);
            for (int tries = 0;; ++tries) {
                Client client(m_port, m_program.token);
                const auto reply = client.put(path, {{u"name"_s, path.right(36)}}, conditions);
                if (reply.status == 201) {
                    ++m_made;
                    m_sentAgain += tries > 0;
                    break;
                }
                const bool mayCome =
                    reply.status == 0 || reply.status >= 500 || reply.code() == u"in-progress";
                if (!mayCome || patience.hasExpired()) {
                    const std::lock_guard lock(m_mutex);
                    m_odd << QByteArray::number(reply.status) + ' ' + reply.body;
                    return;
                }
                std::this_thread::yield();
            }
        }
    }

    Program &m_program;
    std::atomic<quint16> m_port;
    std::atomic<bool> m_ends = false;
    std::atomic<int> m_made = 0;
    std::atomic<int> m_sentAgain = 0;
    std::mutex m_mutex;
    QByteArrayList m_odd;
    std::vector<std::thread> m_threads;
};

} // namespace

//! Events around the server that must not harm its data.
class FailuresTest final : public QObject {
    Q_OBJECT

    //! The database contains each created entity once, and the audit verifies.
    static void verify(const Program &program, int changes)
    {
        const auto checked = program.command({u"check"_s});
        QVERIFY2(checked.code == 0, checked.out + checked.error);
        QCOMPARE(checked.json()[u"changes"].toInt(), changes);
        QCOMPARE(program.command({u"audit"_s, u"verify"_s}).code, 0);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void endingUnderLoadLosesAndDoublesNothing()
    {
        const int rounds = timesOf("TENANTRY_STOPS", 3);
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        const int before = program.command({u"check"_s}).json()[u"changes"].toInt();
        QVERIFY(program.start());
        qint64 longest = 0;
        {
            Writers writers(program);
            for (int round = 0; round < rounds; ++round) {
                const int enough = writers.made() + 5 + round * 7 % 50;
                QTRY_VERIFY_WITH_TIMEOUT(writers.made() > enough, 20'000);
                QElapsedTimer timer;
                timer.start();
                QVERIFY(program.end());
                longest = std::max(longest, timer.elapsed());
                if (!TestDatabase::isPostgres())
                    QCOMPARE(QFileInfo(program.location.file + u"-wal"_s).size(), 0);
                QVERIFY(program.start());
                writers.goOnAt(program.port);
            }
            writers.end();
            QCOMPARE(writers.odd(), QByteArray());
            qInfo("%d ends under load: %d made, %d sent again, the longest end took %lld ms",
                  rounds, writers.made(), writers.sentAgain(), static_cast<long long>(longest));
            QVERIFY(program.end());
            verify(program, before + writers.made());
        }
    }

    void aKilledBackendLosesAndDoublesNothing()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("has none");
        const int rounds = timesOf("TENANTRY_BACKEND_KILLS", 3);
        const Cluster cluster;
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        const int before = program.command({u"check"_s}).json()[u"changes"].toInt();
        QVERIFY(program.start());
        Writers writers(program);
        QRandomGenerator random(20260302);
        for (int round = 0; round < rounds; ++round) {
            const int enough = writers.made() + 5 + int(random.bounded(40));
            QTRY_VERIFY_WITH_TIMEOUT(writers.made() > enough, 60'000);
            const auto superuser = database.unbound();
            const auto transaction = Transaction::begin(*superuser, {}, Transaction::For::Reading);
            auto found = superuser->query(
                "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 't\\_%'"
                " AND pid<>pg_backend_pid() ORDER BY query_start DESC");
            QVERIFY(found && found->step().value_or(false));
            // PostgreSQL restarts the whole cluster when one of its processes dies like that.
            QVERIFY(runs(u"kill"_s, {u"-KILL"_s, QString::number(found->integer(0))}));
        }
        const int enough = writers.made() + 5;
        QTRY_VERIFY_WITH_TIMEOUT(writers.made() > enough, 60'000);
        writers.end();
        QCOMPARE(writers.odd(), QByteArray());
        qInfo("%d backends killed: %d made, %d sent again", rounds, writers.made(),
              writers.sentAgain());
        QVERIFY(program.end());
        verify(program, before + writers.made());
    }

    void itIsNotReadyWhileTheDatabaseIsAwayAndComesBackWithIt()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("a file does not go away");
        const Cluster cluster;
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        QVERIFY(program.start());
        auto client = program.client();
        QCOMPARE(client.get(u"/readyz"_s).status, 200);
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const Conditions conditions{.key = Id::make(), .create = true};
        for (int round = 0; round < 2; ++round) {
            QVERIFY(cluster.run(u"down"_s));
            QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/readyz"_s).status, 503, 20'000);
            QCOMPARE(client.get(u"/livez"_s).status, 200);
            const auto refused = client.put(path, {{u"name"_s, u"Later"_s}}, conditions);
            QCOMPARE(refused.status, 503);
            QVERIFY(!refused.header("retry-after").isEmpty());
            QCOMPARE(client.get(u"/v1/tags"_s).status, 503);
            QVERIFY(cluster.run(u"up"_s));
            QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/readyz"_s).status, 200, 20'000);
            QCOMPARE(client.get(u"/v1/tags"_s).status, 200);
        }
        QCOMPARE(client.put(path, {{u"name"_s, u"Later"_s}}, conditions).status, 201);
        QVERIFY(program.end());
    }

    void aFullDiskStopsWritesAndNotReads_data()
    {
        QTest::addColumn<bool>("onSmallDisk");
        QTest::newRow("file system") << true;
        QTest::newRow("size of a file") << false;
    }
    void aFullDiskStopsWritesAndNotReads()
    {
        QFETCH(bool, onSmallDisk);
        if (TestDatabase::isPostgres())
            QSKIP("its disk is another's");
        const QTemporaryDir folder;
        std::optional<SmallDisk> disk;
        if (onSmallDisk) {
            disk.emplace(folder.path());
            if (!disk->isMounted())
                QSKIP("only root makes a file system");
        }
        Program program(folder.path());
        QVERIFY(program.start());
        const auto limit = [&program](const QString &bytes) {
            return runs(u"prlimit"_s, {u"--pid"_s, QString::number(program.process.processId()),
                                       u"--fsize=%1:unlimited"_s.arg(bytes)});
        };
        auto client = program.client();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        QCOMPARE(client.put(path, {{u"name"_s, u"Before"_s}}).status, 201);
        if (onSmallDisk)
            disk->fill();
        else
            QVERIFY(limit(QString::number(QFileInfo(program.location.file + u"-wal"_s).size())));

        // A last write may still fit into an existing page; soon none does.
        Reply refused;
        Conditions conditions;
        QString late;
        int made = 0;
        for (; made < 1000; ++made) {
            late = u"/v1/tags/"_s + Id::make().toString();
            conditions = {.key = Id::make(), .create = true};
            refused = client.put(late, {{u"name"_s, u"Tag %1"_s.arg(made)}}, conditions);
            if (refused.status != 201)
                break;
        }
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.code(), u"unavailable"_s);
        QVERIFY(!refused.header("retry-after").isEmpty());
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(client.put(late, {{u"name"_s, u"Late"_s}}, conditions).status, 503);
            QCOMPARE(client.get(path).status, 200);
            QCOMPARE(client.get(late).status, 404);
            QCOMPARE(client.get(u"/v1/tags?limit=10"_s).status, 200);
        }
        if (onSmallDisk) {
            QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/readyz"_s).status, 503, 10'000);
            disk->empty();
        } else {
            QVERIFY(limit(u"unlimited"_s));
        }
        QTRY_COMPARE_WITH_TIMEOUT(client.get(u"/readyz"_s).status, 200, 10'000);
        QCOMPARE(client.put(late, {{u"name"_s, u"Late"_s}}, conditions).status, 201);
        QVERIFY(program.end());
        QCOMPARE(program.command({u"check"_s}).code, 0);
        QCOMPARE(program.command({u"audit"_s, u"verify"_s}).code, 0);
        qInfo("%d writes fitted in", made);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::FailuresTest)
#include "tst_server_failures.moc"
