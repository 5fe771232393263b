#include "core/csv/encoding.h"

#include <QByteArray>
#include <QStringEncoder>
#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(core::csv::Encoding)

static std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

static QByteArray decoded(Encoding encoding, const QByteArray &bytes, qsizetype chunk,
                          bool *valid = nullptr)
{
    Decoder decoder(encoding);
    QByteArray text;
    const auto add = [&text](std::string_view part) {
        text.append(part.data(), static_cast<qsizetype>(part.size()));
    };
    for (qsizetype at = 0; at < bytes.size(); at += chunk)
        add(decoder.decode(view(bytes.mid(at, chunk))));
    add(decoder.finish());
    if (valid)
        *valid = decoder.isValid();
    return text;
}

class TestCsvEncoding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessesFromTheFirstBytes_data();
    void guessesFromTheFirstBytes();
    void decodesInChunksOfAnySize_data();
    void decodesInChunksOfAnySize();
    void decodesEveryByteOfWindows1252();
    void putsAReplacementForWhatDoesNotFit_data();
    void putsAReplacementForWhatDoesNotFit();
};

void TestCsvEncoding::guessesFromTheFirstBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<qsizetype>("mark");
    const QString text = u"name;Müller;12\r\n"_s;
    const QString greek = u"όνομα;Παπαδόπουλος;12;a@b.example\r\n"_s;
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    QTest::newRow("nothing") << QByteArray() << Encoding::Utf8 << qsizetype(0);
    QTest::newRow("ASCII") << QByteArray("a,b\n") << Encoding::Utf8 << qsizetype(0);
    QTest::newRow("UTF-8") << text.toUtf8() << Encoding::Utf8 << qsizetype(0);
    QTest::newRow("UTF-8 cut in a character")
        << u"aü"_s.toUtf8().chopped(1) << Encoding::Utf8 << qsizetype(0);
    QTest::newRow("UTF-8 with mark")
        << "\xEF\xBB\xBF" + text.toUtf8() << Encoding::Utf8 << qsizetype(3);
    QTest::newRow("UTF-16 LE with mark")
        << "\xFF\xFE" + QByteArray(little(text)) << Encoding::Utf16Le << qsizetype(2);
    QTest::newRow("UTF-16 BE with mark")
        << "\xFE\xFF" + QByteArray(big(text)) << Encoding::Utf16Be << qsizetype(2);
    QTest::newRow("UTF-16 LE") << QByteArray(little(text)) << Encoding::Utf16Le << qsizetype(0);
    QTest::newRow("UTF-16 BE") << QByteArray(big(text)) << Encoding::Utf16Be << qsizetype(0);
    QTest::newRow("UTF-16 LE, Greek")
        << QByteArray(little(greek)) << Encoding::Utf16Le << qsizetype(0);
    QTest::newRow("Windows-1252") << text.toLatin1() << Encoding::Windows1252 << qsizetype(0);
    QTest::newRow("a few NUL bytes are no UTF-16")
        << QByteArray("a,\0b\nccccccc", 12) << Encoding::Utf8 << qsizetype(0);
}

void TestCsvEncoding::guessesFromTheFirstBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Encoding, encoding);
    QFETCH(qsizetype, mark);
    const EncodingGuess guess = guessEncoding(view(bytes));
    QCOMPARE(guess.encoding, encoding);
    QCOMPARE(guess.markSize, mark);
}

void TestCsvEncoding::decodesInChunksOfAnySize_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const QString text =
        u"A long run of plain letters, then Zoë Müller €5, Ελλάδα, 日本語, 😀 and plain again, "
        "again and again, until it is over é"_s;
    const QString western =
        u"A long run of plain letters, then Zoë Müller €5 – “quoted” Š and plain again and again é"_s;
    QByteArray western1252;
    for (const QChar c : western) {
        western1252 += c == u'€'   ? '\x80'
                       : c == u'–' ? '\x96'
                       : c == u'“' ? '\x93'
                       : c == u'”' ? '\x94'
                       : c == u'Š' ? '\x8A'
                                   : static_cast<char>(c.unicode());
    }
    QTest::newRow("UTF-8") << Encoding::Utf8 << text.toUtf8() << text.toUtf8();
    QStringEncoder little(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16 LE") << Encoding::Utf16Le << QByteArray(little(text)) << text.toUtf8();
    QStringEncoder big(QStringConverter::Utf16BE);
    QTest::newRow("UTF-16 BE") << Encoding::Utf16Be << QByteArray(big(text)) << text.toUtf8();
    QTest::newRow("Windows-1252") << Encoding::Windows1252 << western1252 << western.toUtf8();
}

void TestCsvEncoding::decodesInChunksOfAnySize()
{
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    for (qsizetype chunk = 1; chunk <= bytes.size(); ++chunk) {
        bool valid = false;
        QCOMPARE(decoded(encoding, bytes, chunk, &valid), expected);
        QVERIFY(valid);
    }
}

void TestCsvEncoding::decodesEveryByteOfWindows1252()
{
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const QString text = QString::fromUtf8(decoded(Encoding::Windows1252, all, all.size()));
    QCOMPARE(text.size(), qsizetype(255));
    QCOMPARE(text.mid(0x7F, 32), u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"_s);
    QCOMPARE(text.mid(0x9F), QString::fromLatin1(all.mid(0x9F)));
}

void TestCsvEncoding::putsAReplacementForWhatDoesNotFit_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("lone byte") << Encoding::Utf8 << QByteArray("a\xE9 b\xC3\xA9")
                               << u"a\uFFFD bé"_s;
    QTest::newRow("cut at the end") << Encoding::Utf8 << QByteArray("a\xC3") << u"a\uFFFD"_s;
    QTest::newRow("overlong") << Encoding::Utf8 << QByteArray("\xC0\xAF") << u"\uFFFD\uFFFD"_s;
    QTest::newRow("lone low surrogate")
        << Encoding::Utf16Le << QByteArray("\x00\xDC\x61\x00", 4) << u"\uFFFDa"_s;
    QTest::newRow("lone high surrogate")
        << Encoding::Utf16Le << QByteArray("\x00\xD8\x61\x00", 4) << u"\uFFFDa"_s;
    QTest::newRow("odd number of bytes")
        << Encoding::Utf16Le << QByteArray("\x61\x00\x62", 3) << u"a\uFFFD"_s;
    QTest::newRow("high surrogate at the end")
        << Encoding::Utf16Be << QByteArray("\xD8\x00", 2) << u"\uFFFD"_s;
}

void TestCsvEncoding::putsAReplacementForWhatDoesNotFit()
{
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    for (qsizetype chunk = 1; chunk <= bytes.size(); ++chunk) {
        bool valid = true;
        QCOMPARE(QString::fromUtf8(decoded(encoding, bytes, chunk, &valid)), expected);
        QVERIFY(!valid);
    }
}

QTEST_GUILESS_MAIN(TestCsvEncoding)
#include "tst_csvencoding.moc"
