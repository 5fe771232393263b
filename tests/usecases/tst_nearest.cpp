#include "core/usecases/nearest.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestNearest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMisspeltWordFindsTheOneMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("letters swapped") << u"desing"_s << u"design"_s;
        QTest::newRow("letter missing") << u"dental"_s << u"Dental"_s;
        QTest::newRow("case and a letter more") << u"DESIGNN"_s << u"design"_s;
        QTest::newRow("short") << u"viq"_s << u"VIP"_s;
        QTest::newRow("nothing is close") << u"logistics"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("endless") << QString(100'000, u'a') << QString();
    }
    void aMisspeltWordFindsTheOneMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, nearest);
        QCOMPARE(core::nearestWord(typed, {u"VIP"_s, u"design"_s, u"Dental"_s}), nearest);
    }
};

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
