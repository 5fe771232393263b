#include "server/config/config.h"
#include "server/config/secretfile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! A folder with files that a configuration can name.
struct Place {
    QTemporaryDir folder;

    QString file(const QString &name, const QByteArray &content = {},
                 QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
            !file.setPermissions(permissions))
            qFatal("the test's file cannot be written");
        return file.fileName();
    }
    LoadedConfig load(const QByteArray &content, QMap<QString, QString> flags = {},
                      const QMap<QString, QString> &environment = {}) const
    {
        flags.insert(u"config"_s, file(u"server.toml"_s, content));
        return loadConfig(flags, environment);
    }
};

} // namespace

class ConfigTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flagsWinOverTheEnvironmentAndThatOverTheFile()
    {
        const Place place;
        const QByteArray text =
            "data = \"/var/lib/x\"\n[http]\nidle-seconds = 5\nread-seconds = 6\n"
            "connections = 77\n";
        const auto loaded = place.load(text, {{u"http-idle-seconds"_s, u"30"_s}},
                                       {{u"TENANTRY_HTTP_IDLE_SECONDS"_s, u"20"_s},
                                        {u"TENANTRY_HTTP_READ_SECONDS"_s, u"21"_s}});
        QCOMPARE(loaded.complaints, QStringList{});
        QCOMPARE(loaded.config.data, u"/var/lib/x"_s);
        QCOMPARE(loaded.config.idleSeconds, 30);
        QCOMPARE(loaded.config.readSeconds, 21);
        QCOMPARE(loaded.config.connections, 77);
        QCOMPARE(loaded.config.headerBytes, Config().headerBytes);
    }

    void theFileItselfCanComeFromTheEnvironment()
    {
        const Place place;
        const auto path = place.file(u"server.toml"_s, "data = \"/var/lib/x\"\n");
        const auto loaded = loadConfig({}, {{u"TENANTRY_CONFIG"_s, path}});
        QCOMPARE(loaded.config.data, u"/var/lib/x"_s);
        QCOMPARE(loaded.file, path);
    }

    void whatIsWrongIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *text, const QString &words) {
            QTest::newRow(name) << QByteArray("data = \"/x\"\n") + text << words;
        };
        row("unknown key", "http.idle = 3", u":2: unknown key http.idle"_s);
        row("unknown section", "[nonsense]\na = 1", u":2: unknown key nonsense"_s);
        row("no number", "[http]\nidle-seconds = \"5\"",
            u":3, http.idle-seconds: must be a number"_s);
        row("out of range", "[http]\nidle-seconds = 0",
            u":3, http.idle-seconds: must be from 1 to 3600"_s);
        row("no truth", "[log]\nrequests = 1", u":3, log.requests: must be true or false"_s);
        row("no text", "public-url = 1", u":2, public-url: must be text in quotes"_s);
        row("no list", "listen = \"127.0.0.1:1\"", u":2, listen: must be a list of texts"_s);
        row("no address", "listen = [\"127.0.0.1\"]", u":2, listen: 127.0.0.1 must look like"_s);
        row("a name", "listen = [\"example.com:80\"]", u"must look like"_s);
        row("no network", "trusted-proxies = [\"10.0.0.0/40\"]", u":2, trusted-proxies: "_s);
        row("level", "[log]\nlevel = \"loud\"", u":3, log.level: must be debug"_s);
        row("plain web address", "public-url = \"http://example.com\"",
            u":2, public-url: must look like"_s);
        row("web address with a path", "public-url = \"https://example.com/a\"",
            u"must look like"_s);
        row("password in the open", "database = \"postgresql://me:secret@db/x\"",
            u"use database-password-file"_s);
        row("another database", "database = \"mysql://me@db/x\"", u"must be sqlite"_s);
        row("no TOML", "= 3", u":2: "_s);
        row("twice", "data = \"/y\"", u":2: "_s);
        row("no such secret", "token-file = \"/nowhere\"", u"/nowhere is not a file"_s);
        row("open to the world", "listen = [\"0.0.0.0:80\"]\npublic-url = \"https://a.example\"",
            u"clients on other computers require TLS"_s);
        row("no public address", "listen = [\"0.0.0.0:80\"]\ntrusted-proxies = [\"10.0.0.1\"]",
            u"public-url: is required"_s);
        row("half of TLS", "tls.certificate-file = \"/etc/hostname\"",
            u"set both certificate-file"_s);
    }
    void whatIsWrongIsToldWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const Place place;
        const auto loaded = place.load(text);
        QVERIFY2(!loaded.complaints.isEmpty(), "no complaint");
        QVERIFY2(loaded.complaints.first().contains(words), qPrintable(loaded.complaints.first()));
        QVERIFY(!loaded.complaints.join(u'\n').contains(u"me:secret"));
    }

    void flagsAndEnvironmentAreCheckedTheSame()
    {
        const auto flag = loadConfig({{u"http-idle-seconds"_s, u"x"_s}}, {});
        QVERIFY(flag.complaints.first().startsWith(u"--http-idle-seconds: "));
        const auto variable = loadConfig({}, {{u"TENANTRY_LOG_LEVEL"_s, u"x"_s}});
        QVERIFY(variable.complaints.first().startsWith(u"TENANTRY_LOG_LEVEL: "));
        const auto typo = loadConfig({{u"data"_s, u"/x"_s}}, {{u"TENANTRY_DATTA"_s, u"x"_s}});
        QCOMPARE(typo.complaints, QStringList{});
        QCOMPARE(typo.remarks, QStringList{u"TENANTRY_DATTA: unknown key"_s});
        const auto list =
            loadConfig({{u"data"_s, u"/x"_s}, {u"listen"_s, u"127.0.0.1:1, [::1]:2"_s}}, {});
        QCOMPARE(list.complaints, QStringList{});
        QCOMPARE(list.config.listen, (QStringList{u"127.0.0.1:1"_s, u"[::1]:2"_s}));
    }

    void secretsThatOthersCanReadAreRefused()
    {
        const Place place;
        const auto path = place.file(u"token"_s, " secret\n");
        QCOMPARE(readSecretFile(path)->reveal(), QByteArray("secret"));
        const QByteArray text = "data = \"/x\"\ntoken-file = \"" + path.toUtf8() + "\"\n";
        QCOMPARE(place.load(text).complaints, QStringList{});
        for (const auto permission : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther}) {
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | permission));
            QVERIFY(place.load(text).complaints.value(0).contains(u"can be read by others"));
            QVERIFY(!readSecretFile(path));
        }
    }

    void credentialsOfSystemdAreTaken()
    {
        const Place place;
        const auto path = place.file(u"token"_s, "secret");
        const auto loaded =
            place.load("data = \"/x\"\n", {}, {{u"CREDENTIALS_DIRECTORY"_s, place.folder.path()}});
        QCOMPARE(loaded.complaints, QStringList{});
        QCOMPARE(loaded.config.tokenFile, path);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        const auto open =
            place.load("data = \"/x\"\n", {}, {{u"CREDENTIALS_DIRECTORY"_s, place.folder.path()}});
        QVERIFY(open.complaints.value(0).startsWith(u"credential token: "));
    }

    void eachKeyIsDescribed()
    {
        QStringList names;
        for (const auto &key : keys()) {
            names << QString::fromLatin1(key.name);
            QVERIFY2(QByteArrayView(key.sentence).endsWith('.'), key.name);
        }
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), names.size());
    }

    void theDocumentHasTheTable()
    {
        QFile file(QStringLiteral(TENANTRY_SOURCE_DIR) + u"/docs/server/configuration.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(
            file.readAll().contains(describeKeys()),
            "put the output of `tenantry-server config table` into docs/server/configuration.md");
    }

    void theExampleIsGood()
    {
        QFile file(QStringLiteral(TENANTRY_SOURCE_DIR) + u"/packaging/linux/server.toml"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        const Place place;
        QCOMPARE(place.load(text).complaints, QStringList{});
        // With every commented line activated, it knows each key.
        QByteArray all;
        for (auto line : text.split('\n'))
            all += (line.startsWith("#") && !line.startsWith("# ") ? line.mid(1) : line) + '\n';
        for (const auto &complaint : place.load(all).complaints)
            QVERIFY2(!complaint.contains(u"unknown key") && !complaint.contains(u"must be"),
                     qPrintable(complaint));
    }

    void theProgramChecksIt()
    {
        const Place place;
        const auto program = qEnvironmentVariable("TENANTRY_BIN") + u"/tenantry-server"_s;
        const auto run = [&](const QByteArray &text) {
            QProcess process;
            process.start(program, {u"config"_s, u"check"_s, u"--config"_s,
                                    place.file(u"server.toml"_s, text)});
            process.waitForFinished();
            return std::pair(process.exitCode(), process.readAllStandardError());
        };
        QCOMPARE(run("data = \"/x\"").first, 0);
        const auto bad = run("data = \"/x\"\n[http]\nidle-seconds = 0\nnonsense = 1\n");
        QCOMPARE(bad.first, 2);
        QVERIFY(bad.second.contains("server.toml:3, http.idle-seconds: must be from 1 to 3600"));
        QVERIFY(bad.second.contains("server.toml:4: unknown key http.nonsense"));
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::ConfigTest)
#include "tst_server_config.moc"
