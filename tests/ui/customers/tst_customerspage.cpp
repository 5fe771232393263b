#include "tests/ui/import/realworkspace.h"

#include "ui/customers/customerpage.h"
#include "ui/customers/customerspage.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/shell/opencustomer.h"
#include "ui/theme/theme.h"
#include "ui/users/usersview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

class TestCustomersPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY(m_real.open());
    }

    void modelKeepsItsPromisesWhileFiltersAndOrderChange()
    {
        ui::CustomersModel model(m_real.workspace().directory());
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        for (int column = 0; column < model.columnCount(); ++column)
            model.sort(column, Qt::DescendingOrder);
        ui::CustomerFilter filter;
        filter.accountType = core::AccountType::Google;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 1);
    }

    void enterOpensTheCustomerAndAFilterWithoutMatchSaysSo()
    {
        ui::CustomersPage page(m_real.workspace());
        page.show();
        auto *table = page.findChild<ui::TableView *>(u"customersTable"_s);
        auto *states = page.findChild<ui::ListStates *>(u"customersStates"_s);
        auto *field = page.findChild<QLineEdit *>(u"customersFilter"_s);
        QTRY_VERIFY(states->isShowingContent());
        QSignalSpy opened(&page, &ui::CustomersPage::openCustomer);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<core::Id>(), m_real.customer());

        QTest::keyClicks(field, u"no such customer"_s);
        QVERIFY(!states->isShowingContent());
        Q_EMIT states->clearFilterRequested();
        QVERIFY(states->isShowingContent());
        QVERIFY(field->text().isEmpty());
    }

    void servicesAreSavedAsAPlan()
    {
        const std::unique_ptr<ui::CustomerPage> made(
            ui::makeCustomerPage(m_real.workspace(), *m_theme, m_real.customer()));
        auto &page = *made;
        page.show();
        page.showTab(ui::CustomerPage::Services);
        QSignalSpy saved(&page, &ui::CustomerPage::saved);
        const auto service = m_real.workspace().directory().services().first();
        auto *box = page.findChild<QCheckBox *>(u"service-"_s + service.id.toString());
        auto *save = page.findChild<QPushButton *>(u"saveServices"_s);
        QVERIFY(!save->isEnabled());
        const bool before = box->isChecked();
        box->click();
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(m_real.workspace()
                         .directory()
                         .customer(m_real.customer())
                         ->customer.services.contains(service.id),
                     !before);
        QVERIFY(!save->isEnabled());
    }

    void everyTabOfACustomerOpens()
    {
        const std::unique_ptr<ui::CustomerPage> made(
            ui::makeCustomerPage(m_real.workspace(), *m_theme, m_real.customer()));
        auto &page = *made;
        page.show();
        auto *tabs = page.findChild<QTabBar *>(u"customerTabs"_s);
        for (int tab = 0; tab < ui::CustomerPage::TabCount; ++tab)
            tabs->setCurrentIndex(tab);
        auto *activity = page.findChild<ui::TableView *>(u"activityTable"_s);
        QTRY_VERIFY(activity->model()->rowCount() > 0);
    }

private:
    RealWorkspace m_real;
    std::unique_ptr<ui::Theme> m_theme;
};

QTEST_MAIN(TestCustomersPage)
#include "tst_customerspage.moc"
