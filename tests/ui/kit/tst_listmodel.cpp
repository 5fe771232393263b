#include "ui/kit/tables/listmodel.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fruit {
    QString id;
    QString name;
    int weight = 0;
    friend bool operator==(const Fruit &, const Fruit &) = default;
};

} // namespace

class FruitModel final : public ui::ListModel<Fruit, QString> {
    Q_OBJECT
public:
    FruitModel()
    {
        setColumns({
            {.id = "name",
             .header = u"Name"_s,
             .text = [](const Fruit &f) { return f.name; },
             .width = 200,
             .subtitle = [](const Fruit &f) { return f.id; },
             .filter = [](const Fruit &f) { return f.name; }},
            {.id = "weight",
             .header = u"Weight"_s,
             .text = [](const Fruit &f) { return QString::number(f.weight); },
             .align = Qt::AlignRight,
             .sortKey = [](const Fruit &f) { return f.weight; }},
        });
    }
    using ListModel::refreshColumn;
    using ListModel::setMostSteps;
    using ListModel::setRows;

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < rowCount(); ++row)
            names << at(row).name;
        return names;
    }

protected:
    [[nodiscard]] QString keyOf(const Fruit &fruit) const override { return fruit.id; }
};

//! Follows a model by its signals alone, as a view does.
class Mirror final : public QObject {
    Q_OBJECT
public:
    explicit Mirror(const QAbstractItemModel &model)
        : m_model(model)
    {
        using Model = QAbstractItemModel;
        connect(&model, &Model::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) {
                    for (int row = first; row <= last; ++row)
                        m_cells.insert(row, read(row));
                });
        connect(&model, &Model::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) {
                    m_cells.remove(first, last - first + 1);
                });
        connect(&model, &Model::rowsMoved, this,
                [this](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                    m_cells.move(from, to > from ? to - 1 : to);
                });
        connect(&model, &Model::layoutChanged, this, &Mirror::readAll);
        connect(&model, &Model::modelReset, this, &Mirror::readAll);
        connect(&model, &Model::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    for (int row = first.row(); row <= last.row(); ++row)
                        m_cells[row] = read(row);
                });
        readAll();
    }
    [[nodiscard]] const QList<QStringList> &cells() const { return m_cells; }
    [[nodiscard]] QList<QStringList> truth() const
    {
        QList<QStringList> all;
        for (int row = 0; row < m_model.rowCount(); ++row)
            all << read(row);
        return all;
    }

private:
    [[nodiscard]] QStringList read(int row) const
    {
        return {m_model.index(row, 0).data().toString(), m_model.index(row, 1).data().toString()};
    }
    void readAll() { m_cells = truth(); }

    const QAbstractItemModel &m_model;
    QList<QStringList> m_cells;
};

class TestListModel : public QObject {
    Q_OBJECT

    //! Every sequence of different ids out of the first `count` letters.
    static QList<QString> sequences(int count)
    {
        QList<QString> all{u""_s};
        for (qsizetype i = 0; i < all.size(); ++i) {
            for (int letter = 0; letter < count; ++letter) {
                const QChar c(u'a' + letter);
                if (!all[i].contains(c))
                    all << all[i] + c;
            }
        }
        return all;
    }
    static QList<Fruit> fruits(const QString &ids, int weight = 0)
    {
        QList<Fruit> list;
        for (const QChar id : ids)
            list.append({QString(id), u"fruit "_s + id, weight});
        return list;
    }

private Q_SLOTS:
    void everyListBecomesEveryOther_data()
    {
        QTest::addColumn<int>("mostSteps");
        QTest::newRow("one step after the other") << 48;
        QTest::newRow("all rows together") << 0;
    }
    void everyListBecomesEveryOther()
    {
        QFETCH(int, mostSteps);
        const auto all = sequences(4);
        QCOMPARE(all.size(), 65);
        for (const auto &from : all) {
            for (const auto &to : all) {
                FruitModel model;
                model.setMostSteps(mostSteps);
                model.setRows(fruits(from));
                QAbstractItemModelTester tester(
                    &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
                const Mirror mirror(model);
                QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
                QList<QPersistentModelIndex> kept;
                for (int row = 0; row < model.rowCount(); ++row)
                    kept << model.index(row, 1);
                auto rows = fruits(to);
                if (!rows.isEmpty())
                    rows.last().weight = 7;
                model.setRows(rows);
                QCOMPARE(mirror.cells(), mirror.truth());
                QCOMPARE(model.rowCount(), to.size());
                for (int row = 0; row < to.size(); ++row)
                    QCOMPARE(model.at(row), rows.at(row));
                // What pointed to a row points to it where it is now.
                for (qsizetype row = 0; row < kept.size(); ++row)
                    QCOMPARE(kept[row].row(), int(to.indexOf(from[row])));
                QVERIFY(reset.isEmpty());
            }
        }
    }

    void stepsAreAsFewAsCanBe_data()
    {
        QTest::addColumn<int>("oldCount");
        QTest::addColumn<QList<int>>("oldOf");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing") << 3 << QList<int>{0, 1, 2} << 0;
        QTest::newRow("last becomes first") << 5 << QList<int>{4, 0, 1, 2, 3} << 1;
        QTest::newRow("first becomes last") << 5 << QList<int>{1, 2, 3, 4, 0} << 1;
        QTest::newRow("neighbours go together") << 5 << QList<int>{0, 4} << 1;
        QTest::newRow("neighbours come together") << 2 << QList<int>{0, -1, -1, -1, 1} << 1;
        QTest::newRow("one of each") << 4 << QList<int>{3, 0, -1, 1} << 3;
        QTest::newRow("backwards") << 4 << QList<int>{3, 2, 1, 0} << 3;
    }
    void stepsAreAsFewAsCanBe()
    {
        QFETCH(int, oldCount);
        QFETCH(QList<int>, oldOf);
        QFETCH(int, steps);
        QCOMPARE(ui::rowSteps(oldCount, oldOf).size(), steps);
    }

    void manyDifferencesAreFourStepsAtMost()
    {
        QList<int> oldOf;
        for (int i = 999; i > 0; i -= 2)
            oldOf << i << -1;
        const auto steps = ui::rowSteps(1000, oldOf);
        QVERIFY(steps.size() <= 4);
    }

    void equalRowsAreNotToldAboutAndNeighboursTogether()
    {
        FruitModel model;
        auto rows = fruits(u"abcdef"_s);
        model.setRows(rows);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRows(rows);
        QCOMPARE(changed.size(), 0);
        rows[1].weight = rows[2].weight = rows[5].weight = 3;
        model.setRows(rows);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
        QCOMPARE(changed[1][0].toModelIndex().row(), 5);
    }

    void theFirstListResetsAndLaterOnesDoNot()
    {
        FruitModel model;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRows({});
        QCOMPARE(reset.size(), 1);
        model.setRows(fruits(u"ab"_s));
        QCOMPARE(reset.size(), 1);
    }

    void anIdThatComesTwiceIsTwoRows()
    {
        FruitModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(fruits(u"aab"_s));
        model.setRows(fruits(u"baaa"_s));
        QCOMPARE(model.rowCount(), 4);
        model.setRows(fruits(u"ab"_s));
        QCOMPARE(model.names(), (QStringList{u"fruit a"_s, u"fruit b"_s}));
    }

    void namesSortNaturallyAndNumbersByValue()
    {
        FruitModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(
            {{u"1"_s, u"Pear 10"_s, 5}, {u"2"_s, u"pear 2"_s, 40}, {u"3"_s, u"Åpple"_s, 5}});
        model.sort(0, Qt::AscendingOrder);
        QCOMPARE(model.names(), (QStringList{u"Åpple"_s, u"pear 2"_s, u"Pear 10"_s}));
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(model.names(), (QStringList{u"pear 2"_s, u"Pear 10"_s, u"Åpple"_s}));
    }

    void aSearchFindsWithoutCaseAndAccents()
    {
        FruitModel model;
        model.setRows({{u"1"_s, u"Łódź pear"_s, 1}, {u"2"_s, u"apple"_s, 2}});
        model.setText(u" LODZ"_s);
        QCOMPARE(model.names(), QStringList{u"Łódź pear"_s});
        QCOMPARE(model.total(), 2);
        model.setRows({{u"3"_s, u"lodz"_s, 1}, {u"2"_s, u"apple"_s, 2}}); // a search goes on
        QCOMPARE(model.names(), QStringList{u"lodz"_s});
        model.setText({});
        QCOMPARE(model.rowCount(), 2);
    }

    void typingFindsARowWithoutAccents()
    {
        FruitModel model;
        model.setRows({{u"1"_s, u"Apfel"_s, 1}, {u"2"_s, u"Öl"_s, 2}, {u"3"_s, u"Birne"_s, 3}});
        ui::TableView view;
        view.setColumns(&model);
        view.setCurrentIndex(model.index(0, 0));
        view.keyboardSearch(u"o"_s);
        QCOMPARE(view.currentIndex().row(), 1);
    }

    void columnsTellTheViewTheirLook()
    {
        FruitModel model;
        QCOMPARE(model.columnOf("weight"_L1), 1);
        QCOMPARE(model.columnOf("colour"_L1), -1);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name"_s);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
                 int(Qt::AlignRight | Qt::AlignVCenter));
        model.setRows(fruits(u"a"_s));
        QCOMPARE(model.index(0, 0).data(ui::role::Subtitle).toString(), u"a"_s);
        QCOMPARE(model.index(0, 0).data(ui::role::Id).toString(), u"a"_s);
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsEditable));
    }

    void selectionCurrentRowScrollAndWidthsSurviveARefresh()
    {
        FruitModel model;
        QList<Fruit> rows;
        for (int i = 0; i < 200; ++i)
            rows.append({QString::number(i), u"fruit %1"_s.arg(i), i});
        model.setRows(rows);
        ui::TableView view;
        view.setColumns(&model);
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.selectRow(100);
        view.scrollTo(model.index(100, 0), QAbstractItemView::PositionAtTop);
        view.setFocus();
        const int top = view.rowAt(0);
        const int width = view.columnWidth(0);
        rows.prepend({u"new"_s, u"new"_s, 1});
        rows.removeAt(51);
        rows.prepend({u"newer"_s, u"newer"_s, 1});
        model.setRows(rows);
        QCOMPARE(view.selectedIds(), QStringList{u"100"_s});
        QCOMPARE(model.at(view.currentIndex().row()).id, u"100"_s);
        QCOMPARE(model.at(view.rowAt(0)).id, QString::number(top));
        QCOMPARE(view.columnWidth(0), width);
        QVERIFY(view.hasFocus());
        std::reverse(rows.begin(), rows.end()); // all rows together
        model.setRows(rows);
        QCOMPARE(view.selectedIds(), QStringList{u"100"_s});
        QCOMPARE(model.at(view.currentIndex().row()).id, u"100"_s);
    }

private:
    ui::Theme m_theme{*qApp};
};

QTEST_MAIN(TestListModel)
#include "tst_listmodel.moc"
