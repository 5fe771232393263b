#include "core/csv/dialect.h"

#include <QTest>

using namespace core::csv;

class TestCsvDialect final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detectsDelimiterPreambleAndHeader_data();
    void detectsDelimiterPreambleAndHeader();
    void keepsTheDelimiterThatItIsGiven();
};

void TestCsvDialect::detectsDelimiterPreambleAndHeader_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<int>("preamble");
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("nothing") << QByteArray() << ',' << 0 << true;
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << ',' << 0 << true;
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1;2;3\n") << ';' << 0 << true;
    QTest::newRow("tab") << QByteArray("a\tb\tc\n1\t2\t3\n") << '\t' << 0 << true;
    QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << '|' << 0 << true;
    QTest::newRow("semicolon with decimal commas")
        << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << ';' << 0 << true;
    QTest::newRow("comma with lists in semicolons")
        << QByteArray("a,b\n1,x;y\n2,x;y;z\n") << ',' << 0 << true;
    QTest::newRow("comma with more semicolons in quotes")
        << QByteArray("a,b\n\"1;;;;\",2\n") << ',' << 0 << true;
    QTest::newRow("one column") << QByteArray("User name\nanna@contoso.example\n") << ',' << 0
                                << true;
    QTest::newRow("blank lines first") << QByteArray("\n\na;b\n1;2\n") << ';' << 0 << true;
    QTest::newRow("Excel's declaration")
        << QByteArray("sep=;\r\na;b,c,d\n1;2\n") << ';' << 1 << true;
    QTest::newRow("Excel's declaration of a tab")
        << QByteArray("SEP=\t\r\na\tb\n") << '\t' << 1 << true;
    QTest::newRow("Entra's version") << QByteArray("version:v1.0\na,b\n1,2\n") << ',' << 1 << true;
    QTest::newRow("Entra's version, saved by Excel")
        << QByteArray("version:v1.0;;\na;b;c\n1;2;3\n") << ';' << 1 << true;
    QTest::newRow("no header") << QByteArray("anna@contoso.example;Anna\nben@contoso.example;Ben\n")
                               << ';' << 0 << false;
    QTest::newRow("cut in a record") << QByteArray("a;b;c\n1;2;3\n4,5,6,7") << ';' << 0 << true;
}

void TestCsvDialect::detectsDelimiterPreambleAndHeader()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    QFETCH(int, preamble);
    QFETCH(bool, hasHeader);
    const Dialect found =
        detectDialect({text.constData(), static_cast<size_t>(text.size())}, text.endsWith('\n'));
    QCOMPARE(found.delimiter, delimiter);
    QCOMPARE(found.preamble, preamble);
    QCOMPARE(found.hasHeader, hasHeader);
}

void TestCsvDialect::keepsTheDelimiterThatItIsGiven()
{
    QCOMPARE(detectDialect("a;b;c\n1;2;3\n", true, ',').delimiter, ',');
}

QTEST_GUILESS_MAIN(TestCsvDialect)
#include "tst_csvdialect.moc"
