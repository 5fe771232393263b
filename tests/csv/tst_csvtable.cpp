#include "core/csv/table.h"

#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

static void append(Table &table, std::vector<std::string_view> fields, qint64 line)
{
    table.append({fields, table.rowCount(), line});
}

class TestCsvTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasAppended();
    void takesGuardsAgainstFormulasOff();
    void keepsEditsAboveTheText();
    void ignoresRowsOfSeparators();
    void hasAsManyColumnsAsItsHeader();
};

void TestCsvTable::givesBackWhatWasAppended()
{
    Table table;
    append(table, {"a", "", "ü"}, 2);
    append(table, {}, 3);
    append(table, {"", "b"}, 5);
    QCOMPARE(table.rowCount(), qsizetype(3));
    QCOMPARE(table.text(0, 0), u"a"_s);
    QCOMPARE(table.text(0, 1), QString());
    QCOMPARE(table.text(0, 2), u"ü"_s);
    QCOMPARE(table.text(0, 3), QString());
    QCOMPARE(table.text(1, 0), QString());
    QCOMPARE(table.text(2, 1), u"b"_s);
    QCOMPARE(table.lineOf(2), qint64(5));
    QCOMPARE(table.columnCount(), qsizetype(3));
}

void TestCsvTable::takesGuardsAgainstFormulasOff()
{
    Table table;
    append(table, {"'+420 1", "'=1+1", "'t Hooft", "'", "''@x"}, 2);
    QCOMPARE(table.text(0, 0), u"+420 1"_s);
    QCOMPARE(table.text(0, 1), u"=1+1"_s);
    QCOMPARE(table.text(0, 2), u"'t Hooft"_s);
    QCOMPARE(table.text(0, 3), u"'"_s);
    QCOMPARE(table.text(0, 4), u"'@x"_s);
}

void TestCsvTable::keepsEditsAboveTheText()
{
    Table table;
    append(table, {"a", "b"}, 2);
    append(table, {"c"}, 3);
    table.setCell(0, 1, u"B"_s);
    table.setCell(1, 4, u"far"_s);
    QCOMPARE(table.text(0, 0), u"a"_s);
    QCOMPARE(table.text(0, 1), u"B"_s);
    QCOMPARE(table.text(1, 4), u"far"_s);
    QVERIFY(table.isEdited(0, 1));
    QVERIFY(!table.isEdited(0, 0));
    table.setCell(0, 1, QString());
    QCOMPARE(table.text(0, 1), QString());
}

void TestCsvTable::ignoresRowsOfSeparators()
{
    Table table;
    table.setLabels({u"a"_s, u"b"_s}, 1);
    append(table, {"", "", ""}, 2);
    append(table, {" ", "\t"}, 3);
    QVERIFY(table.isIgnored(0));
    QVERIFY(table.isIgnored(1));
    QVERIFY(!table.hasRows());
    append(table, {"", "x"}, 4);
    QVERIFY(!table.isIgnored(2));
    QVERIFY(table.hasRows());
    table.setCell(0, 1, u"now"_s);
    QVERIFY(!table.isIgnored(0));
    table.setCell(2, 1, QString());
    QVERIFY(table.isIgnored(2));
}

void TestCsvTable::hasAsManyColumnsAsItsHeader()
{
    Table table;
    table.setLabels({u"a"_s, u"b"_s}, 3);
    append(table, {"1", "2", "3", ""}, 4);
    QCOMPARE(table.columnCount(), qsizetype(2));
    QCOMPARE(table.cellCount(0), qsizetype(3));
    QCOMPARE(table.headerLine(), qint64(3));
}

QTEST_GUILESS_MAIN(TestCsvTable)
#include "tst_csvtable.moc"
