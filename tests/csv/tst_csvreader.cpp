#include "core/csv/reader.h"

#include "filerights_linux.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(core::csv::Encoding)
Q_DECLARE_METATYPE(core::csv::FileProblem)
Q_DECLARE_METATYPE(core::csv::Template)

static QString dataFile(const QString &name)
{
    return QStringLiteral(TENANTRY_SOURCE_DIR) + u"/tests/data/"_s + name;
}

//! Bytes without end, as far as its size goes, and none of them stored.
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

class TestCsvReader final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString write(const QByteArray &bytes, const QString &name = u"file.csv"_s) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    static FileResult<Import> importFile(const QString &path, const ReadOptions &options = {})
    {
        auto reader = Reader::openFile(path, options.limits);
        if (!reader)
            return tl::unexpected(reader.error());
        return reader->readAll(options);
    }

private Q_SLOTS:
    void readsTheFilesThatPeopleHave_data();
    void readsTheFilesThatPeopleHave();
    void readsTheSamePeopleFromEveryShape();
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
    void canBeCancelled();
    void readsEveryEncodingWithEveryDelimiter_data();
    void readsEveryEncodingWithEveryDelimiter();
    void findsALateByteOfWindows1252();
    void letsThePersonDecide();
    void marksDamagedText();
    void previewsTheStartOfABigFile();
    void countsRowsExactlyAtTheLimit();
    void readsTextFromTheClipboard();
    void readsAFileWithoutHeader();
    void knowsTheLineOfEveryRow();
    void countsRecords();
};

void TestCsvReader::readsTheFilesThatPeopleHave_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<bool>("certain");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<Template>("source");
    QTest::newRow("admin center") << u"new-starters.csv"_s << Encoding::Windows1252 << false << ';'
                                  << Template::Microsoft365;
    QTest::newRow("admin center, old") << u"microsoft365-15-utf16.csv"_s << Encoding::Utf16Le
                                       << true << '\t' << Template::Microsoft365Old;
    QTest::newRow("Partner Center")
        << u"partner-center.csv"_s << Encoding::Utf8 << true << ',' << Template::PartnerCenter;
    QTest::newRow("Entra") << u"entra.csv"_s << Encoding::Utf8 << false << ','
                           << Template::EntraBulkCreate;
}

void TestCsvReader::readsTheFilesThatPeopleHave()
{
    QFETCH(QString, file);
    QFETCH(Encoding, encoding);
    QFETCH(bool, certain);
    QFETCH(char, delimiter);
    QFETCH(Template, source);
    QFile expectedFile(dataFile(u"expected.json"_s));
    QVERIFY(expectedFile.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(expectedFile.readAll()).object();

    auto reader = Reader::openFile(dataFile(file));
    QVERIFY(reader);
    const auto preview = reader->preview();
    const auto import = reader->readAll();
    QVERIFY(preview);
    QVERIFY(import);
    for (const FileShape &shape : {preview->shape, import->shape}) {
        QCOMPARE(shape.encoding, encoding);
        QCOMPARE(shape.encodingIsCertain, certain);
        QCOMPARE(shape.dialect.delimiter, delimiter);
        QVERIFY(shape.dialect.hasHeader);
        QVERIFY(!shape.damaged);
    }
    QCOMPARE(preview->mapping, import->mapping);
    QCOMPARE(import->mapping.source, source);
    QVERIFY(checkMapping(import->mapping));

    const Table &table = import->table;
    const auto cell = [&](int row, Field field) {
        return table.text(row - 1, import->mapping.column(field));
    };
    QCOMPARE(table.rowCount(), qsizetype(expected[u"rows"_s].toInt()));
    QCOMPARE(preview->rows.front().join(u'\n'), [&] {
        QStringList cells;
        for (qsizetype column = 0; column < table.columnCount(); ++column)
            cells += table.text(0, column);
        return cells.join(u'\n');
    }());
    for (const QJsonValue flaw : expected[u"flaws"_s].toArray()) {
        const int row = flaw[u"row"_s].toInt();
        const QString what = flaw[u"what"_s].toString();
        QCOMPARE(import->isIgnored(row - 1), what == u"row of separators only: ignored"_s);
        if (what == u"user name longer than 79"_s)
            QVERIFY(cell(row, Field::UserName).size() > 79);
        else if (what == u"display name missing"_s)
            QVERIFY(cell(row, Field::DisplayName).isEmpty());
        else if (what == u"user name without domain"_s)
            QVERIFY(!cell(row, Field::UserName).section(u'@', 1).contains(u'.'));
        else if (what == u"same user name as row 1"_s)
            QCOMPARE(cell(row, Field::UserName).trimmed().toLower(), cell(1, Field::UserName));
        else if (what == u"comma and quotes in name: valid"_s)
            QVERIFY(cell(row, Field::DisplayName).contains(u',') &&
                    cell(row, Field::DisplayName).contains(u'"'));
        else if (what == u"formula in title: valid text, must stay text"_s &&
                 import->mapping.has(Field::JobTitle))
            QVERIFY(cell(row, Field::JobTitle).startsWith(u"=HYPERLINK(\"http"_s));
        else if (what == u"line break in address: valid"_s && import->mapping.has(Field::Address))
            QVERIFY(cell(row, Field::Address).contains(u'\n'));
    }
}

void TestCsvReader::readsTheSamePeopleFromEveryShape()
{
    const auto entra = importFile(dataFile(u"entra.csv"_s));
    QVERIFY(entra);
    for (const QString &file : {u"partner-center.csv"_s, u"microsoft365-15-utf16.csv"_s}) {
        const auto other = importFile(dataFile(file));
        QVERIFY(other);
        for (qsizetype row = 0; row < entra->table.rowCount(); ++row) {
            for (const Field field :
                 {Field::UserName, Field::FirstName, Field::LastName, Field::DisplayName}) {
                QCOMPARE(other->table.text(row, other->mapping.column(field)),
                         entra->table.text(row, entra->mapping.column(field)));
            }
        }
    }
}

void TestCsvReader::refusesBadContent_data()
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

void TestCsvReader::refusesBadContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FileError, error);
    const QString path = write(bytes);
    const auto import = importFile(path);
    QVERIFY(!import);
    QCOMPARE(import.error(), error);
    if (auto reader = Reader::openFile(path)) {
        const auto preview = reader->preview();
        QVERIFY(!preview);
        QCOMPARE(preview.error(), error);
    }
}

void TestCsvReader::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileProblem>("problem");
    QTest::newRow("missing") << m_folder.filePath(u"missing.csv"_s) << FileProblem::NotFound;
    QTest::newRow("empty path") << QString() << FileProblem::NotFound;
    QTest::newRow("folder") << m_folder.path() << FileProblem::NotAFile;
    QTest::newRow("device") << u"/dev/zero"_s << FileProblem::NotAFile;
    QTest::newRow("address") << u"https://contoso.example/users.csv"_s << FileProblem::NotAFile;
    QTest::newRow("file address") << u"file:///etc/hostname"_s << FileProblem::NotAFile;
    QTest::newRow("resource") << u":/users.csv"_s << FileProblem::NotAFile;
    const QString pipe = m_folder.filePath(u"pipe.csv"_s);
    QVERIFY(QFile::exists(pipe) || makePipe(qPrintable(pipe)));
    QTest::newRow("pipe") << pipe << FileProblem::NotAFile;
    const QString loop = m_folder.filePath(u"loop.csv"_s);
    QFile::link(loop, loop);
    QTest::newRow("link to itself") << loop << FileProblem::NotFound;
    const QString toFolder = m_folder.filePath(u"folder.csv"_s);
    QFile::link(m_folder.path(), toFolder);
    QTest::newRow("link to a folder") << toFolder << FileProblem::NotAFile;
}

void TestCsvReader::refusesWhatIsNoFile()
{
    QFETCH(QString, path);
    QFETCH(FileProblem, problem);
    const auto reader = Reader::openFile(path);
    QVERIFY(!reader);
    QCOMPARE(reader.error().problem, problem);
}

void TestCsvReader::followsALinkToAFile()
{
    const QString link = m_folder.filePath(u"link.csv"_s);
    QVERIFY(QFile::link(write("User name\na@b.example\n"), link));
    QVERIFY(importFile(link));
}

void TestCsvReader::saysThatItMayNotRead_data()
{
    QTest::addColumn<QString>("closed");
    QTest::newRow("closed file") << u"folder/file.csv"_s;
    QTest::newRow("closed folder") << u"folder"_s;
}

void TestCsvReader::saysThatItMayNotRead()
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

void TestCsvReader::refusesAFileBeyondTheLimit()
{
    const QString path = write("User name\na@b.example\n", u"sparse.csv"_s);
    QVERIFY(QFile::resize(path, (qint64(1) << 30) + 1));
    QCOMPARE(Reader::openFile(path).error().problem, FileProblem::TooBig);
    QVERIFY(QFile::remove(path));

    // A size that is not known before is counted.
    auto reader = Reader::fromText(u"User name\n"_s + u"a@b.example\n"_s.repeated(10));
    QCOMPARE(reader.readAll({.limits = {.fileBytes = 100}}).error().problem, FileProblem::TooBig);
}

void TestCsvReader::refusesALineOfAGibibyteWithoutReadingItAll_data()
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

void TestCsvReader::refusesALineOfAGibibyteWithoutReadingItAll()
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

void TestCsvReader::saysThatReadingFailed()
{
    auto reader = Reader::fromDevice(std::make_unique<BrokenDevice>());
    QCOMPARE(reader.preview().error().problem, FileProblem::ReadFailed);
    QCOMPARE(reader.readAll().error().problem, FileProblem::ReadFailed);
}

void TestCsvReader::noticesThatTheFileChangesWhileItIsRead_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"appended", "truncated", "rewritten", "removed"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestCsvReader::noticesThatTheFileChangesWhileItIsRead()
{
    QFETCH(QString, how);
    const QByteArray rows =
        QByteArray("anna@contoso.example,\"Berlin, Mitte\"\n").repeated(100'000);
    const QString path = write("User name,City\n" + rows);
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

void TestCsvReader::canBeCancelled()
{
    const QByteArray rows = QByteArray("anna@contoso.example,Berlin\n").repeated(200'000);
    auto reader = Reader::openFile(write("User name,City\n" + rows));
    QVERIFY(reader);
    QList<qint64> progress;
    const auto import = reader->readAll({}, [&](qint64 done, qint64 total) {
        progress += done;
        return total > 0 && progress.size() < 2;
    });
    QVERIFY(!import);
    QCOMPARE(import.error().problem, FileProblem::Cancelled);
    QCOMPARE(progress, (QList<qint64>{qint64(1) << 20, qint64(2) << 20}));
    QVERIFY(reader->readAll()); // and read again
}

void TestCsvReader::readsEveryEncodingWithEveryDelimiter_data()
{
    QTest::addColumn<QString>("encodingName");
    QTest::addColumn<char>("delimiter");
    for (const char *encoding : {"UTF-8", "UTF-8 with mark", "UTF-16 LE with mark",
                                 "UTF-16 BE with mark", "UTF-16 LE", "UTF-16 BE", "Windows-1252"}) {
        for (const char delimiter : delimiters)
            QTest::addRow("%s, 0x%02x", encoding, static_cast<unsigned>(delimiter))
                << QString::fromLatin1(encoding) << delimiter;
    }
}

void TestCsvReader::readsEveryEncodingWithEveryDelimiter()
{
    QFETCH(QString, encodingName);
    QFETCH(char, delimiter);
    QString text = u"Username#Display name#City\r\n"_s;
    for (int i = 0; i < 3000; ++i)
        text += u"user%1@contoso.example#\"Müller, Zoë; \"\"Zo\"\"\"#Ålesund\r\n"_s.arg(i);
    text.replace(u'#', QLatin1Char(delimiter));
    const QString mark = encodingName.endsWith(u"mark"_s) ? u"\uFEFF"_s : QString();
    QByteArray bytes;
    if (encodingName.startsWith(u"UTF-8"_s))
        bytes = (mark + text).toUtf8();
    else if (encodingName.startsWith(u"UTF-16 LE"_s))
        bytes = QStringEncoder(QStringConverter::Utf16LE)(mark + text);
    else if (encodingName.startsWith(u"UTF-16 BE"_s))
        bytes = QStringEncoder(QStringConverter::Utf16BE)(mark + text);
    else
        bytes = text.toLatin1();

    const auto import = importFile(write(bytes));
    QVERIFY(import);
    QVERIFY(encodingName.startsWith(name(import->shape.encoding)));
    QCOMPARE(import->shape.encodingIsCertain, !mark.isEmpty());
    QCOMPARE(import->shape.dialect.delimiter, delimiter);
    QCOMPARE(import->table.labels(), (QStringList{u"Username"_s, u"Display name"_s, u"City"_s}));
    QCOMPARE(import->table.rowCount(), qsizetype(3000));
    QCOMPARE(import->table.text(2999, 0), u"user2999@contoso.example"_s);
    QCOMPARE(import->table.text(2999, 1), u"Müller, Zoë; \"Zo\""_s);
    QCOMPARE(import->table.text(2999, 2), u"Ålesund"_s);
}

void TestCsvReader::findsALateByteOfWindows1252()
{
    const QByteArray ascii =
        QByteArray("anna@contoso.example,Berlin\n").repeated(100'000); // more than two chunks
    for (const QByteArray &end : {QByteArray("zoe@contoso.example,Malm\xF6\n"),
                                  QByteArray("zoe@contoso.example,Malm\xF6")}) {
        auto reader = Reader::openFile(write("User name,City\n" + ascii + end));
        QVERIFY(reader);
        QCOMPARE(reader->preview()->shape.encoding, Encoding::Utf8);
        const auto import = reader->readAll();
        QVERIFY(import);
        QCOMPARE(import->shape.encoding, Encoding::Windows1252);
        QCOMPARE(import->table.rowCount(), qsizetype(100'001));
        QCOMPARE(import->table.text(100'000, 1), u"Malmö"_s);
        QVERIFY(!import->shape.damaged);
    }
}

void TestCsvReader::letsThePersonDecide()
{
    const QString path = write("User name;City\nzoe@contoso.example;Malm\xC3\xB6\n");
    QCOMPARE(importFile(path)->table.text(0, 1), u"Malmö"_s);
    const auto import =
        importFile(path, {.encoding = Encoding::Windows1252, .delimiter = ',', .hasHeader = false});
    QVERIFY(import);
    QVERIFY(import->shape.encodingIsCertain);
    QCOMPARE(import->table.rowCount(), qsizetype(2));
    QCOMPARE(import->table.text(1, 0), u"zoe@contoso.example;MalmÃ¶"_s);
}

void TestCsvReader::marksDamagedText()
{
    const auto import =
        importFile(write("\xEF\xBB\xBFUser name,City\nzoe@contoso.example,Malm\xF6\n"));
    QVERIFY(import);
    QVERIFY(import->shape.damaged);
    QCOMPARE(import->table.text(0, 1), u"Malm\uFFFD"_s);
}

void TestCsvReader::previewsTheStartOfABigFile()
{
    QByteArray bytes = "version:v1.0\nUser name;City\n";
    for (int i = 0; i < 50'000; ++i)
        bytes += "user" + QByteArray::number(i) + "@contoso.example;K\xC3\xB6ln\n";
    auto reader = Reader::openFile(write(bytes));
    QVERIFY(reader);
    const auto preview = reader->preview({}, 20);
    QVERIFY(preview);
    QCOMPARE(preview->shape.dialect, (Dialect{';', 1, true}));
    QCOMPARE(preview->labels, (QStringList{u"User name"_s, u"City"_s}));
    QCOMPARE(preview->rows.size(), qsizetype(20));
    QCOMPARE(preview->rows.back(), (QStringList{u"user19@contoso.example"_s, u"Köln"_s}));
    QCOMPARE(preview->mapping.column(Field::City), 1);
    QCOMPARE(reader->readAll()->table.rowCount(), qsizetype(50'000));
}

void TestCsvReader::countsRowsExactlyAtTheLimit()
{
    const QString text = u"version:v1.0\nUser name\n"_s + u"a@b.example\n"_s.repeated(10);
    QVERIFY(readText(text, {.limits = {.rows = 10}}));
    const auto tooMany = readText(text, {.limits = {.rows = 9}});
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error(), (FileError{FileProblem::TooManyRows, 12, {}}));
}

void TestCsvReader::readsTextFromTheClipboard()
{
    const auto import =
        readText(u"User name\tDisplay name\nzoë@contoso.example\t\"Zoë\nMüller\"\n"_s);
    QVERIFY(import);
    QCOMPARE(import->shape.dialect.delimiter, '\t');
    QCOMPARE(import->shape.encoding, Encoding::Utf8);
    QVERIFY(import->shape.encodingIsCertain);
    QCOMPARE(import->table.text(0, 1), u"Zoë\nMüller"_s);
    QCOMPARE(readText(QString()).error().problem, FileProblem::Empty);
}

void TestCsvReader::readsAFileWithoutHeader()
{
    const auto import = readText(u"\nAnna;anna@contoso.example\nBen;ben@contoso.example\n"_s);
    QVERIFY(import);
    QVERIFY(!import->shape.dialect.hasHeader);
    QVERIFY(import->table.labels().isEmpty());
    QCOMPARE(import->mapping.column(Field::UserName), 1);
    QCOMPARE(import->table.rowCount(), qsizetype(3));
    QVERIFY(import->table.isIgnored(0));
}

void TestCsvReader::knowsTheLineOfEveryRow()
{
    const auto import =
        readText(u"\nUser name,City\r\na@b.example,\"x\r\ny\"\r\rb@b.example,z\n"_s);
    QVERIFY(import);
    QCOMPARE(import->table.headerLine(), qint64(2));
    QCOMPARE(import->table.lineOf(0), qint64(3));
    QVERIFY(import->table.isIgnored(1));
    QCOMPARE(import->table.lineOf(2), qint64(6));
}

void TestCsvReader::countsRecords()
{
    QCOMPARE(core::csv::countRecords(dataFile(u"new-starters.csv"_s)).value(), qint64(1205));
    QCOMPARE(core::csv::countRecords(dataFile(u"missing.csv"_s)).error().problem,
             FileProblem::NotFound);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
