#include "core/csv/reader.h"
#include "core/csv/writer.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

//! Returns its bytes in small pieces, like a slow network share.
class SlowDevice final : public QBuffer {
public:
    SlowDevice(const QByteArray &bytes, qint64 piece)
        : m_piece(piece)
    {
        setData(bytes);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        return QBuffer::readData(data, std::min(size, m_piece));
    }

private:
    const qint64 m_piece;
};

class TestCsvRoundTrip final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
};

void TestCsvRoundTrip::readsWhatItWrote_data()
{
    QTest::addColumn<char>("delimiter");
    for (const char delimiter : delimiters)
        QTest::addRow("delimiter 0x%02x", static_cast<unsigned>(delimiter)) << delimiter;
}

static QString randomCell(QRandomGenerator &random)
{
    static const QStringList parts = {u"a"_s,    u"Müller"_s, u","_s,
                                      u";"_s,    u"\t"_s,     u"|"_s,
                                      u"\""_s,   u"\n"_s,     u"\r"_s,
                                      u"\r\n"_s, u"'"_s,      u"="_s,
                                      u"+"_s,    u"@"_s,      u"＝"_s,
                                      u" "_s,    u"-"_s,      u"日本"_s,
                                      u"😀"_s,    u"\"\""_s,   u"long enough for a whole block"_s};
    QString cell;
    for (int i = random.bounded(5); i > 0; --i)
        cell += parts[random.bounded(parts.size())];
    return cell;
}

void TestCsvRoundTrip::readsWhatItWrote()
{
    QFETCH(char, delimiter);
    QRandomGenerator random(static_cast<quint32>(delimiter));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"table.csv"_s);
    for (int round = 0; round < 100; ++round) {
        const int columns = random.bounded(1, 9);
        QList<QStringList> rows;
        Writer writer(path, delimiter);
        QVERIFY(writer.open());
        writer.writeRow({QByteArrayView("User name")});
        for (int row = random.bounded(1, 40); row > 0; --row) {
            QStringList cells;
            for (int column = 0; column < columns; ++column)
                cells += randomCell(random);
            rows += cells;
            writer.writeRow(cells);
        }
        rows += {u"last@contoso.example"_s}; // so that the table is never blank
        writer.writeRow(rows.back());
        QVERIFY(writer.commit());

        const ReadOptions options{.delimiter = delimiter, .hasHeader = true};
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const qint64 piece :
             {qint64(1), qint64(7), qint64(64), qint64(1000), qint64(1) << 20}) {
            auto import =
                Reader::fromDevice(std::make_unique<SlowDevice>(bytes, piece)).readAll(options);
            QVERIFY2(import, import ? "" : qPrintable(name(import.error().problem)));
            QVERIFY(import->shape.encodingIsCertain);
            QCOMPARE(import->table.rowCount(), rows.size());
            for (qsizetype row = 0; row < rows.size(); ++row) {
                for (qsizetype column = 0; column < rows[row].size(); ++column)
                    QCOMPARE(import->table.text(row, column), rows[row][column]);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestCsvRoundTrip)
#include "tst_csvroundtrip.moc"
