#include "tests/services/world.h"

#include "core/csv/header.h"
#include "core/domain/country.h"
#include "ui/customers/customersmodel.h"
#include "ui/licences/subscriptionsmodel.h"
#include "ui/shell/searchpalette.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::Literals::StringLiterals;

//! One fold of text for every search: what is typed without a foreign key on the keyboard finds the
//! same names everywhere.
class TestSearches final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_world.open());
        m_world.customer.organisation = u"Łódź Dental"_s;
        m_world.put({core::EntityType::Customer, m_world.customer.id, m_world.customer.id},
                    toJson(m_world.customer));
        m_world.subscription(u"Łódź Øre Straße pack"_s, u"LODZ"_s, 10, 2);
        auto user = m_world.user(u"anna@lodz.example"_s);
        user.displayName = u"Anna Łódź"_s;
        m_world.put(user);
        QVERIFY(m_world.flush());
        m_directory = std::make_unique<core::Directory>(m_world.store);
        m_directory->load();
        QTRY_VERIFY(m_directory->isLoaded());
    }

    void oneListOfThePaletteFindsUsersCustomersAndActions_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto &typed : {u"lodz"_s, u"ŁÓDŹ"_s, u" Lódz "_s})
            QTest::newRow(qPrintable(typed)) << typed;
    }
    void oneListOfThePaletteFindsUsersCustomersAndActions()
    {
        QFETCH(QString, typed);
        QAction action(u"Open Łódź"_s);
        ui::SearchPalette palette(*m_directory, {&action}, u"Search"_s, nullptr);
        palette.findChild<QLineEdit *>(u"paletteField"_s)->setText(typed);
        auto *list = palette.findChild<QListWidget *>(u"paletteList"_s);
        QTRY_COMPARE(list->count(), 3);
        QVERIFY(list->item(0)->text().startsWith(u"Łódź Dental"));
        QVERIFY(list->item(1)->text().startsWith(u"Open Łódź"));
        QVERIFY(list->item(2)->text().startsWith(u"Anna Łódź"));
    }

    void theListOfCustomersFindsThem()
    {
        ui::CustomersModel model(*m_directory);
        ui::CustomerFilter filter;
        filter.text = u"lodz"_s;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 1);
        filter.text = u"lodx"_s;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
    }

    void theListOfLicencesFindsThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        QTest::newRow("by customer") << u"lodz dental"_s << 3;
        QTest::newRow("by product") << u"lodz ore"_s << 1;
        QTest::newRow("sharp s") << u"STRASSE"_s << 1;
        QTest::newRow("none") << u"lodx"_s << 0;
    }
    void theListOfLicencesFindsThem()
    {
        QFETCH(QString, typed);
        QFETCH(int, rows);
        ui::SubscriptionsModel model(*m_directory, m_world.clock, {});
        model.setText(typed);
        QCOMPARE(model.rowCount(), rows);
    }

    void headersOfFilesAndCountriesAreReadTheSameWay()
    {
        QCOMPARE(core::csv::fieldForLabel(u"PRÉNOM"_s), core::csv::Field::FirstName);
        QCOMPARE(core::countryFromText(u"Osterreich"_s), u"AT"_s);
        QCOMPARE(core::countryFromText(u"GROSSBRITANNIEN"_s), u"GB"_s);
    }

private:
    World m_world;
    std::unique_ptr<core::Directory> m_directory;
};

QTEST_MAIN(TestSearches)
#include "tst_searches.moc"
