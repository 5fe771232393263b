#include "ui/kit/chipbar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class TestChipBar final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exactlyOneChipIsOn()
    {
        ui::ChipBar bar;
        bar.add(QStringLiteral("all"), QStringLiteral("All"), ui::Tone::Neutral);
        bar.add(QStringLiteral("fix"), QStringLiteral("Needs fixing"), ui::Tone::Bad);
        bar.show();
        QSignalSpy changed(&bar, &ui::ChipBar::currentChanged);
        auto *all = bar.findChild<QPushButton *>(QStringLiteral("all"));
        auto *fix = bar.findChild<QPushButton *>(QStringLiteral("fix"));
        QVERIFY(all->isChecked());
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY(fix->isChecked());
        QVERIFY(!all->isChecked());
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY(fix->isChecked());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bar.current(), 1);
    }

    void countsAreWrittenAsAPersonReadsThem()
    {
        ui::ChipBar bar;
        bar.add(QStringLiteral("all"), QStringLiteral("All"), ui::Tone::Neutral);
        bar.setCount(0, 1204);
        QCOMPARE(bar.findChild<QPushButton *>()->text(),
                 QStringLiteral("All ") + QLocale().toString(1204));
    }

    void theChipThatIsOnStaysInSight()
    {
        ui::ChipBar bar;
        bar.add(QStringLiteral("all"), QStringLiteral("All"), ui::Tone::Neutral);
        bar.add(QStringLiteral("blocked"), QStringLiteral("Blocked"), ui::Tone::Bad);
        bar.setCurrent(1);
        bar.setShown(0, false);
        bar.setShown(1, false);
        QVERIFY(bar.findChild<QPushButton *>(QStringLiteral("all"))->isHidden());
        QVERIFY(!bar.findChild<QPushButton *>(QStringLiteral("blocked"))->isHidden());
    }
};

QTEST_MAIN(TestChipBar)
#include "tst_chipbar.moc"
