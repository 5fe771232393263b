#include "tests/ui/import/realworkspace.h"

#include "ui/kit/tables/tableview.h"
#include "ui/licences/licencesview.h"
#include "ui/licences/subscriptiondialog.h"
#include "ui/licences/subscriptionsmodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestLicencesView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY(m_real.open());
    }

    void modelKeepsItsPromisesInEveryOrder()
    {
        ui::SubscriptionsModel model(m_real.workspace().directory(), m_real.workspace().clock(),
                                     {});
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        for (int column = 0; column < model.columnCount(); ++column)
            model.sort(column, Qt::DescendingOrder);
        model.setText(u"no such product"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setText({});
        QCOMPARE(model.rowCount(), 2);
    }

    void aSubscriptionIsBoughtByTheDialog()
    {
        ui::LicencesView view(m_real.workspace(), m_real.customer());
        view.resize(900, 600);
        view.show();
        QSignalSpy saved(&view, &ui::LicencesView::saved);
        auto *table = view.findChild<ui::TableView *>(u"licencesTable"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        view.addSubscription();
        auto *dialog = view.findChild<ui::SubscriptionDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QSpinBox *>(u"seats"_s)->setValue(7);
        dialog->findChild<QPushButton *>(u"save"_s)->click();
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(table->model()->rowCount(), 3);
    }

    void seatsOfASubscriptionAreChanged()
    {
        const auto *before = m_real.workspace().directory().subscription(m_real.few());
        QVERIFY(before);
        ui::SubscriptionDialog dialog(m_real.workspace().plans(), m_real.workspace().directory(),
                                      m_real.workspace().clock(), m_real.customer(), *before,
                                      nullptr);
        QSignalSpy done(&dialog, &ui::SubscriptionDialog::done);
        dialog.show();
        auto *save = dialog.findChild<QPushButton *>(u"save"_s);
        QVERIFY(!save->isEnabled());
        dialog.findChild<QSpinBox *>(u"seats"_s)->setValue(5);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(done.size(), 1);
        QTRY_COMPARE(m_real.workspace().directory().subscription(m_real.few())->bought, 5);
    }

    void fewerSeatsThanAreUsedCannotBeSaved()
    {
        auto used = *m_real.workspace().directory().subscription(m_real.few());
        used.used = 3;
        ui::SubscriptionDialog dialog(m_real.workspace().plans(), m_real.workspace().directory(),
                                      m_real.workspace().clock(), m_real.customer(), used, nullptr);
        auto *seats = dialog.findChild<QSpinBox *>(u"seats"_s);
        seats->setValue(2);
        QVERIFY(!dialog.findChild<QPushButton *>(u"save"_s)->isEnabled());
        QVERIFY(!seats->accessibleDescription().isEmpty());
    }

private:
    RealWorkspace m_real;
    std::unique_ptr<ui::Theme> m_theme;
};

QTEST_MAIN(TestLicencesView)
#include "tst_licencesview.moc"
