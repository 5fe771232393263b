#include "core/csv/formula.h"
#include "core/csv/writer.h"

#include "filerights_linux.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestCsvWriter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatNeedsIt_data();
    void quotesWhatNeedsIt();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void keepsTheOldFileUntilItIsComplete();
    void keepsTheOldFileWhenTheDiskIsFull();
    void saysThatAFolderIsMissing();
    void saysThatAFolderIsClosed();
};

void TestCsvWriter::quotesWhatNeedsIt_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << ',' << QStringList{u"a"_s, u"ü b"_s, QString()}
                           << u"a,ü b,\r\n"_s.toUtf8();
    QTest::newRow("delimiter") << ',' << QStringList{u"a,b"_s, u"a;b"_s}
                               << QByteArray("\"a,b\",a;b\r\n");
    QTest::newRow("other delimiter")
        << ';' << QStringList{u"a,b"_s, u"a;b"_s} << QByteArray("a,b;\"a;b\"\r\n");
    QTest::newRow("quotes") << ',' << QStringList{u"5\" disk"_s}
                            << QByteArray("\"5\"\" disk\"\r\n");
    QTest::newRow("line breaks") << ',' << QStringList{u"a\nb"_s, u"a\rb"_s}
                                 << QByteArray("\"a\nb\",\"a\rb\"\r\n");
    QTest::newRow("one empty cell") << ',' << QStringList{QString()} << QByteArray("\"\"\r\n");
}

void TestCsvWriter::quotesWhatNeedsIt()
{
    QFETCH(char, delimiter);
    QFETCH(QStringList, cells);
    QFETCH(QByteArray, line);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    Writer writer(path, delimiter);
    QVERIFY(writer.open());
    writer.writeRow(cells);
    QVERIFY(writer.commit());
    QCOMPARE(contentOf(path), "\xEF\xBB\xBF" + line);
}

void TestCsvWriter::disarmsFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("dangerous");
    for (const QString &start : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"＝"_s,
                                 u"＋"_s, u"－"_s, u"＠"_s, u"'="_s, u"''+"_s})
        QTest::newRow(qPrintable(u"starts with "_s + start)) << start + u"1"_s << true;
    for (const QString &text : {u"a=b"_s, u"'t Hooft"_s, u"'"_s, QString(), u"1+1"_s, u"ü"_s})
        QTest::newRow(qPrintable(u"harmless "_s + text)) << text << false;
}

void TestCsvWriter::disarmsFormulas()
{
    QFETCH(QString, cell);
    QFETCH(bool, dangerous);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    Writer writer(path);
    QVERIFY(writer.open());
    writer.writeRow({QByteArrayView("x"), cell.toUtf8()});
    QVERIFY(writer.commit());
    const QByteArray expected = dangerous ? "\"'" + cell.toUtf8() + "\"" : cell.toUtf8();
    QCOMPARE(contentOf(path), "\xEF\xBB\xBFx," + expected + "\r\n");
    const std::string guarded = "'" + cell.toStdString();
    QCOMPARE(withoutGuard(guarded) == cell.toStdString(), dangerous);
}

void TestCsvWriter::keepsTheOldFileUntilItIsComplete()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    for (const bool complete : {true, false}) {
        Writer writer(path);
        QVERIFY(writer.open());
        writer.writeRow({QByteArrayView(complete ? "old" : "new")});
        if (complete)
            QVERIFY(writer.commit());
    }
    QCOMPARE(contentOf(path), QByteArray("\xEF\xBB\xBFold\r\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), qsizetype(1));
}

void TestCsvWriter::keepsTheOldFileWhenTheDiskIsFull()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    Writer old(path);
    QVERIFY(old.open());
    old.writeRow({QByteArrayView("old")});
    QVERIFY(old.commit());

    FileResult<> done;
    {
        const FileSizeLimit limit(300'000);
        Writer writer(path);
        QVERIFY(writer.open());
        for (int i = 0; i < 100'000; ++i)
            writer.writeRow({QByteArrayView("anna@contoso.example"), QByteArrayView("Anna")});
        done = writer.commit();
    }
    QVERIFY(!done);
    QCOMPARE(done.error().problem, FileProblem::WriteFailed);
    QCOMPARE(contentOf(path), QByteArray("\xEF\xBB\xBFold\r\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), qsizetype(1));
}

void TestCsvWriter::saysThatAFolderIsMissing()
{
    const QTemporaryDir folder;
    Writer writer(folder.filePath(u"missing/out.csv"_s));
    const auto opened = writer.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, FileProblem::WriteFailed);
}

void TestCsvWriter::saysThatAFolderIsClosed()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner |
                                                     QFile::ReadOther | QFile::ExeOther));
    FileResult<> opened;
    {
        const NobodysFileRights nobody;
        Writer writer(folder.filePath(u"out.csv"_s));
        opened = writer.open();
    }
    QVERIFY(!opened);
    QCOMPARE(opened.error().problem, FileProblem::NoPermission);
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
