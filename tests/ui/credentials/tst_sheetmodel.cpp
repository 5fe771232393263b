#include "ui/credentials/sheetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

class TestSheetModel final : public QObject {
    Q_OBJECT

private:
    static ui::SheetModel::Rows twoPeople()
    {
        auto rows = std::make_shared<std::vector<core::SheetRow>>();
        rows->push_back({core::Id::make(), QStringLiteral("Ana"), QStringLiteral("ana@x.example"),
                         core::Secret("first-Password1")});
        rows->push_back({core::Id::make(), QStringLiteral("Bo"), QStringLiteral("bo@x.example"),
                         core::Secret("second-Password2")});
        return rows;
    }

    static QString password(const ui::SheetModel &model, int row, int role = Qt::DisplayRole)
    {
        return model.cellIndex(row, QLatin1StringView("password")).data(role).toString();
    }

private Q_SLOTS:
    void passwordsAreMaskedUntilShown()
    {
        ui::SheetModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows(twoPeople());
        QCOMPARE(model.rowCount(), 2);
        for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
            QVERIFY(!password(model, 0, role).contains(QStringLiteral("Password")));
    }

    void oneRowIsShownWithoutTheOthers()
    {
        ui::SheetModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows(twoPeople());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.toggle(1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(password(model, 1), QStringLiteral("second-Password2"));
        QVERIFY(!model.isShown(0));
        model.toggle(1);
        QVERIFY(!model.isShown(1));
    }

    void allAreShownAndHiddenAgain()
    {
        ui::SheetModel model;
        model.setRows(twoPeople());
        model.toggle(0);
        model.showAll(true);
        QCOMPARE(password(model, 0), QStringLiteral("first-Password1"));
        QCOMPARE(password(model, 1), QStringLiteral("second-Password2"));
        model.showAll(false);
        QVERIFY(!model.isShown(0));
        QVERIFY(!model.isShown(1));
    }

    void whatIsShownSurvivesAReload()
    {
        ui::SheetModel model;
        const auto rows = twoPeople();
        model.setRows(rows);
        model.toggle(0);
        model.setRows(rows);
        QVERIFY(model.isShown(0));
    }
};

QTEST_GUILESS_MAIN(TestSheetModel)
#include "tst_sheetmodel.moc"
