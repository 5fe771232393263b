#include "world.h"

#include "core/csv/reader.h"
#include "core/services/importsession.h"

#include <QJsonArray>
#include <QThread>

#include <atomic>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(TENANTRY_SOURCE_DIR "/tests/data/") + QString::fromLatin1(name);
}

const QString header = u"User name,Display name,Country or region,Licenses\n"_s;

} // namespace

class TestImportSession : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<ImportSession> m_session;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_world->folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    Plan makePlan()
    {
        auto making = m_session->makePlan();
        [&] { QTRY_VERIFY(making.isFinished()); }();
        return making.result().value_or(Plan());
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->open());
        m_directory = std::make_unique<Directory>(m_world->store);
        m_directory->load();
        QTRY_VERIFY(m_directory->isLoaded());
        m_session = std::make_unique<ImportSession>(m_world->store, *m_directory, m_world->clock,
                                                    m_world->customer.id);
    }
    void cleanup()
    {
        m_session.reset();
        m_directory.reset();
        m_world.reset();
    }

    void theFlawsOfANewStartersFileAreFound()
    {
        m_session->setLicencesForAll({m_world->premium.id});
        m_session->openFiles({dataFile("new-starters.csv")});
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->info().encoding, u"Windows-1252"_s);
        QCOMPARE(m_session->info().delimiter, u"semicolon"_s);
        QCOMPARE(m_session->info().vendor, u"Microsoft 365 admin center"_s);
        QCOMPARE(m_session->info().rows, 1203); // one is a row of separators

        QHash<int, int> rowOfNumber;
        for (int row = 0; row < m_session->rowCount(); ++row)
            rowOfNumber.insert(m_session->verdict(row).row, row);
        QFile expected(dataFile("expected.json"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const auto flaws = QJsonDocument::fromJson(expected.readAll()).object()[u"flaws"].toArray();
        int toFix = 0;
        for (const auto &flaw : flaws) {
            const int number = flaw[u"row"].toInt();
            const QString what = flaw[u"what"].toString();
            if (what.endsWith(u": ignored")) {
                QVERIFY(!rowOfNumber.contains(number));
                continue;
            }
            QVERIFY2(rowOfNumber.contains(number), qPrintable(what));
            const auto verdict = m_session->verdict(rowOfNumber[number]);
            const bool valid = what.contains(u"valid");
            QVERIFY2((verdict.kind == ImportKind::New) == valid,
                     qPrintable(u"%1: %2"_s.arg(number).arg(what)));
            if (valid)
                continue;
            ++toFix;
            bool atACell = false;
            for (int column = 0; column < m_session->columns().size(); ++column)
                atACell = atACell || m_session->findingAt(rowOfNumber[number], column);
            QVERIFY2(atACell, qPrintable(what));
            if (what.contains(u"same user name")) {
                QCOMPARE(verdict.findings.first().code, FindingCode::DoubledInFile);
                QCOMPARE(verdict.findings.first().argument, u"1"_s);
            }
        }
        QCOMPARE(m_session->counts().fix, toFix);
        QCOMPARE(m_session->counts().created, 1203 - toFix);
        QCOMPARE(m_session->seats(),
                 (QList<SeatNeed>{{m_world->premium.id, 1203 - toFix, 0, 1997}}));

        const auto plan = makePlan();
        QCOMPARE(plan.operations.size(), 2 * (1203 - toFix));
        QCOMPARE(plan.sourceName, u"new-starters.csv"_s);
        QCOMPARE(plan.passwordKey.size(), 32);
        QVERIFY(std::none_of(plan.operations.begin(), plan.operations.end(),
                             [](const Operation &operation) { return operation.isBlocked(); }));
    }

    void everyShapeOfTheSamePeopleIsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("Microsoft 365, 15 columns")
            << dataFile("microsoft365-15-utf16.csv") << u"Microsoft 365 admin center, 15 columns"_s
            << u"UTF-16LE"_s;
        QTest::newRow("Partner Center")
            << dataFile("partner-center.csv") << u"Partner Center"_s << u"UTF-8"_s;
        QTest::newRow("Entra") << dataFile("entra.csv") << u"Microsoft Entra"_s << u"UTF-8"_s;
    }
    void everyShapeOfTheSamePeopleIsRead()
    {
        QFETCH(QString, file);
        QFETCH(QString, vendor);
        QFETCH(QString, encoding);
        m_session->openFiles({file});
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->info().vendor, vendor);
        QCOMPARE(m_session->info().encoding, encoding);
        QVERIFY(m_session->counts().created > 1180);
        QVERIFY(m_session->counts().fix > 5);
    }

    void anEditIsJudgedAtOnceTogetherWithTheRowsThatItTouches()
    {
        m_session->openText(header + u"a@x.example,A,NL,\na@x.example,B,NL,\nc@x.example,,NL,\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->rows(ImportKind::Fix), (QVector<int>{1, 2}));
        QVERIFY(m_session->findingAt(2, 1));
        QVERIFY(!m_session->findingAt(2, 0));
        QSignalSpy checked(m_session.get(), &ImportSession::checked);
        m_session->setCell(0, 0, u"z@x.example"_s);
        QCOMPARE(checked.size(), 1);
        QCOMPARE(m_session->rows(ImportKind::Fix), QVector<int>{2});
        m_session->setCell(2, 1, u"C"_s);
        QCOMPARE(m_session->counts().created, 3);
        QCOMPARE(m_session->cell(2, 1), u"C"_s);
    }

    void editsOfABigFileAreCheckedOnAWorker()
    {
        m_session->openFiles({dataFile("new-starters.csv")});
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        const int before = m_session->counts().fix;
        const int row = m_session->rows(ImportKind::Fix).last();
        m_session->setCell(row, 0, u"one@x.example"_s);
        m_session->setCell(row, 0, u"letizia@contosodental.example"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->counts().fix, before - 1);
        QCOMPARE(m_session->verdict(row).kind, ImportKind::New);
    }

    void theLicenceColumnNamesTheCustomersSubscriptions()
    {
        m_session->openText(header +
                            u"a@x.example,A,NL,Business Premium\nb@x.example,B,NL,spb+o365_bb\n"
                            "c@x.example,C,NL,Office 97\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->verdict(0).kind, ImportKind::New);
        QCOMPARE(m_session->verdict(1).kind, ImportKind::New);
        QCOMPARE(m_session->findingAt(2, 3)->field.argument, u"Office 97"_s);
        const auto seats = m_session->seats();
        QCOMPARE(seats.size(), 2);
        for (const auto &need : seats)
            QCOMPARE(need.needed, need.subscription == m_world->premium.id ? 2 : 1);
        const auto plan = makePlan();
        QCOMPARE(plan.operations.size(), 4);
        QVERIFY(plan.operations.last().isBlocked()); // Basic has no free seat
    }

    void moreSeatsAreSeenWhileTheFileIsOpen()
    {
        m_session->setLicencesForAll({m_world->basic.id});
        m_session->openText(header + u"a@x.example,A,NL,\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->seats().first().missing(), 1);
        auto more = m_world->basic;
        more.bought = 5;
        m_world->put({EntityType::Subscription, more.id, more.customer}, toJson(more));
        QVERIFY(m_world->flush());
        QTRY_COMPARE(m_session->seats().first().missing(), 0);
    }

    void aLocationForAllStandsInWhereTheFileHasNone()
    {
        m_session->setLicencesForAll({m_world->premium.id});
        m_session->openText(header + u"a@x.example,A,,\nb@x.example,B,DE,\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->counts().fix, 1);
        m_session->setUsageLocationForAll(u"NL"_s);
        QCOMPARE(m_session->counts().fix, 0);
        const auto plan = makePlan();
        QCOMPARE(plan.operations[0].body[u"usageLocation"].toString(), u"NL"_s);
        QCOMPARE(plan.operations[2].body[u"usageLocation"].toString(), u"DE"_s);
    }

    void severalFilesAreJoinedByField()
    {
        write(u"one.csv"_s, "User name,Display name\na@x.example,A\n");
        write(u"two.csv"_s,
              "Display name;Department;User name\nB;Sales;b@x.example\nA again;IT;a@x.example\n");
        m_session->openFiles(
            {m_world->folder.filePath(u"one.csv"_s), m_world->folder.filePath(u"two.csv"_s)});
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->info().names, (QStringList{u"one.csv"_s, u"two.csv"_s}));
        QCOMPARE(m_session->columns().size(), 3);
        QCOMPARE(m_session->cell(1, 0), u"b@x.example"_s);
        QCOMPARE(m_session->cell(1, 1), u"B"_s);
        QCOMPARE(m_session->cell(1, 2), u"Sales"_s);
        QCOMPARE(m_session->cell(0, 2), QString());
        QCOMPARE(m_session->verdict(2).findings.first().argument, u"1"_s);
        QCOMPARE(m_session->verdict(2).row, 3);
        QCOMPARE(m_session->lineOf(2), 3);
    }

    void aColumnCanBeGivenAnotherMeaning()
    {
        m_session->openText(u"Login,Call sign\na@x.example,A\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        m_session->setColumnField(0, u"userName"_s);
        m_session->setColumnField(1, u"displayName"_s);
        QCOMPARE(m_session->counts().created, 1);
        m_session->setColumnField(1, u"userName"_s);
        QCOMPARE(m_session->columns()[0].field, QString());
        QCOMPARE(m_session->counts().fix, 1);
        for (const auto &key : ImportSession::fieldKeys())
            QVERIFY(key.isEmpty() || csv::fieldFromName(key) != csv::Field::Ignore);
    }

    void anotherEncodingReadsAgainAndKeepsEdits()
    {
        write(u"latin.csv"_s, "User name,Display name\na@x.example,M\xfcller\nb@x.example,B\n");
        m_session->openFiles({m_world->folder.filePath(u"latin.csv"_s)});
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->cell(0, 1), u"Müller"_s);
        m_session->setCell(1, 1, u"Edited"_s);
        m_session->setEncoding(u"UTF-8"_s);
        QTRY_VERIFY(m_session->state() == ImportSession::State::Ready &&
                    m_session->info().encoding == u"UTF-8");
        QVERIFY(m_session->cell(0, 1).contains(QChar::ReplacementCharacter));
        QCOMPARE(m_session->cell(1, 1), u"Edited"_s);
    }

    void aFileThatCannotBeReadIsNamedWithItsProblem()
    {
        m_session->openFiles({m_world->folder.filePath(u"none.csv"_s)});
        QTRY_COMPARE(m_session->state(), ImportSession::State::Failed);
        QCOMPARE(m_session->error().problem, csv::name(csv::FileProblem::NotFound));
        QVERIFY(m_session->error().file.endsWith(u"none.csv"));
        m_session->openText(header + u"a@x.example,A,NL,\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
    }

    void rejectedRowsAreSavedWithTheirReasonAndCannotRunAsFormulas()
    {
        m_session->openText(
            u"User name,Display name,Job title\nbad,A,=1+1\ngood@x.example,B,x\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        const QString path = m_world->folder.filePath(u"rejected.csv"_s);
        std::atomic<bool> onThisThread = false; // which a screen needs for the person
        auto saving = m_session->saveRejected(
            path,
            [&onThisThread, gui = QThread::currentThread()](const ImportVerdict &v) {
                if (QThread::currentThread() == gui)
                    onThisThread = true;
                return u"row %1"_s.arg(v.row);
            },
            u"Line"_s, u"Reason"_s);
        QTRY_VERIFY(saving.isFinished());
        QVERIFY(!onThisThread);
        QCOMPARE(saving.result(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto content = file.readAll();
        QVERIFY2(content.contains("bad,A,\"'=1+1\",2,row 1"), content.constData());
        QVERIFY(!content.contains("good"));
    }

    void theSameFileAgainChangesNothing()
    {
        auto anna = m_world->user(u"anna@x.example"_s);
        anna.displayName = u"Anna"_s;
        anna.country = anna.usageLocation = u"NL"_s;
        anna.licences = {m_world->premium.id};
        m_world->put(anna);
        QVERIFY(m_world->flush());
        m_session->setLicencesForAll({m_world->premium.id});
        m_session->openText(header + u" ANNA@x.example,Anna,Netherlands,\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->verdict(0).kind, ImportKind::Unchanged);
        QVERIFY(makePlan().operations.isEmpty());
    }

    void cancelLeavesNothing()
    {
        m_session->openFiles({dataFile("new-starters.csv")});
        m_session->cancel();
        QCOMPARE(m_session->state(), ImportSession::State::Idle);
        m_session->openText(header + u"a@x.example,A,NL,\n"_s);
        QTRY_COMPARE(m_session->state(), ImportSession::State::Ready);
        QCOMPARE(m_session->rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestImportSession)
#include "tst_importsession.moc"
