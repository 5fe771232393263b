#include "core/base/seal.h"
#include "core/sync/syncengine.h"
#include "core/sync/wakewatch.h"
#include "tests/net/lineserver.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QNetworkInformation>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto description =
    R"({"apiVersion":1,"epoch":"e","serverVersion":"0","tenant":"t","account":"a"})";

//! The wall clock, which continues while the computer sleeps; read by another thread.
class WallClock final : public Clock {
public:
    QDateTime now() const override { return m_system.now().addSecs(m_ahead); }
    void sleepFor(qint64 seconds) { m_ahead += seconds; }

private:
    SystemClock m_system;
    std::atomic<qint64> m_ahead = 0;
};

//! As much of NetworkManager as Qt uses, on its own thread: Qt waits for its answers.
class NetworkManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)
    Q_PROPERTY(uint Connectivity READ connectivity)
    Q_PROPERTY(uint Metered READ metered)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection READ primary)

public:
    static constexpr uint away = 20;      //!< disconnected
    static constexpr uint connected = 70; //!< global
    static constexpr uint portal = 2;
    static constexpr uint full = 4;

    explicit NetworkManager(const QString &bus)
    {
        moveToThread(&m_thread);
        m_thread.start();
        call([this, bus] {
            auto connection = QDBusConnection::connectToBus(bus, u"manager"_s);
            m_isThere = connection.registerObject(u"/org/freedesktop/NetworkManager"_s, this,
                                                  QDBusConnection::ExportAllProperties) &&
                        connection.registerService(u"org.freedesktop.NetworkManager"_s);
        });
    }
    ~NetworkManager() override
    {
        call([] { QDBusConnection::disconnectFromBus(u"manager"_s); });
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    void set(uint state, uint connectivity)
    {
        call([=, this] {
            m_state = state;
            m_connectivity = connectivity;
            auto said = QDBusMessage::createSignal(u"/org/freedesktop/NetworkManager"_s,
                                                   u"org.freedesktop.DBus.Properties"_s,
                                                   u"PropertiesChanged"_s);
            said << u"org.freedesktop.NetworkManager"_s
                 << QVariantMap{{u"State"_s, state}, {u"Connectivity"_s, connectivity}}
                 << QStringList();
            QDBusConnection(u"manager"_s).send(said);
        });
    }

    uint state() const { return m_state; }
    uint connectivity() const { return m_connectivity; }
    uint metered() const { return 0; }
    QDBusObjectPath primary() const { return QDBusObjectPath(u"/"_s); }

private:
    template <typename Function>
    void call(Function function)
    {
        QMetaObject::invokeMethod(this, function, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    bool m_isThere = false;
    uint m_state = connected;
    uint m_connectivity = full;
};

} // namespace

//! A computer that sleeps, and a network that goes, comes, or requires its own sign-in.
class TestSleep : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_bus;
    WallClock m_clock;
    std::unique_ptr<NetworkManager> m_network;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<SyncEngine> m_engine;

    const SyncStatus &status() const { return m_engine->status(); }
    static void answerWell(LineServer &server)
    {
        server.answer = [&server](QTcpSocket &socket) { writeWell(server, socket); };
    }
    static void writeWell(const LineServer &server, QTcpSocket &socket)
    {
        const auto request = server.requests.constLast();
        if (request.contains("wait="))
            return; // nothing else happens
        const QByteArray body = request.startsWith("GET /v1/server ") ? description
                                : request.startsWith("GET /v1/changes")
                                    ? R"({"items":[],"next":"c","more":false})"
                                    : R"({"account":{"id":"a","name":"Ana"},"role":"owner"})";
        socket.write(LineServer::head("200 OK", body.size()) + body);
    }
    static void logindSays(bool sleeps)
    {
        auto said =
            QDBusMessage::createSignal(u"/org/freedesktop/login1"_s,
                                       u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
        said << sleeps;
        QVERIFY(QDBusConnection(u"logind"_s).send(said));
    }

    //! After five failures the server is tried once a minute.
    void failOften(const LineServer &server)
    {
        // Each must end before the next: a try beside one in progress does not count.
        QSignalSpy told(m_engine.get(), &SyncEngine::statusChanged);
        QTRY_COMPARE_WITH_TIMEOUT(status().state, SyncStatus::State::Offline, 20'000);
        for (int tries = 0; tries < 8; ++tries) {
            const auto asked = server.requests.size();
            told.clear();
            m_engine->tryNow();
            QTRY_VERIFY_WITH_TIMEOUT(server.requests.size() > asked && !told.isEmpty(), 20'000);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(initCrypto());
        QFile config(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>system</type><listen>unix:dir=" + m_folder.path().toUtf8() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\"/>"
                     "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_bus.start(u"dbus-daemon"_s,
                    {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config.fileName()});
        QVERIFY(m_bus.waitForReadyRead());
        const auto address = QString::fromLatin1(m_bus.readLine().trimmed());
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address.toLatin1());
        auto logind = QDBusConnection::connectToBus(address, u"logind"_s);
        QVERIFY(logind.registerService(u"org.freedesktop.login1"_s));
        m_network = std::make_unique<NetworkManager>(address);
        QVERIFY(m_network->isThere());
    }
    void cleanupTestCase()
    {
        m_network.reset();
        m_bus.kill();
        m_bus.waitForFinished();
    }
    void init()
    {
        QFile::remove(m_folder.filePath(u"cache.sqlite"_s));
        m_store = std::make_unique<StoreThread>();
        auto opened = m_store->open(m_folder.filePath(u"cache.sqlite"_s), m_clock);
        QTRY_VERIFY(opened.isFinished() && opened.result());
        m_engine = std::make_unique<SyncEngine>(*m_store, m_clock);
        m_engine->watchNetwork();
    }
    void cleanup()
    {
        m_engine.reset();
        m_store.reset();
        if (m_network)
            m_network->set(NetworkManager::connected, NetworkManager::full);
    }

    void aClockThatIsAheadAfterALookTellsOfSleep()
    {
        WakeWatch watch(m_clock);
        QSignalSpy woke(&watch, &WakeWatch::woke);
        watch.start();
        m_clock.sleepFor(3600);
        QTRY_COMPARE_WITH_TIMEOUT(woke.size(), 1, 30'000);
        m_clock.sleepFor(60);
        QTRY_COMPARE_WITH_TIMEOUT(woke.size(), 2, 30'000);
    }
    void theOperatingSystemTellsOfSleepWhenItIsOver()
    {
        WakeWatch watch(m_clock);
        QSignalSpy woke(&watch, &WakeWatch::woke);
        watch.start();
        logindSays(true);
        m_clock.sleepFor(3600);
        logindSays(false);
        QTRY_COMPARE(woke.size(), 1);
        logindSays(true);
        logindSays(false);
        QTRY_COMPARE(woke.size(), 2); // the clock that is ahead did not count as a third
    }
    void whatHangsAfterSleepGoesAgainAtOnce_data()
    {
        QTest::addColumn<QByteArray>("hangs");
        QTest::newRow("the first question") << QByteArray("GET /v1/server ");
        QTest::newRow("reading") << QByteArray("GET /v1/changes");
        QTest::newRow("waiting for others") << QByteArray("wait=");
    }
    //! Without sleep, a request is given up after half a minute, and a long poll of that length is
    //! normal.
    void whatHangsAfterSleepGoesAgainAtOnce()
    {
        QFETCH(QByteArray, hangs);
        LineServer server;
        QPointer<QTcpSocket> dead;
        bool isAsleep = false;
        server.answer = [&](QTcpSocket &socket) {
            if (!std::exchange(isAsleep, isAsleep || server.requests.constLast().contains(hangs)) &&
                isAsleep)
                dead = &socket; // the connection does not survive the sleep
            else
                writeWell(server, socket);
        };
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_VERIFY(dead);
        const auto asked = server.requests.size();
        m_clock.sleepFor(8 * 3600);
        logindSays(false);
        QTRY_VERIFY_WITH_TIMEOUT(server.requests.size() > asked, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(status().state, SyncStatus::State::KeyMissing, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(server.requests.constLast().contains("wait="), 20'000);
        QTRY_VERIFY(!dead); // it is no longer used
    }
    void aLongWaitForTheServerEndsWhenTheComputerWakes()
    {
        LineServer server;
        server.answer = [](QTcpSocket &socket) { socket.abort(); };
        m_engine->connectTo(server.url(), Secret("token"));
        failOften(server);
        if (QTest::currentTestFailed())
            return;
        answerWell(server);
        m_clock.sleepFor(8 * 3600);
        QTRY_COMPARE_WITH_TIMEOUT(status().state, SyncStatus::State::KeyMissing, 20'000);
    }
    void aLongWaitForTheServerEndsWhenTheNetworkIsBack()
    {
        LineServer server;
        server.answer = [](QTcpSocket &socket) { socket.abort(); };
        QCOMPARE(QNetworkInformation::instance()->backendName(), u"networkmanager"_s);
        m_network->set(NetworkManager::away, NetworkManager::full);
        QTRY_VERIFY(QNetworkInformation::instance()->reachability() !=
                    QNetworkInformation::Reachability::Online);
        m_engine->connectTo(server.url(), Secret("token"));
        failOften(server);
        if (QTest::currentTestFailed())
            return;
        answerWell(server);
        m_network->set(NetworkManager::connected, NetworkManager::full);
        QTRY_COMPARE_WITH_TIMEOUT(status().state, SyncStatus::State::KeyMissing, 20'000);
    }
    //! A captive portal may break TLS in the server's name: this must not stop sync permanently.
    void aPortalThatTheSystemKnowsOfIsSaidWhateverTheServerSeemsToDo()
    {
        m_network->set(NetworkManager::connected, NetworkManager::portal);
        QTRY_VERIFY(QNetworkInformation::instance()->isBehindCaptivePortal());
        // An unresolvable name replaces the server beyond the portal.
        m_engine->connectTo(QUrl(u"https://server.invalid"_s), Secret("token"));
        QTRY_COMPARE_WITH_TIMEOUT(status().state, SyncStatus::State::Offline, 30'000);
        QTRY_VERIFY(status().error.is(Impostor::Portal));
        m_network->set(NetworkManager::connected, NetworkManager::full);
        QTRY_VERIFY_WITH_TIMEOUT(!status().error.is(Impostor::Portal), 30'000);
    }
};

QTEST_GUILESS_MAIN(TestSleep)
#include "tst_sleep.moc"
