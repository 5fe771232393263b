#include "ui/words/format.h"

#include <QTest>

using namespace ui;

class TstFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatLiesBehindIsShort()
    {
        const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0));
        QCOMPARE(format.moment(QDateTime(now.date(), QTime(9, 41)), now), QStringLiteral("09:41"));
        QCOMPARE(format.moment(now.addDays(-30), now), QStringLiteral("22 Oct"));
        QCOMPARE(format.moment(now.addYears(-1), now), QStringLiteral("21 Nov 2025"));
        QCOMPARE(format.ago(now.addSecs(-5), now), QStringLiteral("just now"));
        QCOMPARE(format.ago(now.addDays(-1), now), QStringLiteral("yesterday"));
    }
    void whatLiesAheadSaysHowLong_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("over") << qint64(0) << QStringLiteral("expired");
        QTest::newRow("minutes") << qint64(600) << QStringLiteral("10 min left");
        QTest::newRow("hours") << qint64(41 * 3600) << QStringLiteral("41 h left");
        QTest::newRow("days") << qint64(5 * 86400) << QStringLiteral("5 day(s) left");
    }
    void whatLiesAheadSaysHowLong()
    {
        // Without a catalog the source text is used: tenantry_en.ts makes "5 days left" of it.
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        QCOMPARE(Format().left(now.addSecs(seconds), now), words);
    }
    void numbersFollowTheLocale()
    {
        QCOMPARE(Format(QLocale(QLocale::English)).ratio(1204, 1300),
                 QStringLiteral("1,204 / 1,300"));
        QCOMPARE(Format(QLocale(QLocale::German)).number(38201), QStringLiteral("38.201"));
    }
};

QTEST_MAIN(TstFormat)
#include "tst_format.moc"
