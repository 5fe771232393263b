#include "records.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core::csv;
using Rows = std::vector<std::vector<std::string>>;

Q_DECLARE_METATYPE(Rows)
Q_DECLARE_METATYPE(core::csv::FileProblem)

class TestCsvTokeniser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfRecord_data();
    void readsEveryKindOfRecord();
    void givesTheSameResultWhereverTheTextIsCut();
    void knowsTheLineOnWhichARecordStarts();
    void refusesWhatIsBeyondTheLimits_data();
    void refusesWhatIsBeyondTheLimits();
    void acceptsWhatIsExactlyAtTheLimits();
    void namesTheLineOfAQuoteThatNeverCloses_data();
    void namesTheLineOfAQuoteThatNeverCloses();
    void findsTheUnclosedQuoteDeepInABigFile();
    void stopsWhenTheSinkHasEnough();
    void countsRecordsInOneCall();
};

void TestCsvTokeniser::readsEveryKindOfRecord_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("nothing") << QByteArray() << Rows{};
    QTest::newRow("one cell without line end") << QByteArray("a") << Rows{{"a"}};
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("mixed line ends")
        << QByteArray("a\nb\r\nc\rd") << Rows{{"a"}, {"b"}, {"c"}, {"d"}};
    QTest::newRow("blank lines") << QByteArray("a\n\nb\r\n\r\nc\r\rd")
                                 << Rows{{"a"}, {""}, {"b"}, {""}, {"c"}, {""}, {"d"}};
    QTest::newRow("empty cells") << QByteArray(",,\n,") << Rows{{"", "", ""}, {"", ""}};
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"c\"") << Rows{{"a", "b"}, {"c"}};
    QTest::newRow("empty quoted") << QByteArray("\"\",\"\"\n") << Rows{{"", ""}};
    QTest::newRow("delimiter in quotes") << QByteArray("\"a,b\",c\n") << Rows{{"a,b", "c"}};
    QTest::newRow("line breaks in quotes")
        << QByteArray("\"a\nb\r\nc\",d\n") << Rows{{"a\nb\r\nc", "d"}};
    QTest::newRow("doubled quotes")
        << QByteArray("\"a \"\"b\"\" c\",\"\"\"\"\n") << Rows{{"a \"b\" c", "\""}};
    QTest::newRow("quotes inside plain text")
        << QByteArray("5\" disk,a\"b\",c\n") << Rows{{"5\" disk", "a\"b\"", "c"}};
    QTest::newRow("text behind the closing quote")
        << QByteArray("\"a\"b,\"c\" ,\"d\"\"e\"f\"g\"\n") << Rows{{"ab", "c ", "d\"ef\"g\""}};
    QTest::newRow("quote closes at the end") << QByteArray("a,\"b\"") << Rows{{"a", "b"}};
    QTest::newRow("controls below CR are text")
        << QByteArray("a\tb,\x01\x0b\n") << Rows{{"a\tb", "\x01\x0b"}};
    QTest::newRow("delimiter at the end") << QByteArray("a,") << Rows{{"a", ""}};
}

void TestCsvTokeniser::readsEveryKindOfRecord()
{
    QFETCH(QByteArray, text);
    QFETCH(Rows, rows);
    const Records found = recordsOf({text.constData(), static_cast<size_t>(text.size())});
    QVERIFY(!found.error);
    QCOMPARE(found.rows, rows);
}

// Random texts of structural bytes, long enough to cross SIMD blocks, split at every size.
void TestCsvTokeniser::givesTheSameResultWhereverTheTextIsCut()
{
    QRandomGenerator random(7);
    static constexpr std::string_view bytes = ",,,\"\"\"\n\r\r\nab \t\xC3\xA9;";
    const Limits small{.rows = 60, .columns = 12, .fieldBytes = 70};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        const int size = random.bounded(1, 400);
        const int plain = random.bounded(1, 12);
        while (static_cast<int>(text.size()) < size)
            text += random.bounded(plain) == 0
                        ? bytes[static_cast<size_t>(random.bounded(int(bytes.size())))]
                        : 'x';
        if (random.bounded(10) == 0)
            text[static_cast<size_t>(random.bounded(size))] = '\0';
        for (const Limits &limits : {Limits{}, small}) {
            const Records whole = recordsOf(text, ',', limits);
            for (size_t chunk = 1; chunk <= text.size(); chunk += chunk < 20 ? 1 : 17) {
                const Records cut = recordsOf(text, ',', limits, chunk);
                if (!(cut == whole))
                    qWarning("round %d, chunks of %zu bytes: %s", round, chunk, text.c_str());
                QVERIFY(cut == whole);
            }
        }
    }
}

void TestCsvTokeniser::knowsTheLineOnWhichARecordStarts()
{
    const Records found = recordsOf("a\r\n\"b\r\nc\nd\re\"\nf\r\rg\n");
    QCOMPARE(found.rows.size(), size_t(5));
    QCOMPARE(found.lines, (std::vector<qint64>{1, 2, 6, 7, 8}));
}

void TestCsvTokeniser::refusesWhatIsBeyondTheLimits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FileProblem>("problem");
    QTest::addColumn<qint64>("line");
    QTest::newRow("201 columns") << QByteArray("a\nb\n") + QByteArray(200, ',') + "\n"
                                 << FileProblem::TooManyColumns << qint64(3);
    QTest::newRow("201 columns, quoted")
        << QByteArray("\"a\",").repeated(201) << FileProblem::TooManyColumns << qint64(1);
    QTest::newRow("plain field") << "a\n" + QByteArray(65537, 'x') << FileProblem::FieldTooLong
                                 << qint64(2);
    QTest::newRow("plain field that ends") << "a\n" + QByteArray(65537, 'x') + ",b\n"
                                           << FileProblem::FieldTooLong << qint64(2);
    QTest::newRow("quoted field") << "a\n\"" + QByteArray(65537, 'x') + "\"\n"
                                  << FileProblem::FieldTooLong << qint64(2);
    QTest::newRow("NUL byte") << QByteArray("a\nb\nc,\0d\n", 9) << FileProblem::NulByte
                              << qint64(3);
    QTest::newRow("NUL byte in quotes")
        << QByteArray("a\n\"b\n\0\"\n", 8) << FileProblem::NulByte << qint64(3);
    QTest::newRow("rows") << QByteArray("a\n").repeated(2'000'001) << FileProblem::TooManyRows
                          << qint64(2'000'001);
}

void TestCsvTokeniser::refusesWhatIsBeyondTheLimits()
{
    QFETCH(QByteArray, text);
    QFETCH(FileProblem, problem);
    QFETCH(qint64, line);
    const auto counted = countRecords({text.constData(), static_cast<size_t>(text.size())}, ',');
    QVERIFY(!counted);
    QCOMPARE(counted.error().problem, problem);
    QCOMPARE(counted.error().line, line);
}

void TestCsvTokeniser::acceptsWhatIsExactlyAtTheLimits()
{
    const std::string longest(65536, 'x');
    const Records found =
        recordsOf(longest + ",\"" + longest + "\"\n" + std::string(199, ',') + "\n");
    QVERIFY(!found.error);
    QCOMPARE(found.rows.at(0).at(1).size(), size_t(65536));
    QCOMPARE(found.rows.at(1).size(), size_t(200));
}

void TestCsvTokeniser::namesTheLineOfAQuoteThatNeverCloses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("to the end") << QByteArray("a\nb,\"c\nd,e\nf,g\n");
    QTest::newRow("to the end of the line") << QByteArray("a\nb,\"c");
    QTest::newRow("until the next quoted cell") << QByteArray("a\nb,\"c\nd,\"e\"\nf,g\n");
    QTest::newRow("for more than a field may have")
        << "a\nb,\"c\n" + QByteArray("d,e\n").repeated(50'000) + "\"\n";
}

void TestCsvTokeniser::namesTheLineOfAQuoteThatNeverCloses()
{
    QFETCH(QByteArray, text);
    const Records found = recordsOf({text.constData(), static_cast<size_t>(text.size())});
    QVERIFY(found.error);
    QCOMPARE(found.error->problem, FileProblem::UnclosedQuote);
    QCOMPARE(found.error->line, qint64(2));
}

void TestCsvTokeniser::findsTheUnclosedQuoteDeepInABigFile()
{
    const QByteArray good =
        QByteArray("anna@contoso.example,Anna,\"Smith, A.\"\n").repeated(899'999);
    const QByteArray text = good + "ben@contoso.example,\"Ben,Jones\n" + good.left(100'000 * 38);
    const auto counted = countRecords({text.constData(), static_cast<size_t>(text.size())}, ',');
    QVERIFY(!counted);
    QCOMPARE(counted.error().problem, FileProblem::UnclosedQuote);
    QCOMPARE(counted.error().line, qint64(900'000));
}

void TestCsvTokeniser::stopsWhenTheSinkHasEnough()
{
    struct OnlyTwo final : RecordSink {
        bool record(const Record &record) override { return record.number < 1; }
    } sink;
    Tokeniser tokeniser(',', sink);
    QVERIFY(!tokeniser.feed("a\nb\nc\n"));
    QVERIFY(!tokeniser.finish());
    QVERIFY(!tokeniser.error());
    QCOMPARE(tokeniser.recordCount(), qint64(2));
}

void TestCsvTokeniser::countsRecordsInOneCall()
{
    QCOMPARE(countRecords("a,b\n\"c\nd\",e\nf", ',').value(), qint64(3));
}

QTEST_GUILESS_MAIN(TestCsvTokeniser)
#include "tst_csvtokeniser.moc"
