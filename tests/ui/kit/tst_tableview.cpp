#include "kitmodel.h"

#include "ui/kit/tables/delegates.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableheader.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace ui;

namespace {

QVector<KitModel::Row> manyRows(int count)
{
    QVector<KitModel::Row> rows;
    for (int i = 0; i < count; ++i)
        rows.append({QStringLiteral("id%1").arg(i),
                     QStringLiteral("Name %1").arg(i),
                     {},
                     {},
                     {},
                     Tone::Good,
                     {},
                     0,
                     0});
    return rows;
}

} // namespace

class TstTableView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<TableView>();
        m_model = std::make_unique<KitModel>(manyRows(200));
        m_view->setModel(m_model.get());
        m_view->setCheckColumn(0);
        m_view->keepById(role::Id);
        m_view->resize(600, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }
    void selectionIsKeptByIdOverAReset()
    {
        m_view->selectId(QStringLiteral("id7"));
        m_view->selectionModel()->select(m_model->index(9, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        auto rows = m_model->rows();
        std::reverse(rows.begin(), rows.end());
        m_model->reset(rows);
        QCOMPARE(m_view->selectedIds(),
                 (QStringList{QStringLiteral("id9"), QStringLiteral("id7")}));
        QCOMPARE(m_view->currentIndex().data(role::Id).toString(), QStringLiteral("id7"));
    }
    void idsThatAreGoneAreNoLongerSelected()
    {
        m_view->selectId(QStringLiteral("id7"));
        m_model->reset(manyRows(5));
        QCOMPARE(m_view->selectedRowCount(), 0);
    }
    void scrollIsKeptByIdOverAReset()
    {
        m_view->verticalScrollBar()->setValue(100 * 40);
        QCOMPARE(m_view->rowAt(0), 100);
        auto rows = m_model->rows();
        rows.prepend(
            {QStringLiteral("new"), QStringLiteral("New"), {}, {}, {}, Tone::Good, {}, 0, 0});
        m_model->reset(rows);
        QCOMPARE(m_view->rowAt(0), 101);
    }
    void aClickOnTheBoxAddsTheRowToTheSelection()
    {
        QSignalSpy changed(m_view.get(), &TableView::selectionChangedByRows);
        const auto click = [&](int row) {
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                              m_view->visualRect(m_model->index(row, 0)).center());
        };
        click(1);
        click(3);
        QCOMPARE(m_view->selectedIds(),
                 (QStringList{QStringLiteral("id1"), QStringLiteral("id3")}));
        click(1);
        QCOMPARE(m_view->selectedIds(), QStringList{QStringLiteral("id3")});
        QCOMPARE(changed.size(), 3);
    }
    void theBoxOfTheHeaderSelectsAllAndNone()
    {
        auto *header = m_view->findChild<TableHeader *>();
        const QPoint box(header->sectionViewportPosition(0) + 20, 18);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, box);
        QCOMPARE(m_view->selectedRowCount(), 200);
        QCOMPARE(header->checkState(), Qt::Checked);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, box);
        QCOMPARE(m_view->selectedRowCount(), 0);
    }
    void enterOpensAndDeleteAsks()
    {
        QSignalSpy opened(m_view.get(), &TableView::opened);
        QSignalSpy asked(m_view.get(), &TableView::deletePressed);
        m_view->selectId(QStringLiteral("id2"));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toModelIndex().row(), 2);
        QCOMPARE(asked.size(), 1);
    }
    void aRowIsSelectedFromRightToLeftToo()
    {
        m_view->setLayoutDirection(Qt::RightToLeft);
        m_view->setWidths({{1, 200}, {2, 200}});
        m_view->selectId(QStringLiteral("id3"));
        QCOMPARE(m_view->selectedIds(), QStringList{QStringLiteral("id3")});
        QCOMPARE(m_view->currentIndex().row(), 3);
    }
    void aLetterLeadsToItsRowUnlessTheRowsAreMany()
    {
        const auto type = [this](int rows, const QString &name) {
            auto list = manyRows(rows);
            list[rows - 1].name = name;
            m_model->reset(std::move(list));
            m_view->setCurrentIndex(m_model->index(0, 1));
            m_view->keyboardSearch(name.left(1));
            return m_view->currentIndex().row();
        };
        QCOMPARE(type(200, QStringLiteral("Zora")), 199);
        QCOMPARE(type(20'000, QStringLiteral("Yara")), 0);
    }
    void columnsGiveWayBeforeTheTableScrollsSideways()
    {
        m_view->setWidths({{KitModel::Name, 300}, {KitModel::Type, 200}, {KitModel::Status, 100}});
        for (const int other : {KitModel::Tags, KitModel::Managed, KitModel::Seats})
            m_view->setColumnHidden(other, true);
        m_view->resize(800, 300);
        QCOMPARE(m_view->columnWidth(KitModel::Name), 300);
        m_view->resize(350, 300);
        QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
        QVERIFY(m_view->columnWidth(KitModel::Name) > m_view->columnWidth(KitModel::Type));
        m_view->setColumnHidden(KitModel::Type, true);
        m_view->resize(360, 300);
        QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
        m_view->resize(800, 300);
        QCOMPARE(m_view->columnWidth(KitModel::Name), 300);
    }
    void aWidthChosenByHandStays_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void aWidthChosenByHandStays()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        m_view->setLayoutDirection(direction);
        m_view->setWidths({{KitModel::Name, 300}, {KitModel::Type, 200}, {KitModel::Status, 100}});
        for (const int other : {KitModel::Tags, KitModel::Managed, KitModel::Seats})
            m_view->setColumnHidden(other, true);
        m_view->resize(800, 300);
        QTRY_COMPARE(m_view->columnWidth(KitModel::Name), 300);
        auto *header = m_view->horizontalHeader();
        const bool mirrored = direction == Qt::RightToLeft;
        const auto border = [&](int column) {
            const int left = header->sectionViewportPosition(column);
            return QPoint(mirrored ? left + 1 : left + header->sectionSize(column) - 2,
                          header->height() / 2);
        };
        const auto drag = [&](int column, int wider) {
            const QPoint from = border(column);
            const QPoint to = from + QPoint(mirrored ? -wider : wider, 0);
            QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
            QTest::mouseMove(header->viewport(), to);
            QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
        };
        drag(KitModel::Name, -120);
        QCOMPARE(m_view->columnWidth(KitModel::Name), 180);
        const auto all = [&] {
            return m_view->columnWidth(0) + m_view->columnWidth(KitModel::Name) +
                   m_view->columnWidth(KitModel::Type) + m_view->columnWidth(KitModel::Status);
        };
        m_view->resize(460, 300); // the others shrink
        QCOMPARE(m_view->columnWidth(KitModel::Name), 180);
        QVERIFY(m_view->columnWidth(KitModel::Type) < 200);
        QCOMPARE(all(), m_view->viewport()->width());
        m_view->resize(800, 300);
        QCOMPARE(m_view->columnWidth(KitModel::Name), 180);
        QCOMPARE(m_view->columnWidth(KitModel::Type), 200);
        drag(KitModel::Type, 90); // and keeps its width where the rest must be scrolled to
        m_view->resize(360, 300);
        QCOMPARE(m_view->columnWidth(KitModel::Type), 290);
        QCOMPARE(m_view->columnWidth(KitModel::Name), 180);
        QVERIFY(m_view->columnWidth(KitModel::Status) >= header->minimumSectionSize());
        m_view->resize(800, 300);
        QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, border(KitModel::Name));
        QCOMPARE(m_view->columnWidth(KitModel::Name), 300);
        QCOMPARE(m_view->columnWidth(KitModel::Type), 290);
        m_view->resize(500, 300);
        QVERIFY(m_view->columnWidth(KitModel::Name) < 300);
        QCOMPARE(all(), m_view->viewport()->width());
    }

    void aQuickLoadShowsNoSkeleton()
    {
        auto *content = new QWidget;
        ListStates states(content);
        QSignalSpy changed(&states, &QStackedWidget::currentChanged);
        states.showLoading();
        states.showContent();
        QVERIFY(states.isShowingContent());
        QCOMPARE(changed.size(), 0);
        states.showLoading();
        QTRY_VERIFY(qobject_cast<Skeleton *>(states.currentWidget()));
        states.showFailed(QStringLiteral("No connection."));
        QCOMPARE(states.currentWidget()->accessibleDescription(), QStringLiteral("No connection."));
    }

private:
    Theme m_theme{*qApp};
    std::unique_ptr<KitModel> m_model;
    std::unique_ptr<TableView> m_view;
};

QTEST_MAIN(TstTableView)
#include "tst_tableview.moc"
