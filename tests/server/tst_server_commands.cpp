#include "tests/server/support/program.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

//! An administrator's use of `tenantry-server` in a shell, with the real program.
class CommandsTest final : public QObject {
    Q_OBJECT

    //! A customer with users and licences. Returns the path of the users.
    static QString fill(Client &&client, int users)
    {
        const auto tenant = makeTenant(client, users);
        QJsonArray items;
        for (int i = 0; i < users; ++i) {
            const auto path = tenant.usersPath + Id::make().toString();
            const auto make = Id::make();
            items << createItem(path, userBody(u"user%1@example.com"_s.arg(i)), make);
            items << QJsonObject{
                {u"opId"_s, Id::make().toString()},
                {u"method"_s, u"POST"_s},
                {u"path"_s, QString(path + u"/licences"_s)},
                {u"needs"_s, QJsonArray{make.toString()}},
                {u"body"_s, QJsonObject{{u"add"_s, QJsonArray{tenant.subscription.toString()}}}}};
        }
        if (client.post(u"/v1/batches"_s, {{u"items"_s, items}}).status != 200)
            qFatal("no users");
        return tenant.usersPath;
    }

    //! Every id of the users, and the version of each.
    static QStringList usersOf(Client &&client, const QString &path)
    {
        QStringList list;
        QString next = path.chopped(1) + u"?limit=100"_s;
        while (!next.isEmpty()) {
            const auto page = client.get(next).json;
            const auto items = page[u"items"].toArray();
            for (const auto &item : items)
                list << item[u"id"].toString() + u' ' + item[u"etag"].toString();
            const auto cursor = page[u"next"].toString();
            next = page[u"more"].toBool() ? path.chopped(1) + u"?limit=100&cursor="_s + cursor
                                          : QString();
        }
        list.sort();
        return list;
    }

    static bool isPrivate(const QString &path)
    {
        constexpr auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        return (QFile::permissions(path) & others) == QFile::Permissions();
    }

    //! As another program reads the file.
    static QJsonArray rowsOf(const QString &csv)
    {
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s,
                      u"import csv, json, sys\n"
                      "with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:\n"
                      "    print(json.dumps(list(csv.DictReader(file, strict=True))))"_s,
                      csv});
        if (!python.waitForFinished() || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    }

    //! What a browser gets for a link: 200 while it is valid, 410 afterwards.
    static int pageOf(const Program &program, const Said &said)
    {
        Client browser(program.port, {});
        const auto moved = browser.get(QString::fromLatin1(linkIn(said)));
        const auto cookie = moved.header("set-cookie");
        return browser
            .send("GET", QString::fromLatin1(moved.header("location")), {},
                  {Header{"Cookie", cookie.left(cookie.indexOf(';'))}})
            .status;
    }

    static QByteArray linkIn(const Said &said)
    {
        const auto at = said.out.indexOf("/setup?link=");
        return at < 0 ? QByteArray() : said.out.mid(at, said.out.indexOf('\n', at) - at);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void whileAServerRunsPeopleAreLetInThroughIt()
    {
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        QVERIFY(program.start());
        const auto anas = QString::fromLatin1(Program::owner);
        const auto link = program.command({u"staff"_s, u"reset-link"_s, anas});
        QCOMPARE(link.code, 0);
        QCOMPARE(pageOf(program, link), 200);
        // A later link invalidates the one before.
        const auto other = program.command({u"staff"_s, u"reset-link"_s, anas});
        QCOMPARE(pageOf(program, link), 410);
        QCOMPARE(pageOf(program, other), 200);

        const auto nobody = program.command({u"staff"_s, u"reset-link"_s, u"x@example.com"_s});
        QCOMPARE(nobody.code, 2);
        QVERIFY(nobody.error.contains("no staff member has this address"));

        const QStringList second{u"init"_s,    u"--organisation"_s, u"Contoso"_s, u"--name"_s,
                                 u"Bo Lind"_s, u"--email"_s,        anas};
        const auto made = program.command(second);
        QCOMPARE(made.code, 0);
        QCOMPARE(pageOf(program, made), 200);
        const auto ambiguous = program.command({u"staff"_s, u"reset-link"_s, anas});
        QCOMPARE(ambiguous.code, 2);
        QVERIFY(ambiguous.error.contains("add --tenant with one of"));
        QCOMPARE(program
                     .command({u"init"_s, u"--organisation"_s, u"X"_s, u"--name"_s, u"Y"_s,
                               u"--email"_s, u"no address"_s})
                     .code,
                 2);
        // The server kept running, and its data is intact.
        QCOMPARE(program.client().get(u"/v1/tags"_s).status, 200);
        QVERIFY(program.end());
        QCOMPARE(program.command({u"check"_s}).code, 0);
    }

    void singleSignOnIsSetWhileAServerRuns()
    {
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        QVERIFY(program.start());
        QCOMPARE(program.command({u"sso"_s, u"show"_s}).json(), QJsonObject());
        const auto secret = folder.filePath(u"secret"_s);
        {
            QFile file(secret);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hush-hush") > 0);
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        }
        const QStringList set{u"sso"_s,      u"set"_s,      u"--issuer"_s, u"https://id.example"_s,
                              u"--client"_s, u"tenantry"_s, u"--domain"_s, u"Northwind.example"_s};
        const auto bare = program.command(set);
        QCOMPARE(bare.code, 0);
        QCOMPARE(bare.json()[u"hasSecret"], false);
        const auto with = program.command(set + QStringList{u"--secret-file"_s, secret});
        QCOMPARE(with.json()[u"hasSecret"], true);
        QCOMPARE(with.json()[u"domains"], QJsonArray{u"northwind.example"_s});
        QVERIFY(!(with.out + with.error).contains("hush"));
        QVERIFY(program.end());
        // The same without a server.
        QCOMPARE(program.command({u"sso"_s, u"show"_s}).json(), with.json());
        QCOMPARE(program.command({u"sso"_s, u"off"_s}).json(), QJsonObject());
    }

    void aServerThatDoesNotAnswerKeepsItsFile()
    {
        if (TestDatabase::isPostgres())
            QSKIP("a cluster has no lock on a folder");
        const QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(program.start());
        // Its socket is dead.
        QVERIFY(QFile::remove(folder.filePath(u"data/desk"_s)));
        for (const QStringList &words :
             {QStringList{u"staff"_s, u"reset-link"_s, QString::fromLatin1(Program::owner)},
              QStringList{u"init"_s, u"--organisation"_s, u"X"_s, u"--name"_s, u"Y"_s, u"--email"_s,
                          u"y@example.com"_s},
              QStringList{u"sso"_s, u"show"_s}, QStringList{u"backup"_s, folder.filePath(u"b"_s)},
              QStringList{u"check"_s}, QStringList{u"audit"_s, u"verify"_s},
              QStringList{u"audit"_s, u"export"_s, folder.filePath(u"a.csv"_s)},
              QStringList{u"restore"_s, folder.filePath(u"b"_s), u"--replace"_s}}) {
            const auto said = program.command(words);
            QCOMPARE(said.code, 3);
            QVERIFY2(said.error.contains("is in use by"), said.error.constData());
        }
        QCOMPARE(runServer({u"migrate"_s, u"--data"_s, folder.filePath(u"data"_s), u"--to"_s,
                            u"postgresql:///nowhere"_s})
                     .code,
                 3);
        QVERIFY(program.end());
    }

    void aBackupIsMadeCheckedAndRestored()
    {
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        QVERIFY(program.start());
        auto client = program.client();
        const auto users = fill(program.client(), 40);
        const auto epoch = client.get(u"/v1/server"_s).json[u"epoch"].toString();
        const auto before = usersOf(program.client(), users);
        QCOMPARE(before.size(), 40);

        const auto file = folder.filePath(u"backup"_s);
        const auto made = program.command({u"backup"_s, file}); // while it is running
        QCOMPARE(made.code, 0);
        QVERIFY(isPrivate(file));
        const auto counts = made.json()[u"counts"].toObject();
        QCOMPARE(counts[u"licence"].toInt(), 40);
        const auto twice = program.command({u"backup"_s, file});
        QCOMPARE(twice.code, 2);
        QVERIFY(twice.error.contains("already exists"));

        QCOMPARE(
            client.put(u"/v1/tags/"_s + Id::make().toString(), {{u"name"_s, u"Late"_s}}).status,
            201);
        const auto running = program.command({u"restore"_s, file, u"--replace"_s});
        QCOMPARE(running.code, 3);
        QVERIFY(program.end());
        const auto checked = program.command({u"check"_s});
        QCOMPARE(checked.code, 0);
        QCOMPARE(checked.json()[u"users"].toInt(), 40);

        const auto careful = program.command({u"restore"_s, file});
        QCOMPARE(careful.code, 2);
        QVERIFY(careful.error.contains("--replace"));
        const auto restored = program.command({u"restore"_s, file, u"--replace"_s});
        QCOMPARE(restored.code, 0);
        QCOMPARE(restored.json()[u"counts"].toObject(), counts);
        const auto after = program.command({u"check"_s});
        QCOMPARE(after.code, 0);
        for (const auto *name : {"customers", "users", "subscriptions", "licences", "seatsUsed"})
            QCOMPARE(after.json()[QLatin1StringView(name)],
                     checked.json()[QLatin1StringView(name)]);
        QCOMPARE(after.json()[u"changes"].toInt(), checked.json()[u"changes"].toInt() - 1);

        // Earlier sessions are void; a new sign-in finds the same entities, in a new epoch.
        QVERIFY(program.start());
        QCOMPARE(program.client().get(u"/v1/tags"_s).status, 401);
        QVERIFY(program.end());
        program.letOwnerIn();
        QVERIFY(program.start());
        QCOMPARE(usersOf(program.client(), users), before);
        QVERIFY(program.client().get(u"/v1/server"_s).json[u"epoch"].toString() != epoch);
        QVERIFY(program.end());
    }

    void noServerStartsWithNothingAfterARestoreThatWasInterrupted()
    {
        if (TestDatabase::isPostgres())
            QSKIP("one transaction there");
        const QTemporaryDir folder;
        Program program(folder.path());
        const auto file = folder.filePath(u"backup"_s);
        QCOMPARE(program.command({u"backup"_s, file}).code, 0);
        const auto before = program.command({u"check"_s}).out;
        // Between the two steps that replace the old file with the new one.
        const auto database = program.location.file;
        QVERIFY(QFile::rename(database, database + u".before-restore-1"_s));
        QVERIFY(QFile::copy(database + u".before-restore-1"_s, database + u".restoring"_s));
        QVERIFY(!program.start());
        QVERIFY(program.process.state() == QProcess::NotRunning ||
                program.process.waitForFinished());
        QCOMPARE(program.process.exitCode(), 4);
        QVERIFY(program.process.readAllStandardError().contains("a restore was interrupted"));
        QCOMPARE(program.command({u"restore"_s, file}).code, 0);
        QCOMPARE(program.command({u"check"_s}).out, before);
        QVERIFY(program.start());
        QVERIFY(program.end());
    }

    void whatIsNoBackupIsRefusedAndChangesNothing()
    {
        const QTemporaryDir folder;
        const TestDatabase database;
        const Program program(folder.path(), database.location());
        const auto before = program.command({u"check"_s});
        QFile file(folder.filePath(u"letter"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear Sir or Madam") > 0);
        file.close();
        const auto said = program.command({u"restore"_s, file.fileName(), u"--replace"_s});
        QCOMPARE(said.code, 4);
        QVERIFY2(said.error.contains("not a Tenantry backup"), said.error.constData());
        QCOMPARE(program.command({u"restore"_s, u"/nowhere/b"_s, u"--replace"_s}).code, 4);
        QCOMPARE(program.command({u"restore"_s}).code, 2);
        QCOMPARE(program.command({u"backup"_s, u"/nowhere/b"_s}).code, 4);
        QCOMPARE(program.command({u"check"_s}).out, before.out);
    }

    void theAuditIsVerifiedAndExported()
    {
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        QVERIFY(program.start());
        fill(program.client(), 5);
        auto client = program.client();
        QCOMPARE(client
                     .put(u"/v1/tags/"_s + Id::make().toString(),
                          {{u"name"_s, u"=cmd|'/c calc'!A1, \"quoted\"\nand more"_s}})
                     .status,
                 201);
        QCOMPARE(
            client.put(u"/v1/tags/"_s + Id::make().toString(), {{u"name"_s, u"=1+1"_s}}).status,
            201);
        QVERIFY(program.end());
        const auto verified = program.command({u"audit"_s, u"verify"_s});
        QCOMPARE(verified.code, 0);
        // Only the active partner has entries; the head is printed so that it can be noted.
        qint64 entries = 0;
        for (const auto &line : verified.out.trimmed().split('\n')) {
            QVERIFY2(line.contains(" ok entries="), line.constData());
            const auto from = line.indexOf("entries=") + 8;
            entries += line.mid(from, line.indexOf(' ', from) - from).toLongLong();
        }
        QVERIFY(entries >= 10);
        QCOMPARE(program.command({u"check"_s}).json()[u"auditEntries"].toInteger(), entries);

        const auto json = folder.filePath(u"audit.json"_s);
        const auto csv = folder.filePath(u"audit.csv"_s);
        QCOMPARE(program.command({u"audit"_s, u"export"_s, json}).code, 0);
        QCOMPARE(program.command({u"audit"_s, u"export"_s, csv}).code, 0);
        QVERIFY(isPrivate(json) && isPrivate(csv));
        QFile lines(json);
        QVERIFY(lines.open(QIODevice::ReadOnly));
        QStringList fromJson;
        while (!lines.atEnd()) {
            const auto entry = QJsonDocument::fromJson(lines.readLine()).object();
            QVERIFY(Id::fromString(entry[u"tenant"].toString()));
            fromJson << u"%1 %2 %3 %4"_s.arg(entry[u"entry"].toInt())
                            .arg(entry[u"action"].toString(), entry[u"path"].toString(),
                                 entry[u"link"].toString());
        }
        QCOMPARE(fromJson.size(), entries);
        const auto rows = rowsOf(csv);
        QCOMPARE(rows.size(), entries);
        QStringList fromCsv;
        for (const auto &row : rows) {
            QCOMPARE(row.toObject().size(), 12);
            fromCsv << u"%1 %2 %3 %4"_s.arg(row[u"entry"].toString(), row[u"action"].toString(),
                                            row[u"path"].toString(), row[u"link"].toString());
        }
        QCOMPARE(fromCsv, fromJson);
        QCOMPARE(program.command({u"audit"_s, u"export"_s, u"/nowhere/a.csv"_s}).code, 4);
        QCOMPARE(program.command({u"audit"_s, u"export"_s}).code, 2);
        QCOMPARE(program.command({u"audit"_s, u"verify"_s, u"--tenant"_s, u"x"_s}).code, 2);

        {
            // An attacker with the database changes one entry.
            const auto connection = TestDatabase::isPostgres()
                                        ? database.unbound()
                                        : TestDatabase::unbound(program.location.file);
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction);
            QVERIFY(connection->run("UPDATE audit SET status=299 WHERE seq=2"));
            QVERIFY(transaction->commit());
        }
        const auto broken = program.command({u"audit"_s, u"verify"_s});
        QCOMPARE(broken.code, 4);
        QVERIFY2(broken.out.contains(" broken at=2"), broken.out.constData());
        const auto checked = program.command({u"check"_s});
        QCOMPARE(checked.code, 4);
        QCOMPARE(checked.json()[u"intact"], false);
    }

    void aFileMovesToPostgresAndNothingIsLost()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("needs both engines");
        const QTemporaryDir folder;
        Program small(folder.path());
        QVERIFY(small.start());
        const auto users = fill(small.client(), 30);
        const auto before = usersOf(small.client(), users);
        const auto about = small.client().get(u"/v1/server"_s).json;
        const auto cursor =
            small.client().get(u"/v1/changes?limit=1000"_s).json[u"next"].toString();
        const TestDatabase database;
        const auto &to = database.location();
        const QStringList move{u"migrate"_s, u"--data"_s, folder.filePath(u"data"_s),
                               u"--to"_s,    to.url,      u"--to-owner"_s,
                               to.ownerUrl};
        QCOMPARE(runServer(move).code, 3); // it is running
        QVERIFY(small.end());
        const auto checked = small.command({u"check"_s}).json();
        const auto verified = small.command({u"audit"_s, u"verify"_s}).out;
        const auto moved = runServer(move);
        QVERIFY2(moved.code == 0, moved.error.constData());
        const auto again = runServer(move);
        QCOMPARE(again.code, 2);
        QVERIFY2(again.error.contains("not empty"), again.error.constData());

        Program team(folder.path(), to);
        QCOMPARE(team.command({u"check"_s}).json(), checked);
        QCOMPARE(team.command({u"audit"_s, u"verify"_s}).out, verified);
        QVERIFY(team.start());
        // The session is valid, the feed continues where it was, and no id has changed.
        QCOMPARE(usersOf(team.client(), users), before);
        const auto now = team.client().get(u"/v1/server"_s).json;
        QCOMPARE(now[u"epoch"], about[u"epoch"]);
        QCOMPARE(now[u"tenant"], about[u"tenant"]);
        const auto page = team.client().get(u"/v1/changes?cursor="_s + cursor);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json[u"items"].toArray().size(), 0);
        QVERIFY(team.end());
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::CommandsTest)
#include "tst_server_commands.moc"
