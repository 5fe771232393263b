#include "csvfiles.h"
#include "filerights_linux.h"

#include <QDir>
#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(core::csv::FileProblem)

//! Endless bytes up to its size, none of them stored.
class EndlessDevice final : public QIODevice {
public:
    EndlessDevice(const QByteArray &start, qint64 size, qint64 *handedOut)
        : m_start(start)
        , m_size(size)
        , m_handedOut(handedOut)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        size = std::min(size, m_size - pos());
        std::fill_n(data, size, 'x');
        for (qint64 i = 0; i < size && pos() + i < m_start.size(); ++i)
            data[i] = m_start[pos() + i];
        *m_handedOut += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_start;
    const qint64 m_size;
    qint64 *const m_handedOut;
};

class BrokenDevice final : public QIODevice {
public:
    BrokenDevice() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    qint64 size() const override { return 1000; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

//! Files that an import rejects, and the reasons.
class TestCsvRefusals final : public QObject {
    Q_OBJECT

private:
    CsvFiles m_files;

private Q_SLOTS:
    void refusesBadContent_data();
    void refusesBadContent();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void followsALinkToAFile();
    void saysThatItMayNotRead_data();
    void saysThatItMayNotRead();
    void refusesAFileBeyondTheLimit();
    void refusesALineOfAGibibyteWithoutReadingItAll_data();
    void refusesALineOfAGibibyteWithoutReadingItAll();
    void saysThatReadingFailed();
    void noticesThatTheFileChangesWhileItIsRead_data();
    void noticesThatTheFileChangesWhileItIsRead();
};

void TestCsvRefusals::refusesBadContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileError>("error");
    const QByteArray header = "User name,City\n";
    const auto error = [](FileProblem problem, qint64 line = 0, const QString &detail = {}) {
        return FileError{problem, line, detail};
    };
    QTest::newRow("nothing") << QByteArray() << error(FileProblem::Empty);
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << error(FileProblem::Empty);
    QTest::newRow("only blank lines") << QByteArray("\n\n\r\n") << error(FileProblem::Empty);
    QTest::newRow("a header") << header << error(FileProblem::NoRows, 1);
    QTest::newRow("a header without line end") << header.trimmed() << error(FileProblem::NoRows, 1);
    QTest::newRow("a header and separators") << header + ",\n\n ,\n"
                                             << error(FileProblem::NoRows, 1);
    QTest::newRow("doubled labels")
        << QByteArray("version:v1.0\nUser name,City,city\na@b.example,x,y\n")
        << error(FileProblem::DoubledHeader, 2, u"city"_s);
    QTest::newRow("201 columns") << "User name" + QByteArray(200, ',') + "\na@b.example\n"
                                 << error(FileProblem::TooManyColumns, 1);
    QTest::newRow("201 cells in a row") << header + "a@b.example" + QByteArray(200, ',') + "\n"
                                        << error(FileProblem::TooManyColumns, 2);
    QTest::newRow("NUL byte") << header + QByteArray("a@b.example,x\nb@b\0.example,x\n", 30)
                              << error(FileProblem::NulByte, 3);
    QTest::newRow("unclosed quote") << header + "a@b.example,\"x\nb@b.example,x\n"
                                    << error(FileProblem::UnclosedQuote, 2);
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)
                             << error(FileProblem::Binary, 0, u"png"_s);
    QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\0\x06\0[Content_Types].xml", 27)
                              << error(FileProblem::Binary, 0, u"xlsx"_s);
    QTest::newRow("open workbook")
        << QByteArray("PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 60)
        << error(FileProblem::Binary, 0, u"ods"_s);
    QTest::newRow("archive") << QByteArray("PK\x03\x04\x14\0\x06\0readme.txt", 18)
                             << error(FileProblem::Binary, 0, u"zip"_s);
    QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
                                  << error(FileProblem::Binary, 0, u"xls"_s);
    QTest::newRow("document") << QByteArray("%PDF-1.7\n")
                              << error(FileProblem::Binary, 0, u"pdf"_s);
    QTest::newRow("compressed") << QByteArray("\x1F\x8B\x08\x00", 4)
                                << error(FileProblem::Binary, 0, u"gzip"_s);
}

void TestCsvRefusals::refusesBadContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FileError, error);
    const QString path = m_files.write(bytes);
    const auto import = importFile(path);
    QVERIFY(!import);
    QCOMPARE(import.error(), error);
    if (auto reader = Reader::openFile(path)) {
        const auto preview = reader->preview();
        QVERIFY(!preview);
        QCOMPARE(preview.error(), error);
    }
}

void TestCsvRefusals::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileProblem>("problem");
    QTest::newRow("missing") << m_files.path(u"missing.csv"_s) << FileProblem::NotFound;
    QTest::newRow("empty path") << QString() << FileProblem::NotFound;
    QTest::newRow("folder") << m_files.path() << FileProblem::NotAFile;
    QTest::newRow("device") << u"/dev/zero"_s << FileProblem::NotAFile;
    QTest::newRow("address") << u"https://contoso.example/users.csv"_s << FileProblem::NotAFile;
    QTest::newRow("file address") << u"file:///etc/hostname"_s << FileProblem::NotAFile;
    QTest::newRow("resource") << u":/users.csv"_s << FileProblem::NotAFile;
    const QString pipe = m_files.path(u"pipe.csv"_s);
    QVERIFY(QFile::exists(pipe) || makePipe(qPrintable(pipe)));
    QTest::newRow("pipe") << pipe << FileProblem::NotAFile;
    const QString loop = m_files.path(u"loop.csv"_s);
    QFile::link(loop, loop);
    QTest::newRow("link to itself") << loop << FileProblem::NotFound;
    const QString toFolder = m_files.path(u"folder.csv"_s);
    QFile::link(m_files.path(), toFolder);
    QTest::newRow("link to a folder") << toFolder << FileProblem::NotAFile;
}

void TestCsvRefusals::refusesWhatIsNoFile()
{
    QFETCH(QString, path);
    QFETCH(FileProblem, problem);
    const auto reader = Reader::openFile(path);
    QVERIFY(!reader);
    QCOMPARE(reader.error().problem, problem);
}

void TestCsvRefusals::followsALinkToAFile()
{
    const QString link = m_files.path(u"link.csv"_s);
    QVERIFY(QFile::link(m_files.write("User name\na@b.example\n"), link));
    QVERIFY(importFile(link));
}

void TestCsvRefusals::saysThatItMayNotRead_data()
{
    QTest::addColumn<QString>("closed");
    QTest::newRow("closed file") << u"folder/file.csv"_s;
    QTest::newRow("closed folder") << u"folder"_s;
}

void TestCsvRefusals::saysThatItMayNotRead()
{
    QFETCH(QString, closed);
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir(u"folder"_s));
    const QString path = root.filePath(u"folder/file.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("User name\na@b.example\n") > 0);
    file.close();
    const auto open = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                      QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(root.path(), open | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(root.filePath(u"folder"_s), open | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(root.filePath(closed), {}));
    FileResult<Reader> reader = fileFailure(FileProblem::Empty);
    {
        const NobodysFileRights nobody;
        reader = Reader::openFile(path);
    }
    QVERIFY(QFile::setPermissions(root.filePath(closed), open | QFile::WriteOwner));
    QVERIFY(!reader);
    QCOMPARE(reader.error().problem, FileProblem::NoPermission);
}

void TestCsvRefusals::refusesAFileBeyondTheLimit()
{
    const QString path = m_files.write("User name\na@b.example\n", u"sparse.csv"_s);
    QVERIFY(QFile::resize(path, (qint64(1) << 30) + 1));
    QCOMPARE(Reader::openFile(path).error().problem, FileProblem::TooBig);
    QVERIFY(QFile::remove(path));

    // An unknown size is counted.
    auto reader = Reader::fromText(u"User name\n"_s + u"a@b.example\n"_s.repeated(10));
    QCOMPARE(reader.readAll({.limits = {.fileBytes = 100}}).error().problem, FileProblem::TooBig);
}

void TestCsvRefusals::refusesALineOfAGibibyteWithoutReadingItAll_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<FileProblem>("problem");
    QTest::newRow("the header") << QByteArray() << FileProblem::FieldTooLong;
    QTest::newRow("a row") << QByteArray("User name\na@b.example,") << FileProblem::FieldTooLong;
    QTest::newRow("in quotes") << QByteArray("User name\na@b.example,\"")
                               << FileProblem::FieldTooLong;
    QTest::newRow("in quotes over lines")
        << QByteArray("User name\na@b.example,\"x\n") << FileProblem::UnclosedQuote;
}

void TestCsvRefusals::refusesALineOfAGibibyteWithoutReadingItAll()
{
    QFETCH(QByteArray, start);
    QFETCH(FileProblem, problem);
    qint64 handedOut = 0;
    auto reader =
        Reader::fromDevice(std::make_unique<EndlessDevice>(start, qint64(1) << 30, &handedOut));
    const auto import = reader.readAll();
    QVERIFY(!import);
    QCOMPARE(import.error().problem, problem);
    QCOMPARE(import.error().line, qint64(start.isEmpty() ? 1 : 2));
    QVERIFY(handedOut < qint64(8) << 20);
}

void TestCsvRefusals::saysThatReadingFailed()
{
    auto reader = Reader::fromDevice(std::make_unique<BrokenDevice>());
    QCOMPARE(reader.preview().error().problem, FileProblem::ReadFailed);
    QCOMPARE(reader.readAll().error().problem, FileProblem::ReadFailed);
}

void TestCsvRefusals::noticesThatTheFileChangesWhileItIsRead_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"appended", "truncated", "rewritten", "removed"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestCsvRefusals::noticesThatTheFileChangesWhileItIsRead()
{
    QFETCH(QString, how);
    const QByteArray rows =
        QByteArray("anna@contoso.example,\"Berlin, Mitte\"\n").repeated(100'000);
    const QString path = m_files.write("User name,City\n" + rows);
    auto reader = Reader::openFile(path);
    QVERIFY(reader);
    bool changed = false;
    const auto import = reader->readAll({}, [&](qint64, qint64) {
        if (changed)
            return true;
        changed = true;
        if (how == u"removed"_s)
            return QFile::remove(path);
        if (how == u"truncated"_s)
            return QFile::resize(path, 2'000'010);
        QFile file(path);
        if (how == u"appended"_s)
            return file.open(QIODevice::Append) && file.write("x") == 1;
        return file.open(QIODevice::ReadWrite) && file.write("u") == 1 &&
               file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(5),
                                QFileDevice::FileModificationTime);
    });
    QVERIFY(changed);
    QVERIFY(!import);
    QCOMPARE(import.error().problem, FileProblem::ChangedWhileReading);
}

QTEST_GUILESS_MAIN(TestCsvRefusals)
#include "tst_csvrefusals.moc"
