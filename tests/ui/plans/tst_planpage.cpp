#include "tests/ui/import/realworkspace.h"
#include "tests/ui/parts.h"

#include "ui/kit/tables/tableview.h"
#include "ui/plans/planlistmodel.h"
#include "ui/plans/planpage.h"
#include "ui/plans/planrowsmodel.h"
#include "ui/plans/planspage.h"
#include "ui/review/planresults.h"
#include "ui/review/planreview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

//! A real plan against the real server: review, rows, states, results, confirmation sheet.
class TestPlanPage final : public QObject {
    Q_OBJECT

public:
    explicit TestPlanPage(ui::Theme &theme)
        : m_theme(theme)
    {
    }

private:
    core::Plan planOf(int users, const QList<core::Id> &licences)
    {
        QList<core::ImportRow> rows;
        for (int i = 1; i <= users; ++i) {
            core::ImportRow row;
            row.row = i;
            row.user.displayName = QStringLiteral("Person %1").arg(++m_people);
            row.user.userName = QStringLiteral("person%1@contosodental.example").arg(m_people);
            row.user.usageLocation = QStringLiteral("NL");
            row.present = {QStringLiteral("displayName"), QStringLiteral("userName"),
                           QStringLiteral("usageLocation")};
            row.licences = licences;
            rows.append(row);
        }
        const core::CustomerView view = m_real->view();
        return core::planImport(view, rows, core::judgeImport(view, rows),
                                QStringLiteral("new-starters.csv"), {}, core::SystemClock().now());
    }

    bool isFinished(const core::Id &plan)
    {
        const auto *summary = m_real->workspace().plans().plan(plan);
        return summary && summary->total > 0 && summary->waiting + summary->sending == 0;
    }

    ui::Theme &m_theme;
    std::unique_ptr<RealWorkspace> m_real;
    int m_people = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_real = std::make_unique<RealWorkspace>();
        QVERIFY(m_real->open());
    }

    void cleanupTestCase() { m_real.reset(); }

    void theReviewNamesCustomerChangesAndSeats()
    {
        const core::Plan plan = planOf(2, {m_real->many()});
        ui::PlanReview review(m_real->workspace().plans(), m_real->workspace().directory(),
                              m_real->workspace().clock(), m_theme, plan);
        review.show();
        QAbstractItemModelTester tester(child<ui::TableView>(review, "reviewTable")->model());
        QCOMPARE(child<QLabel>(review, "reviewCustomer")->text(),
                 QStringLiteral("Contoso Dental Group"));
        QVERIFY(child<QPushButton>(review, "reviewRun")
                    ->text()
                    .contains(QString::number(plan.operations.size())));
        QVERIFY(
            !child<QPushButton>(review, "reviewRun")->text().contains(QStringLiteral("Contoso")));
        QVERIFY(child<QWidget>(review, "reviewSeats")
                    ->accessibleName()
                    .contains(QStringLiteral("2 needed")));
    }

    void manyUsersPutTheCustomersNameOnTheButton()
    {
        ui::PlanReview review(m_real->workspace().plans(), m_real->workspace().directory(),
                              m_real->workspace().clock(), m_theme, planOf(21, {}));
        QVERIFY(child<QPushButton>(review, "reviewRun")
                    ->text()
                    .contains(QStringLiteral("Contoso Dental Group")));
    }

    void aRunPlanShowsEachRowDone()
    {
        const core::Plan plan = planOf(250, {m_real->many()});
        ui::PlanReview review(m_real->workspace().plans(), m_real->workspace().directory(),
                              m_real->workspace().clock(), m_theme, plan);
        review.show();
        QSignalSpy started(&review, &ui::PlanReview::started);
        click(review, "reviewRun");
        QTRY_COMPARE(started.size(), 1);

        ui::PlanPage page(m_real->workspace(), m_theme, plan.id);
        page.resize(1060, 720);
        page.show();
        auto *table = child<ui::TableView>(page, "planTable");
        QAbstractItemModelTester tester(table->model());
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(plan.id), 20'000);
        QTRY_COMPARE(table->model()->rowCount(), int(plan.operations.size()));
        const auto state = [&](int row) {
            return table->model()
                ->index(row, table->columnOf(QLatin1StringView("state")))
                .data()
                .toString();
        };
        QTRY_COMPARE(state(0), QStringLiteral("Done"));
        table->scrollToBottom();
        QTRY_COMPARE(state(table->model()->rowCount() - 1), QStringLiteral("Done"));
        QTRY_VERIFY(child<QWidget>(page, "planTileDone")
                        ->accessibleName()
                        .startsWith(QLocale().toString(plan.operations.size())));
        QVERIFY(!child<QPushButton>(page, "planPause")->isVisible());
    }

    void aFilterShowsTheRowsOfOneState()
    {
        const core::Plan plan = planOf(5, {m_real->few()});
        auto run = m_real->workspace().plans().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run.isFinished() && isFinished(plan.id), 20'000);
        const auto *summary = m_real->workspace().plans().plan(plan.id);
        QVERIFY2(summary->blocked + summary->needsYou > 0, "five users cannot have three seats");

        ui::PlanPage page(m_real->workspace(), m_theme, plan.id);
        page.resize(1060, 720);
        page.show();
        click(page, summary->blocked ? "planBlocked" : "planNeedsYou");
        auto *table = child<ui::TableView>(page, "planTable");
        auto *model = table->model();
        QCOMPARE(model->rowCount(), qMax(summary->blocked, summary->needsYou));
        const QModelIndex first = model->index(0, table->columnOf(QLatin1StringView("state")));
        QTRY_VERIFY(!first.data(ui::role::Note).toString().isEmpty());
    }

    void resultsAreSavedAsCsv()
    {
        const core::Plan plan = planOf(3, {});
        auto run = m_real->workspace().plans().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run.isFinished() && isFinished(plan.id), 20'000);
        ui::PlanPage page(m_real->workspace(), m_theme, plan.id);
        page.show();
        const QString path = m_real->path(QStringLiteral("results.csv"));
        click(page, "planSaveResults");
        auto *dialog = page.findChild<QFileDialog *>(QStringLiteral("planFileDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("Done"), 3);
    }

    void resultsAreSavedAsJson()
    {
        const core::Plan plan = planOf(3, {});
        auto run = m_real->workspace().plans().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run.isFinished() && isFinished(plan.id), 20'000);
        const QString path = m_real->path(QStringLiteral("results.json"));
        auto *results =
            new ui::PlanResults(m_real->workspace().plans(), m_real->workspace().directory(),
                                m_real->workspace().clock(), path, this);
        QSignalSpy written(results, &ui::PlanResults::written);
        results->start(plan.id);
        QTRY_COMPARE(written.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rows = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][u"state"].toString(), QStringLiteral("done"));
        QCOMPARE(rows[0][u"operation"].toString(), plan.operations.constFirst().id.toString());
        QCOMPARE(rows[2][u"sourceRow"].toInt(), 3);
    }

    void aPlanIsSavedBeforeItIsRun()
    {
        const core::Plan plan = planOf(3, {});
        ui::PlanReview review(m_real->workspace().plans(), m_real->workspace().directory(),
                              m_real->workspace().clock(), m_theme, plan);
        review.show();
        const auto save = [&](const QString &path) {
            click(review, "reviewSave");
            auto *dialog = review.findChild<QFileDialog *>(QStringLiteral("planFileDialog"));
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(path);
            delete dialog;
            QTRY_VERIFY(QFile::exists(path));
        };
        const auto contents = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QString csv = m_real->path(QStringLiteral("plan.csv"));
        save(csv);
        QCOMPARE(contents(csv).count("Pending"), 3);
        const QString json = m_real->path(QStringLiteral("plan.json"));
        save(json);
        // Unchanged, on any computer.
        QCOMPARE(core::planFromJson(QJsonDocument::fromJson(contents(json)).object()), plan);
    }

    void manyDeletesWantTheCustomersName()
    {
        auto &plans = m_real->workspace().plans();
        QCOMPARE(plans.deletesUnasked(), 20);
        const core::Plan plan = planOf(21, {});
        auto run = plans.run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run.isFinished() && isFinished(plan.id), 20'000);
        ui::PlanPage page(m_real->workspace(), m_theme, plan.id);
        page.show();
        auto *undo = child<QPushButton>(page, "planUndo");
        QTRY_VERIFY(undo->isVisible());
        QSignalSpy started(&page, &ui::PlanPage::started);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(page.findChild<ui::PlanReview *>());
        auto *review = page.findChild<ui::PlanReview *>();
        auto *button = child<QPushButton>(*review, "reviewRun");
        auto *typed = child<QLineEdit>(*review, "reviewTyped");
        QVERIFY(typed->accessibleName().contains(QStringLiteral("Contoso Dental Group")));
        QVERIFY(!button->isEnabled());
        if (const auto folder = qEnvironmentVariable("TENANTRY_SHOTS"); !folder.isEmpty())
            review->grab().save(folder + QStringLiteral("/undo-review.png"));
        QTest::keyClicks(typed, QStringLiteral("contoso dental"));
        QVERIFY(!button->isEnabled());
        QTest::keyClicks(typed, QStringLiteral(" group"));
        QVERIFY(button->isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_COMPARE(started.size(), 1);
        const auto undone = started.constFirst().at(0).value<core::Id>();
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(undone), 20'000);
        QCOMPARE(plans.plan(undone)->done, 21);
        QCOMPARE(plans.plan(undone)->source, core::PlanSource::Undo);
    }

    void noWayRoundTheNameIsLeft()
    {
        auto &plans = m_real->workspace().plans();
        const core::Plan plan = planOf(3, {});
        auto run = plans.run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run.isFinished() && isFinished(plan.id), 20'000);
        auto set = plans.setDeletesUnasked(2);
        QTRY_VERIFY(set.isFinished());
        auto undo = plans.undoOf(plan.id);
        QTRY_VERIFY(undo.isFinished());
        for (const char *name : {"", "Fabrikam", "Contoso Dental"}) {
            auto refused = plans.run(undo.result()->plan, {}, QLatin1String(name));
            QTRY_VERIFY(refused.isFinished());
            QVERIFY(!refused.result());
        }
        QVERIFY(!plans.plan(undo.result()->plan.id));
        auto taken = plans.run(undo.result()->plan, {}, QStringLiteral("Contoso Dental Group "));
        QTRY_VERIFY(taken.isFinished());
        QVERIFY(taken.result());
        set = plans.setDeletesUnasked(20);
        QTRY_VERIFY(set.isFinished());
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(undo.result()->plan.id), 20'000);
    }

    void chosenRowsAloneAreUndone()
    {
        const core::Plan plan = planOf(4, {});
        auto run = m_real->workspace().plans().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run.isFinished() && isFinished(plan.id), 20'000);
        ui::PlanPage page(m_real->workspace(), m_theme, plan.id);
        page.resize(1060, 720);
        page.show();
        auto *table = child<ui::TableView>(page, "planTable");
        QTRY_COMPARE(table->model()->rowCount(), 4);
        for (const int row : {1, 2})
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select |
                                                QItemSelectionModel::Rows);
        auto *undo = child<QPushButton>(page, "planUndo");
        QTRY_VERIFY(undo->isVisible());
        QVERIFY(undo->text().contains(QLatin1Char('2')));
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(page.findChild<ui::PlanReview *>());
        auto *review = page.findChild<ui::PlanReview *>();
        auto *model = child<ui::TableView>(*review, "reviewTable")->model();
        QCOMPARE(model->rowCount(), 2);
        review->reject();

        // A single row is a selection, and none means all.
        table->selectRow(1);
        QVERIFY(undo->text().contains(QLatin1Char('1')));
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(!undo->text().contains(QLatin1Char('1')));
    }

    void whatCannotBeUndoneIsSaidBefore()
    {
        const core::Plan plan = planOf(2, {});
        auto &plans = m_real->workspace().plans();
        auto run = plans.run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run.isFinished() && isFinished(plan.id), 20'000);
        auto first = plans.undoOf(plan.id, {plan.operations.constFirst().id});
        QTRY_VERIFY(first.isFinished());
        QVERIFY(m_real->runs(first.result()->plan));
        ui::PlanPage page(m_real->workspace(), m_theme, plan.id);
        page.show();
        QTRY_VERIFY(child<QPushButton>(page, "planUndo")->isVisible());
        click(page, "planUndo");
        QTRY_VERIFY(page.findChild<ui::PlanReview *>());
        auto *review = page.findChild<ui::PlanReview *>();
        QVERIFY(child<QLabel>(*review, "reviewNote")->isVisible());
        QVERIFY(child<QLabel>(*review, "reviewNote")->text().contains(QStringLiteral("already")));
        QCOMPARE(child<ui::TableView>(*review, "reviewTable")->model()->rowCount(), 1);
        review->reject();
    }

    void plansOfTheSameUserNameEachOther()
    {
        auto &workspace = m_real->workspace();
        const core::Plan made = planOf(2, {});
        QVERIFY(m_real->runs(made));
        workspace.setSyncPolicy(core::SyncPolicy::Offline);
        QTRY_COMPARE(workspace.sync().link, core::Link::Paused);
        const auto view = m_real->view();
        const auto changeOf = [&](const QString &city) {
            core::Plan all;
            for (const auto &user : view.usersByName) {
                if (user.id != made.operations.constFirst().entity.id)
                    continue;
                auto after = user;
                after.city = city;
                all = core::planChangeUser(view, user, after, core::SystemClock().now());
            }
            all.source = core::PlanSource::Csv;
            all.sourceName = QStringLiteral("moves-to-%1.csv").arg(city.toLower());
            return all;
        };
        const auto first = changeOf(QStringLiteral("Delft"));
        const auto second = changeOf(QStringLiteral("Gouda"));
        auto run = workspace.plans().run(first);
        QTRY_VERIFY(run.isFinished() && workspace.plans().plan(first.id));
        ui::PlansPage page(workspace, m_theme);
        page.resize(1060, 720);
        page.show();
        auto *table = child<ui::TableView>(page, "plansTable");
        QVERIFY(table->isColumnHidden(table->columnOf(QLatin1StringView("overlaps"))));

        ui::PlanReview review(workspace.plans(), workspace.directory(), workspace.clock(), m_theme,
                              second);
        review.show();
        auto *overlaps = child<QLabel>(review, "reviewOverlaps");
        QTRY_VERIFY(overlaps->isVisible());
        QVERIFY2(overlaps->text().contains(QStringLiteral("Moves to delft")),
                 qPrintable(overlaps->text()));
        click(review, "reviewRun");
        QTRY_VERIFY(!table->isColumnHidden(table->columnOf(QLatin1StringView("overlaps"))));
        const auto *model = table->model();
        const auto named = [&](const core::Id &plan) {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, 0).data(ui::role::Id).toString() == plan.toString())
                    return model->index(row, table->columnOf(QLatin1StringView("overlaps")))
                        .data()
                        .toString();
            }
            return QString();
        };
        QVERIFY(named(first.id).contains(QStringLiteral("Moves to gouda")));
        QVERIFY(named(second.id).contains(QStringLiteral("Moves to delft")));
        if (const auto folder = qEnvironmentVariable("TENANTRY_SHOTS"); !folder.isEmpty()) {
            page.grab().save(folder + QStringLiteral("/plans-overlap.png"));
            review.grab().save(folder + QStringLiteral("/review-overlap.png"));
        }
        workspace.setSyncPolicy(core::SyncPolicy::Online);
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(first.id) && isFinished(second.id), 20'000);
        QTRY_VERIFY(table->isColumnHidden(table->columnOf(QLatin1StringView("overlaps"))));
    }

    void fieldsOfACsvCannotBecomeFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << QStringLiteral("Ana") << QStringLiteral("Ana");
        QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("comma") << QStringLiteral("O'Neil, Jr.")
                               << QStringLiteral("\"O'Neil, Jr.\"");
        QTest::newRow("quote") << QStringLiteral("a\"b") << QStringLiteral("\"a\"\"b\"");
        QTest::newRow("both") << QStringLiteral("@x,y") << QStringLiteral("\"'@x,y\"");
    }

    void fieldsOfACsvCannotBecomeFormulas()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, field);
        QCOMPARE(ui::csvField(text), field);
    }

    void plansAreListedAndOpened()
    {
        ui::PlansPage page(m_real->workspace(), m_theme);
        page.resize(1060, 720);
        page.show();
        auto *table = child<ui::TableView>(page, "plansTable");
        QAbstractItemModelTester tester(table->model());
        QVERIFY(table->model()->rowCount() > 0);
        for (const int width : {1060, 780}) { // for windows of 1280 and 1024
            page.resize(width, 700);
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        }
        QSignalSpy opened(&page, &ui::PlansPage::openPlan);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<core::Id>(),
                 m_real->workspace().plans().list().first().id);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme theme(app);
    TestPlanPage test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_planpage.moc"
