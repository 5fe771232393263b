#include "core/base/fold.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void caseAndAccentsDoNotMatter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("umlaut") << u"MÜLLER"_s << u"muller"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("stroke") << u"Łódź Øre Đoko"_s << u"lodz ore doko"_s;
        QTest::newRow("ligature") << u"Æbelø Œuvre"_s << u"aebelo oeuvre"_s;
        QTest::newRow("combining") << u"Zoe\u0308"_s << u"zoe"_s;
        QTest::newRow("dotted capital") << u"İstanbul"_s << u"istanbul"_s;
        QTest::newRow("Cyrillic") << u"ДМИТРИЙ"_s << u"дмитрии"_s;
        QTest::newRow("full width") << u"ＡＢＣ"_s << u"abc"_s;
        QTest::newRow("beyond the plane") << u"𝔸 😀"_s << u"a 😀"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"a b"_s;
    }
    void caseAndAccentsDoNotMatter()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(folded(text), plain);
    }

    void aWordIsLettersAndDigits() { QCOMPARE(foldedWord(u"E-Mail (Büro) 2"_s), u"emailburo2"_s); }

    void searchTextIsTrimmedAndFolded()
    {
        QVERIFY(SearchText(u"  "_s).isEmpty());
        QVERIFY(SearchText().isIn(u"anything"_s));
        QVERIFY(SearchText(u" LODZ "_s).isIn(u"Dental Łódź"_s));
        QVERIFY(!SearchText(u"lodx"_s).isIn(u"Dental Łódź"_s));
    }
};

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
