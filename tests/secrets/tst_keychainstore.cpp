#include "core/base/seal.h"
#include "core/secrets/keychainstore.h"
#include "core/secrets/workspacekeys.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Runs in its own process, because a process looks up its session bus only once. "read NAME",
//! "write NAME HEX", "key WORKSPACE", "forget WORKSPACE": prints "ok HEX" or "error CODE".
int child(const QStringList &arguments, int timeoutMs)
{
    KeychainStore keychain{std::chrono::milliseconds(timeoutMs)};
    WorkspaceKeys keys(keychain);
    const auto print = [](const QByteArray &line) {
        puts(line.constData());
        return 0;
    };
    const auto told = [](const Error &error) {
        return "error " + QByteArray::number(int(error.code));
    };
    if (arguments[0] == u"write"_s) {
        const auto done =
            keychain.write(arguments[1], Secret(QByteArray::fromHex(arguments[2].toLatin1())));
        if (!QTest::qWaitFor([&] { return done.isFinished(); }, 20'000))
            return print("error waiting");
        return print(done.result() ? "ok" : told(done.result().error()));
    }
    if (arguments[0] == u"forget"_s) {
        const auto done = keys.removeFromKeychain(arguments[1]);
        if (!QTest::qWaitFor([&] { return done.isFinished(); }, 20'000))
            return print("error waiting");
        return print(done.result() ? "ok" : told(done.result().error()));
    }
    const auto found = arguments[0] == u"key"_s ? keys.fromKeychain(arguments[1], true)
                                                : keychain.read(arguments[1]);
    if (!QTest::qWaitFor([&] { return found.isFinished(); }, 20'000))
        return print("error waiting");
    const auto result = found.result();
    return print(result ? "ok " + (*result)->reveal().toHex() : told(result.error()));
}

QByteArray error(ErrorCode code)
{
    return "error " + QByteArray::number(int(code));
}

} // namespace

//! The store against a real gnome-keyring on its own session bus.
class TestKeychainStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    QProcessEnvironment m_environment;

    void startKeyring(bool unlocked)
    {
        m_keyring.setProcessEnvironment(m_environment);
        QStringList arguments{u"--foreground"_s, u"--components=secrets"_s,
                              u"--control-directory="_s + m_home.filePath(u"control"_s)};
        if (unlocked)
            arguments.prepend(u"--unlock"_s);
        m_keyring.start(u"gnome-keyring-daemon"_s, arguments);
        QVERIFY(m_keyring.waitForStarted());
        m_keyring.write("a password of the test");
        m_keyring.closeWriteChannel();
        // Ready when the bus knows its name.
        QTRY_VERIFY(isOnBus());
    }
    void stopKeyring()
    {
        m_keyring.kill();
        QVERIFY(m_keyring.state() == QProcess::NotRunning || m_keyring.waitForFinished());
        QTRY_VERIFY(!isOnBus());
    }
    bool isOnBus() const
    {
        QProcess ask;
        ask.setProcessEnvironment(m_environment);
        ask.start(u"dbus-send"_s,
                  {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.DBus"_s,
                   u"/"_s, u"org.freedesktop.DBus.NameHasOwner"_s,
                   u"string:org.freedesktop.secrets"_s});
        return ask.waitForFinished() && ask.readAllStandardOutput().contains("true");
    }
    QByteArray run(const QStringList &arguments, int timeoutMs = 10'000)
    {
        QProcess process;
        auto environment = m_environment;
        environment.insert(u"TENANTRY_KEYCHAIN_CHILD"_s, QString::number(timeoutMs));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        if (!process.waitForFinished(30'000))
            return "no end";
        return process.readAllStandardOutput().trimmed();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &program : {u"dbus-daemon"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed"_s));
        }
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"HOME"_s, m_home.path());
        m_environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        m_environment.remove(u"DISPLAY"_s);
        m_environment.remove(u"WAYLAND_DISPLAY"_s);
        QVERIFY(QDir(m_home.path()).mkpath(u"control"_s));
        QVERIFY(QFile::setPermissions(m_home.filePath(u"control"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        // Without the system's activation files, or the bus would start its own keyring.
        QFile config(m_home.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\" "
                     "eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_bus.start(u"dbus-daemon"_s,
                    {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config.fileName()});
        QVERIFY(m_bus.waitForReadyRead());
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s,
                             QString::fromLatin1(m_bus.readLine().trimmed()));
    }
    void cleanupTestCase()
    {
        if (m_keyring.state() != QProcess::NotRunning)
            stopKeyring();
        m_bus.kill();
        m_bus.waitForFinished();
    }
    void init() { startKeyring(true); }
    void cleanup() { stopKeyring(); }

    void anEntryIsFoundByTheNextProcessByteForByte()
    {
        QCOMPARE(run({u"read"_s, u"a"_s}), error(ErrorCode::NotFound));
        QCOMPARE(run({u"write"_s, u"a"_s, u"00ff0a0d61"_s}), QByteArray("ok"));
        QCOMPARE(run({u"read"_s, u"a"_s}), QByteArray("ok 00ff0a0d61"));
        QCOMPARE(run({u"write"_s, u"a"_s, u"0102"_s}), QByteArray("ok"));
        QCOMPARE(run({u"read"_s, u"a"_s}), QByteArray("ok 0102"));
    }

    void aWorkspaceGetsOneKeyAndKeepsIt()
    {
        const auto made = run({u"key"_s, u"w"_s});
        QVERIFY2(made.startsWith("ok ") && made.size() == 3 + 64, made);
        QCOMPARE(run({u"key"_s, u"w"_s}), made);
    }

    void anEntryOfAnotherSizeIsNoKey()
    {
        QCOMPARE(run({u"write"_s, u"workspace/odd"_s, u"0102"_s}), QByteArray("ok"));
        QCOMPARE(run({u"key"_s, u"odd"_s}), error(ErrorCode::Secrets));
        QCOMPARE(run({u"read"_s, u"workspace/odd"_s}), QByteArray("ok 0102"));
    }

    void aLockedKeyringIsNeverTakenForAnEmptyOne()
    {
        const auto made = run({u"key"_s, u"locked"_s});
        stopKeyring();
        startKeyring(false);
        QCOMPARE(run({u"key"_s, u"locked"_s}, 1000), error(ErrorCode::Secrets));
        QCOMPARE(run({u"write"_s, u"workspace/locked"_s, u"00"_s}, 1000),
                 error(ErrorCode::Secrets));
        stopKeyring();
        startKeyring(true);
        QCOMPARE(run({u"key"_s, u"locked"_s}), made);
    }

    void aForgottenKeyIsGoneAndWhatIsNotThereIsNoError()
    {
        const auto made = run({u"key"_s, u"gone"_s});
        QVERIFY2(made.startsWith("ok "), made);
        QCOMPARE(run({u"forget"_s, u"gone"_s}), QByteArray("ok"));
        QCOMPARE(run({u"read"_s, u"workspace/gone"_s}), error(ErrorCode::NotFound));
        QCOMPARE(run({u"forget"_s, u"gone"_s}), QByteArray("ok"));
        QVERIFY(run({u"key"_s, u"gone"_s}) != made);
    }

    void aLockedKeyringForgetsNothing()
    {
        const auto made = run({u"key"_s, u"stays"_s});
        stopKeyring();
        startKeyring(false);
        (void)run({u"forget"_s, u"stays"_s}, 1000); // whatever the result
        stopKeyring();
        startKeyring(true);
        QCOMPARE(run({u"key"_s, u"stays"_s}), made);
    }

    void aKeyringThatDoesNotAnswerCountsAsLocked()
    {
        const auto pid = static_cast<pid_t>(m_keyring.processId());
        QVERIFY(::kill(pid, SIGSTOP) == 0);
        const auto answer = run({u"read"_s, u"a"_s}, 300);
        ::kill(pid, SIGCONT);
        QCOMPARE(answer, error(ErrorCode::Secrets));
    }

    void withoutASessionBusThereIsNoKeychain()
    {
        const auto kept = m_environment;
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        const auto answer = run({u"key"_s, u"w"_s});
        m_environment = kept;
        QCOMPARE(answer, error(ErrorCode::Secrets));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!initCrypto())
        return 1;
    if (const int timeout = qEnvironmentVariableIntValue("TENANTRY_KEYCHAIN_CHILD"); timeout > 0)
        return child(app.arguments().mid(1), timeout);
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
