#include "csvfiles.h"

#include "core/csv/shapes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(core::csv::Encoding)

static QString dataFile(const QString &name)
{
    return QStringLiteral(TENANTRY_SOURCE_DIR) + u"/tests/data/"_s + name;
}

class TestCsvReader final : public QObject {
    Q_OBJECT

private:
    CsvFiles m_files;

private Q_SLOTS:
    void readsTheFilesThatPeopleHave_data();
    void readsTheFilesThatPeopleHave();
    void readsTheSamePeopleFromEveryShape();
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
    QTest::addColumn<QString>("vendor");
    QTest::newRow("admin center") << u"new-starters.csv"_s << Encoding::Windows1252 << false << ';'
                                  << u"microsoft365"_s;
    QTest::newRow("admin center, old") << u"microsoft365-15-utf16.csv"_s << Encoding::Utf16Le
                                       << true << '\t' << u"microsoft365Old"_s;
    QTest::newRow("Partner Center")
        << u"partner-center.csv"_s << Encoding::Utf8 << true << ',' << u"partnerCenter"_s;
    QTest::newRow("Entra") << u"entra.csv"_s << Encoding::Utf8 << false << ',' << u"entra"_s;
}

void TestCsvReader::readsTheFilesThatPeopleHave()
{
    QFETCH(QString, file);
    QFETCH(Encoding, encoding);
    QFETCH(bool, certain);
    QFETCH(char, delimiter);
    QFETCH(QString, vendor);
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
    QVERIFY(import->mapping.vendor);
    QCOMPARE(QLatin1StringView(import->mapping.vendor->code), vendor);
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

void TestCsvReader::canBeCancelled()
{
    const QByteArray rows = QByteArray("anna@contoso.example,Berlin\n").repeated(200'000);
    auto reader = Reader::openFile(m_files.write("User name,City\n" + rows));
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

    const auto import = importFile(m_files.write(bytes));
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
        auto reader = Reader::openFile(m_files.write("User name,City\n" + ascii + end));
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
    const QString path = m_files.write("User name;City\nzoe@contoso.example;Malm\xC3\xB6\n");
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
        importFile(m_files.write("\xEF\xBB\xBFUser name,City\nzoe@contoso.example,Malm\xF6\n"));
    QVERIFY(import);
    QVERIFY(import->shape.damaged);
    QCOMPARE(import->table.text(0, 1), u"Malm\uFFFD"_s);
}

void TestCsvReader::previewsTheStartOfABigFile()
{
    QByteArray bytes = "version:v1.0\nUser name;City\n";
    for (int i = 0; i < 50'000; ++i)
        bytes += "user" + QByteArray::number(i) + "@contoso.example;K\xC3\xB6ln\n";
    auto reader = Reader::openFile(m_files.write(bytes));
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
