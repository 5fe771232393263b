#include "ui/kit/tables/bulkbar.h"
#include "ui/kit/tables/filterchips.h"
#include "ui/kit/tables/searchfield.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ui;

class TstFilterChips : public QObject {
    Q_OBJECT

    enum class Key { Tag, Status };

private Q_SLOTS:
    void init()
    {
        m_chips = std::make_unique<FilterChips>();
        m_tag =
            m_chips->addFilter(Key::Tag, QStringLiteral("tag"), QStringLiteral("Tag"), new QMenu);
        m_status = m_chips->addFilter(Key::Status, QStringLiteral("status"),
                                      QStringLiteral("Status"), new QMenu);
        m_chips->setMore(new QMenu);
        m_chips->resize(600, 40);
        m_chips->show();
        QVERIFY(QTest::qWaitForWindowActive(m_chips.get()));
    }
    void cleanup() { m_chips.reset(); }

    void arrowsLeadFromOneToTheNext()
    {
        m_tag->setFocus();
        QTest::keyClick(m_tag, Qt::Key_Right);
        QVERIFY(m_status->hasFocus());
        QTest::keyClick(m_status, Qt::Key_Left);
        QVERIFY(m_tag->hasFocus());
        QTest::keyClick(m_tag, Qt::Key_Left);
        QVERIFY(m_tag->hasFocus());
    }
    void arrowsAreMirroredRightToLeft()
    {
        m_chips->setLayoutDirection(Qt::RightToLeft);
        m_tag->setFocus();
        QTest::keyClick(m_tag, Qt::Key_Left);
        QVERIFY(m_status->hasFocus());
    }
    void anActiveFilterSaysWhatItLetsThrough()
    {
        m_chips->setActive(Key::Tag, QStringLiteral("gold & trial"));
        QCOMPARE(m_tag->accessibleName(), QStringLiteral("Tag: gold & trial"));
        QVERIFY(m_chips->isActive(Key::Tag));
        QVERIFY(!m_chips->isActive(Key::Status));
    }
    void deleteRemovesOnlyAnActiveFilter()
    {
        QSignalSpy removed(m_chips.get(), &FilterChips::removed);
        m_tag->setFocus();
        QTest::keyClick(m_tag, Qt::Key_Delete);
        QCOMPARE(removed.size(), 0);
        m_chips->setActive(Key::Tag, QStringLiteral("gold"));
        QTest::keyClick(m_tag, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().first().toInt(), static_cast<int>(Key::Tag));
        QCOMPARE(m_tag->text(), QStringLiteral("Tag"));
    }
    void aClickOnTheCrossRemoves()
    {
        QSignalSpy removed(m_chips.get(), &FilterChips::removed);
        m_chips->setActive(Key::Tag, QStringLiteral("gold"));
        QTest::mouseClick(m_tag, Qt::LeftButton, {},
                          QPoint(m_tag->width() - 12, m_tag->height() / 2));
        QCOMPARE(removed.size(), 1);
    }
    void everyButtonInsideTheSearchFieldHasAName()
    {
        SearchField field(QStringLiteral("Search everything"), QKeySequence(Qt::CTRL | Qt::Key_K));
        const auto buttons = field.findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        for (const QToolButton *button : buttons)
            QVERIFY(!button->accessibleName().isEmpty());
    }
    void escapeClearsTheSearchAndDownLeavesIt()
    {
        SearchField field(QStringLiteral("Search"));
        QSignalSpy left(&field, &SearchField::leftForResults);
        field.setText(QStringLiteral("abc"));
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(left.size(), 1);
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
    }
    void theBulkBarShowsWhileSomethingIsSelected()
    {
        BulkBar bar;
        bar.setCount(3);
        QVERIFY(!bar.isHidden());
        bar.setCount(0);
        QVERIFY(bar.isHidden());
    }

private:
    Theme m_theme{*qApp};
    std::unique_ptr<FilterChips> m_chips;
    QPushButton *m_tag = nullptr;
    QPushButton *m_status = nullptr;
};

QTEST_MAIN(TstFilterChips)
#include "tst_filterchips.moc"
