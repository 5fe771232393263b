#include "core/services/workspacelist.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestWorkspaceList : public QObject {
    Q_OBJECT

    static Grant grant(const QString &tenant, const QString &organisation)
    {
        Grant made;
        made.tenant = tenant;
        made.organisation = organisation;
        made.name = u"Ana"_s;
        return made;
    }
    static ServerAddress server(const QString &url) { return {QUrl(url)}; }

private Q_SLOTS:
    void thisComputerIsAlwaysThereAndCannotBeRemoved()
    {
        QTemporaryDir folder;
        WorkspaceList list(folder.filePath(u"none/yet"_s));
        QCOMPARE(list.entries().size(), 1);
        QVERIFY(list.entries().first().isThisComputer());
        QVERIFY(!list.remove(list.entries().first().id));
    }
    void theSameOrganisationOfTheSameServerIsTheSameWorkspace()
    {
        QTemporaryDir folder;
        WorkspaceList list(folder.path());
        const auto first = list.add(server(u"https://hub.example"_s), grant(u"t1"_s, u"North"_s));
        const auto again =
            list.add(server(u"https://hub.example:443"_s), grant(u"t1"_s, u"North renamed"_s));
        const auto other = list.add(server(u"https://hub.example"_s), grant(u"t2"_s, u"South"_s));
        QVERIFY(first && again && other);
        QCOMPARE(again->id, first->id);
        QVERIFY(other->id != first->id);
        const WorkspaceList reread(folder.path());
        QCOMPARE(reread.entries().size(), 3);
        QCOMPARE(reread.find(first->id)->organisation, u"North renamed"_s);
        QCOMPARE(reread.named(u"SOUTH"_s)->id, other->id);
        QVERIFY(!reread.named(u"hub.example"_s)); // two match
        QVERIFY(reread.config(*reread.find(other->id)).folder.endsWith(other->id));
    }
    void aListThatCannotBeReadIsSetAsideBeforeItIsWrittenAnew()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QByteArray &text) {
            QFile file(folder.filePath(u"workspaces.json"_s));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(write("{ \"workspaces\": [ half of"));
        WorkspaceList list(folder.path());
        QCOMPARE(list.entries().size(), 1);
        QVERIFY(list.add(server(u"https://hub.example"_s), grant(u"t1"_s, u"North"_s)));
        QFile aside(folder.filePath(u"workspaces.json.damaged"_s));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QVERIFY(aside.readAll().endsWith("half of"));
        QCOMPARE(WorkspaceList(folder.path()).entries().size(), 2);
    }
    void aRemovedWorkspaceTakesItsFolderAlong()
    {
        QTemporaryDir folder;
        WorkspaceList list(folder.path());
        const auto entry = list.add(server(u"https://hub.example"_s), grant(u"t1"_s, u"North"_s));
        const auto place = list.config(*entry).folder;
        QVERIFY(QDir().mkpath(place + u"/deep"_s));
        QVERIFY(list.remove(entry->id));
        QVERIFY(!QDir(place).exists());
        QCOMPARE(WorkspaceList(folder.path()).entries().size(), 1);
    }
    void whatDoesNotBelongInTheListIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::newRow("a path as id")
            << QByteArray("{\"id\":\"../../etc\",\"server\":\"https://hub.example\"}");
        QTest::newRow("clear text") << QByteArray(
            "{\"id\":\"01900000-0000-7000-8000-000000000001\",\"server\":\"http://hub.example\"}");
        QTest::newRow("no server")
            << QByteArray("{\"id\":\"01900000-0000-7000-8000-000000000001\"}");
        QTest::newRow("no object") << QByteArray("17");
    }
    void whatDoesNotBelongInTheListIsLeftOut()
    {
        QFETCH(QByteArray, item);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"workspaces.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"workspaces\":[" + item + "]}");
        file.close();
        QCOMPARE(WorkspaceList(folder.path()).entries().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceList)
#include "tst_workspacelist.moc"
