#include "tests/ui/import/realworkspace.h"

#include "ui/customers/comparemodel.h"
#include "ui/customers/comparepane.h"
#include "ui/customers/customerpage.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/tables/tableview.h"
#include "ui/shell/opencustomer.h"
#include "ui/shell/settings.h"
#include "ui/shell/settingspage.h"
#include "ui/theme/theme.h"
#include "ui/words/values.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

//! A technician checks the changes of a customer, a user and a licence.
class TestCompare final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY(m_real.open());
        core::User ana;
        ana.userName = u"ana@contosodental.example"_s;
        ana.displayName = u"Ana Anders"_s;
        ana.city = u"Utrecht"_s;
        ana.usageLocation = u"NL"_s;
        const auto made = core::planAddUser(m_real.view(), ana, {m_real.few()}, {}, now());
        QVERIFY(m_real.runs(made));
        m_ana = made.operations.constFirst().entity.id;
        m_made = now();
        auto loading = m_real.workspace().directory().loadUser(m_real.customer(), m_ana);
        QTRY_VERIFY(loading.isFinished());
        const auto before = loading.result()->first;
        auto after = before;
        after.city = u"Breda"_s;
        after.country = u"NL"_s;
        QVERIFY(m_real.runs(core::planChangeUser(m_real.view(), before, after, now())));
    }

    void theActivityOfACustomerTellsWhatIsDifferent()
    {
        const std::unique_ptr<ui::CustomerPage> made(
            ui::makeCustomerPage(m_real.workspace(), *m_theme, m_real.customer()));
        auto &page = *made;
        page.resize(1100, 700);
        page.show();
        page.showTab(ui::CustomerPage::Activity);
        auto *button = page.findChild<QPushButton *>(u"activityCompare"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        auto *table = page.findChild<ui::TableView *>(u"compareTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 3);
        QAbstractItemModelTester tester(table->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList whom;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            whom.append(cell(table, row, table->columnOf("whom"_L1)) + u": "_s +
                        cell(table, row, table->columnOf("field"_L1)));
        QVERIFY2(whom.contains(u"Contoso Dental Group: Added"_s), qPrintable(whom.join(u'\n')));
        QVERIFY(whom.contains(u"Ana Anders: Added"_s));
        QVERIFY(
            page.findChild<QLabel *>(u"compareNote"_s)->text().contains(u"History starts at"_s));

        // Until now, of her alone, from just after she was created.
        auto *of = page.findChild<ui::Combo *>(u"compareOf"_s);
        QTRY_VERIFY(of->findData(m_ana.toString()) > 0);
        of->setCurrentIndex(of->findData(m_ana.toString()));
        QTest::keyClick(page.findChild<QPushButton *>(u"compareRun"_s), Qt::Key_Space);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->isColumnHidden(table->columnOf("whom"_L1)));
    }

    void aFieldIsToldWithBothValuesTimeAndPerson()
    {
        const core::EntityRef ana{core::EntityType::User, m_ana, m_real.customer()};
        auto asking = m_real.workspace().history().between(ana, m_made, now());
        QTRY_VERIFY(asking.isFinished());
        QVERIFY(asking.result().has_value());
        ui::CompareModel model(m_real.workspace());
        model.setDifference(*asking.result());
        QCOMPARE(model.rowCount(), 2);
        const auto text = [&](int row, QLatin1StringView column) {
            return model.cellIndex(row, column).data().toString();
        };
        QCOMPARE(text(0, "field"_L1), u"City"_s);
        QCOMPARE(text(0, "before"_L1), u"Utrecht"_s);
        QCOMPARE(text(0, "after"_L1), u"Breda"_s);
        QCOMPARE(text(1, "before"_L1), u"—"_s);
        QCOMPARE(text(1, "after"_L1), u"Netherlands"_s);
        QCOMPARE(text(0, "by"_L1), u"You"_s);
        QVERIFY(!text(0, "when"_L1).isEmpty());
        QCOMPARE(model.cellIndex(1, "before"_L1).data(Qt::AccessibleTextRole).toString(),
                 u"Empty"_s);
    }

    void valuesAreSaidAsAPersonReadsThem_data()
    {
        using Type = core::EntityType;
        QTest::addColumn<core::EntityType>("type");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("text");
        const QString id = core::Id::make().toString();
        QTest::newRow("country") << Type::User << u"country"_s << QJsonValue(u"DE"_s)
                                 << u"Germany"_s;
        QTest::newRow("yes") << Type::User << u"blocked"_s << QJsonValue(true) << u"Yes"_s;
        QTest::newRow("number") << Type::Subscription << u"bought"_s << QJsonValue(1200)
                                << u"1,200"_s;
        QTest::newRow("term") << Type::Subscription << u"term"_s << QJsonValue(u"triennial"_s)
                              << u"3 years"_s;
        QTest::newRow("roles") << Type::User << u"roles"_s
                               << QJsonValue(QJsonArray{u"user"_s, u"billingAdministrator"_s})
                               << u"User and Billing administrator"_s;
        QTest::newRow("status") << Type::Customer << u"status"_s << QJsonValue(u"suspended"_s)
                                << u"Suspended"_s;
        QTest::newRow("picture") << Type::Customer << u"image"_s << QJsonValue(u"iVBORw0KGgo="_s)
                                 << u"Custom image"_s;
        QTest::newRow("gone id") << Type::User << u"groups"_s << QJsonValue(QJsonArray{id})
                                 << u"Deleted item"_s;
        QTest::newRow("empty") << Type::User << u"city"_s << QJsonValue(QJsonValue::Undefined)
                               << QString();
        QTest::newRow("markup") << Type::User << u"city"_s << QJsonValue(u"<b>x</b>"_s)
                                << u"<b>x</b>"_s;
    }
    void valuesAreSaidAsAPersonReadsThem()
    {
        QFETCH(core::EntityType, type);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QTEST(ui::valueText(type, field, value, {}), "text");
    }

    void rowsAreCopiedAndWrittenAsCsv()
    {
        ui::ComparePane pane(m_real.workspace(), m_real.customer());
        pane.show();
        pane.begin({core::EntityType::Subscription, m_real.few(), m_real.customer()});
        auto *table = pane.findChild<ui::TableView *>(u"compareTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setFocus();
        table->selectRow(0);
        QTest::keySequence(table, QKeySequence::Copy);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"Item\tField\t"_s));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);

        pane.findChild<QPushButton *>(u"compareExport"_s)->click();
        auto *dialog = pane.findChild<QFileDialog *>(u"compareSaveAs"_s);
        QVERIFY(dialog);
        const auto path = m_real.path(u"differences.csv"_s);
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(pane.findChild<QLabel *>(u"compareNote"_s)->text().startsWith(u"Saved to"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(u"\r\n"_s), table->model()->rowCount() + 1);
        QVERIFY(text.contains(u"Ana Anders,Licences,,"_s));
    }

    void emptyAndImpossibleQuestionsSayWhatToDo()
    {
        ui::ComparePane pane(m_real.workspace(), m_real.customer());
        pane.show();
        pane.begin();
        auto *from = pane.findChild<QDateEdit *>(u"compareFrom"_s);
        auto *to = pane.findChild<QDateEdit *>(u"compareTo"_s);
        auto *run = pane.findChild<QPushButton *>(u"compareRun"_s);
        auto *remedy = pane.findChild<QPushButton *>(u"compareRemedy"_s);
        auto *table = pane.findChild<ui::TableView *>(u"compareTable"_s);
        QTRY_VERIFY(table->isVisible());
        from->setDate(to->date().addDays(1));
        run->click();
        QVERIFY(from->accessibleDescription().contains(u"before the end date"_s));
        // There is no history that far back.
        from->setDate(QDate(2020, 1, 1));
        to->setDate(QDate(2020, 1, 2));
        run->click();
        QTRY_VERIFY(remedy->isVisible());
        QVERIFY(!pane.findChild<QPushButton *>(u"compareCopy"_s)->isEnabled());
        remedy->click();
        QTRY_VERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() > 3);
    }

    void whoeverKeepsNothingIsToldSoAndLedToTheSettings()
    {
        QTemporaryDir folder;
        ui::Settings settings(folder.filePath(u"settings.ini"_s));
        ui::SettingsPage page(m_real.workspace(), *m_theme, settings);
        page.show();
        auto *days = page.findChild<ui::Combo *>(u"historyDays"_s);
        QCOMPARE(days->currentData().toInt(), 90);
        days->setCurrentData(0);
        Q_EMIT days->activated(days->currentIndex());
        QTRY_COMPARE(m_real.workspace().history().days(), 0);
        ui::ComparePane pane(m_real.workspace(), m_real.customer());
        pane.show();
        pane.begin();
        auto *remedy = pane.findChild<QPushButton *>(u"compareRemedy"_s);
        QTRY_VERIFY(remedy->isVisible());
        QSignalSpy led(&pane, &ui::ComparePane::settingsRequested);
        remedy->click();
        QCOMPARE(led.size(), 1);
        m_real.workspace().history().setDays(90);
        QTRY_COMPARE(days->currentData().toInt(), 90);
    }

private:
    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }
    static QString cell(const ui::TableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }

    RealWorkspace m_real;
    std::unique_ptr<ui::Theme> m_theme;
    core::Id m_ana;
    QDateTime m_made;
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
