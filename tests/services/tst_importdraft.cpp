#include "world.h"

#include "core/services/drafts.h"
#include "core/services/importdraft.h"
#include "core/services/importsession.h"
#include "core/sql/database.h"

#include <QFutureWatcher>
#include <QProcess>

#include <csignal>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString header = u"User name,Display name,Country or region,Licenses\n"_s;

//! A program that has the workspace open.
struct Desk {
    Desk(const QString &path, const Secret &key)
    {
        (void)store.open(path, clock).result();
        (void)store
            .run([bytes = key.reveal()](Store &s) -> Result<void> {
                s.setKey(Secret(bytes));
                return {};
            })
            .result();
        directory.load();
        drafts.load();
    }
    ImportSession &open(const Id &customer)
    {
        draft.reset();
        session = std::make_unique<ImportSession>(store, directory, clock, customer);
        draft = std::make_unique<ImportDraft>(*session, drafts, clock);
        return *session;
    }

    SystemClock clock;
    StoreThread store;
    Directory directory{store};
    Drafts drafts{store};
    std::unique_ptr<ImportSession> session;
    std::unique_ptr<ImportDraft> draft;
};

//! Runs in the process that is killed: opens a file, fixes a cell in each row in turn, and reports
//! how many fixes were saved.
int work(const QStringList &arguments)
{
    Desk desk(arguments[2], Secret(QByteArray::fromHex(arguments[3].toLatin1())));
    if (!QTest::qWaitFor([&] { return desk.directory.isLoaded(); }))
        return 1;
    auto &session = desk.open(*Id::fromString(arguments[4]));
    session.openFiles({arguments[5]});
    if (!QTest::qWaitFor([&] { return session.state() == ImportSession::State::Ready; }))
        return 2;
    session.setColumnField(3, {});
    for (int row = 0; row < session.rowCount(); ++row) {
        session.setCell(row, 1, u"Fixed %1"_s.arg(row));
        auto saving = desk.drafts.flush();
        if (!QTest::qWaitFor([&] { return saving.isFinished(); }) || !saving.result())
            return 3;
        puts(QByteArray::number(row + 1).constData());
        fflush(stdout);
    }
    return 4;
}

} // namespace

class TestImportDraft : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;

    [[nodiscard]] QString path(const QString &name) const { return m_world->folder.filePath(name); }
    [[nodiscard]] std::unique_ptr<Desk> desk() const
    {
        auto desk = std::make_unique<Desk>(path(u"cache.sqlite"_s), m_world->key);
        [&] { QTRY_VERIFY(desk->directory.isLoaded()); }();
        return desk;
    }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static void waitReady(const ImportSession &session)
    {
        QTRY_COMPARE(session.state(), ImportSession::State::Ready);
    }
    static void waitSaved(Desk &desk)
    {
        auto saving = desk.drafts.flush();
        QTRY_VERIFY(saving.isFinished());
        QVERIFY(saving.result());
    }
    //! With the file content, which is first compressed on another thread.
    static void waitKept(Desk &desk)
    {
        QTRY_VERIFY(!desk.draft->id().isNull());
        const auto isKept = [&] {
            return !desk.drafts.source(desk.draft->id()).result().value_or(QByteArray()).isEmpty();
        };
        QTRY_VERIFY(isKept());
        waitSaved(desk);
    }
    void resume(Desk &desk)
    {
        QTRY_COMPARE(desk.drafts.list().size(), 1);
        desk.open({});
        desk.draft->resume(desk.drafts.list().first());
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->open());
    }
    void cleanup() { m_world.reset(); }

    void whatWasFixedBeforeAKillIsThere()
    {
        QByteArray rows = header.toUtf8();
        for (int row = 0; row < 400; ++row)
            rows += "user" + QByteArray::number(row) + "@x.example,,NL,Nothing\n";
        write(u"starters.csv"_s, rows);
        int said = 0;
        {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--work"_s, path(u"cache.sqlite"_s),
                         QString::fromLatin1(m_world->key.reveal().toHex()),
                         m_world->customer.id.toString(), path(u"starters.csv"_s)});
            while (said < 9) {
                QVERIFY2(child.waitForReadyRead(20'000), child.readAllStandardError());
                while (child.canReadLine())
                    said = child.readLine().trimmed().toInt();
            }
            ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            while (child.canReadLine())
                said = child.readLine().trimmed().toInt();
        }
        const auto after = desk();
        resume(*after);
        const auto &session = *after->session;
        waitReady(session);
        QCOMPARE(session.customer(), m_world->customer.id);
        QCOMPARE(session.rowCount(), 400);
        QCOMPARE(session.info().names, QStringList{u"starters.csv"_s});
        QCOMPARE(session.columns()[3].field, QString());
        for (int row = 0; row < said; ++row)
            QCOMPARE(session.cell(row, 1), u"Fixed %1"_s.arg(row));
        const int fixed = session.memo().editedRows();
        QVERIFY(fixed == said || fixed == said + 1);
        QCOMPARE(session.counts().created, fixed);
        QCOMPARE(session.counts().fix, 400 - fixed);
    }

    void everythingThatWasChosenComesBack()
    {
        {
            const auto before = desk();
            auto &session = before->open(m_world->customer.id);
            session.openText(header + u"a@x.example,A,,\nb@x.example,,,\n"_s);
            waitReady(session);
            session.setLicencesForAll({m_world->premium.id});
            session.setUsageLocationForAll(u"NL"_s);
            session.setTemporaryPasswords(false);
            session.setCell(1, 1, u"Béa"_s);
            waitKept(*before);
        }
        const auto after = desk();
        QSignalSpy saved(&after->drafts, &Drafts::saved);
        resume(*after);
        const auto &session = *after->session;
        waitReady(session);
        QCOMPARE(session.licencesForAll(), QList<Id>{m_world->premium.id});
        QCOMPARE(session.usageLocationForAll(), u"NL"_s);
        QCOMPARE(session.temporaryPasswords(), false);
        QCOMPARE(session.cell(1, 1), u"Béa"_s);
        QCOMPARE(session.counts().created, 2);
        QCOMPARE(session.seats(), (QList<SeatNeed>{{m_world->premium.id, 2, 0, 1997}}));
        waitSaved(*after);
        QVERIFY(saved.isEmpty()); // looking at it changed nothing
    }

    void aFileThatIsNotTheSameAnyMoreIsNamedAndCostsNothing_data()
    {
        QTest::addColumn<bool>("gone");
        QTest::newRow("gone") << true;
        QTest::newRow("changed") << false;
    }
    void aFileThatIsNotTheSameAnyMoreIsNamedAndCostsNothing()
    {
        QFETCH(bool, gone);
        write(u"latin.csv"_s, "User name,Display name\na@x.example,M\xfcller\nb@x.example,\n");
        {
            const auto before = desk();
            auto &session = before->open(m_world->customer.id);
            session.openFiles({path(u"latin.csv"_s)});
            waitReady(session);
            session.setCell(1, 1, u"Berta"_s);
            waitKept(*before);
        }
        if (gone)
            QVERIFY(QFile::remove(path(u"latin.csv"_s)));
        else
            write(u"latin.csv"_s, "User name,Display name\nz@x.example,Somebody else\n");
        const auto after = desk();
        QTRY_COMPARE(after->drafts.list().size(), 1);
        auto &session = after->open({});
        QSignalSpy resumed(after->draft.get(), &ImportDraft::resumed);
        after->draft->resume(after->drafts.list().first());
        waitReady(session);
        QCOMPARE(resumed.size(), 1);
        QCOMPARE(resumed[0][gone ? 0 : 1].toStringList(), QStringList{u"latin.csv"_s});
        QCOMPARE(resumed[0][gone ? 1 : 0].toStringList(), QStringList());
        QCOMPARE(session.cell(0, 1), u"Müller"_s);
        QCOMPARE(session.cell(1, 1), u"Berta"_s);
        session.setEncoding(u"UTF-8"_s); // reads again: from the saved content
        QTRY_VERIFY(session.state() == ImportSession::State::Ready &&
                    session.info().encoding == u"UTF-8");
        QCOMPARE(session.cell(1, 1), u"Berta"_s);
    }

    void aChangedFileTooLargeToBeKeptIsRefusedAndItsFixesStay()
    {
        write(u"large.csv"_s, "User name,Display name\na@x.example,A\n");
        QJsonObject content;
        {
            const auto before = desk();
            auto &session = before->open(m_world->customer.id);
            session.openFiles({path(u"large.csv"_s)});
            waitReady(session);
            session.setCell(0, 1, u"Anna"_s);
            waitKept(*before);
            auto memo = session.memo(); // as if its content had not been saved
            memo.files.first().content.clear();
            before->drafts.saveSource(before->draft->id(), importSource(memo));
            waitSaved(*before);
            content = before->drafts.list().first().content;
        }
        write(u"large.csv"_s, "User name,Display name\nz@x.example,Z\n");
        const auto after = desk();
        resume(*after);
        QTRY_COMPARE(after->session->state(), ImportSession::State::Failed);
        QCOMPARE(after->session->error().problem, u"changed-since"_s);
        QVERIFY(after->session->error().file.endsWith(u"large.csv"));
        waitSaved(*after);
        QCOMPARE(after->drafts.list().first().content, content);
    }

    void runningOrDiscardingTakesTheDraftAway()
    {
        const auto here = desk();
        auto &session = here->open(m_world->customer.id);
        session.openText(header + u"a@x.example,A,NL,\n"_s);
        waitReady(session);
        waitKept(*here);
        // Running: with the plan, in one transaction.
        Plan plan;
        plan.id = Id::make();
        const auto left =
            here->store
                .run([plan, draft = here->draft->id()](Store &s) {
                    return s.outbox().enqueue(plan, draft) ? s.drafts().all() : QList<Draft>(1);
                })
                .result();
        QVERIFY(left && left->isEmpty());
        here->draft->remove();
        QVERIFY(here->drafts.list().isEmpty());
        session.setCell(0, 1, u"Anna"_s); // nothing is saved after the end
        waitSaved(*here);
        QVERIFY(here->drafts.list().isEmpty());
        // Another file starts a new draft, which is deleted when it is discarded.
        session.openText(header + u"b@x.example,B,NL,\n"_s);
        waitReady(session);
        QTRY_COMPARE(here->drafts.list().size(), 1);
        waitKept(*here);
        const Id id = here->draft->id();
        here->draft->remove();
        QVERIFY(here->store.run([](Store &s) { return s.drafts().all(); }).result()->isEmpty());
        QVERIFY(here->drafts.source(id).result()->isEmpty());
    }

    void anotherFileTakesThePlaceOfOneThatNobodyFixed()
    {
        const auto here = desk();
        auto &session = here->open(m_world->customer.id);
        session.openText(header + u"a@x.example,A,NL,\n"_s);
        waitReady(session);
        session.openText(header + u"b@x.example,B,NL,\n"_s);
        waitReady(session);
        QTRY_COMPARE(here->drafts.list().size(), 1);
        session.setCell(0, 1, u"Berta"_s);
        session.openText(header + u"c@x.example,C,NL,\n"_s);
        waitReady(session);
        QTRY_COMPARE(here->drafts.list().size(), 2);
    }

    void aDraftThrownAwayInTheListDoesNotComeBack()
    {
        const auto here = desk();
        auto &session = here->open(m_world->customer.id);
        session.openText(header + u"a@x.example,A,NL,\n"_s);
        waitReady(session);
        QTRY_COMPARE(here->drafts.list().size(), 1);
        here->drafts.remove(here->draft->id());
        QCOMPARE(session.state(), ImportSession::State::Idle);
        QVERIFY(here->draft->id().isNull());
    }

    void nobodysNameLiesOpenInTheStore()
    {
        const auto here = desk();
        auto &session = here->open(m_world->customer.id);
        session.openText(header + u"a@x.example,Wilhelmina,NL,\n"_s);
        waitReady(session);
        session.setCell(0, 1, u"Theodora"_s);
        waitKept(*here);
        for (const auto &name : {u"cache.sqlite"_s, u"cache.sqlite-wal"_s}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            QVERIFY(!bytes.contains("Wilhelmina"));
            QVERIFY(!bytes.contains("Theodora"));
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.size() == 6 && arguments[1] == u"--work"_s)
        return initCrypto() ? work(arguments) : 9;
    TestImportDraft test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importdraft.moc"
