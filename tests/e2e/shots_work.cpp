//! Plans, credentials and every list with data in it.
#include "tests/e2e/shotstage.h"

#include "ui/credentials/confirmationsheet.h"
#include "ui/kit/tables/tableview.h"
#include "ui/review/planreview.h"

#include <QAction>
#include <QDateEdit>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasRows(QWidget &where, const QString &table)
{
    return Stage::find<ui::TableView>(where, table)->model()->rowCount() > 0;
}

bool plans(Stage &stage)
{
    const QString file = QStringLiteral(TENANTRY_SOURCE_DIR) + u"/tests/data/new-starters.csv"_s;
    auto session = stage.workspace().newImport(stage.contoso());
    session->setLicencesForAll(
        {stage.workspace().directory().subscriptions(stage.contoso()).first().id});
    session->openFiles({file});
    const core::Plan plan = stage.planOf(*session);
    // Made before the users of the big plan exist: the server will refuse two of its rows.
    auto other = stage.workspace().newImport(stage.contoso());
    other->openText(u"User name\tFirst name\tLast name\tDepartment\n"
                    "livius.machackova@contosodental.example\tLivius\tMachácková\tHygiene\n"
                    "maya.lindqvist@contosodental.example\tMaya\tLindqvist\tFront desk\n"
                    "giocondo.palazzi@contosodental.example\tGiocondo\tPalazzi\tFinance\n"_s);
    const core::Plan late = stage.planOf(*other);
    {
        ui::PlanReview review(stage.workspace().plans(), stage.workspace().directory(),
                              stage.workspace().clock(), stage.theme(), plan, &stage.window());
        review.show();
        stage.save(u"07-plan-review"_s, review);
    }
    auto saved = stage.plans().run(plan);
    if (!stage.until([&] { return saved.isFinished() && stage.plans().plan(plan.id); }))
        return false;
    stage.window().openPlan(plan.id);
    if (!stage.until([&] { return stage.plans().plan(plan.id)->done > 0; }))
        return false;
    stage.save(u"08-plan-running"_s);
    if (!stage.until([&] {
            const auto *summary = stage.plans().plan(plan.id);
            return summary->waiting + summary->sending == 0;
        }))
        return false;
    stage.save(u"09-plan-done"_s);
    if (!stage.runPlan(late))
        return false;
    stage.window().openPlan(late.id);
    if (!stage.until([&] { return hasRows(stage.window(), u"planTable"_s); }))
        return false;
    stage.save(u"09-plan-needs-you"_s);
    ui::ConfirmationSheet sheet(stage.workspace().plans(), stage.workspace().credentials(),
                                stage.workspace().directory(), stage.workspace().clock(),
                                stage.theme(), plan.id, &stage.window());
    sheet.show();
    if (!stage.until([&] { return hasRows(sheet, u"sheetTable"_s); }))
        return false;
    stage.save(u"10-confirmation-sheet"_s, sheet);
    return true;
}

bool users(Stage &stage)
{
    QWidget *view = nullptr;
    const auto views = stage.window().findChildren<QWidget *>(u"usersView"_s);
    for (auto *one : views)
        view = one->isVisible() ? one : view;
    if (!view)
        return false;
    auto *table = Stage::find<ui::TableView>(*view, u"usersTable"_s);
    if (!stage.until([&] { return table->model()->rowCount() > 2; }))
        return false;
    for (int row = 0; row < 3; ++row)
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    stage.click(*view, u"manageLicences"_s);
    const auto subscriptions = stage.workspace().directory().subscriptions(stage.contoso());
    const QString licence = u"licence-"_s + subscriptions.last().id.toString();
    if (!stage.until([&] { return view->findChild<QAbstractButton *>(licence); }))
        return false;
    stage.click(*view, licence);
    stage.save(u"17-manage-licences"_s);
    stage.click(*view, u"cancelLicences"_s);
    Stage::find<QAction>(stage.window(), u"actionAddUser"_s)->trigger();
    auto *dialog = Stage::find(stage.window(), u"userDialog"_s);
    stage.save(u"17-add-user"_s, *dialog);
    dialog->close();
    return true;
}

bool lists(Stage &stage)
{
    const std::pair<QLatin1StringView, QString> sections[] = {
        {ui::section::plans, u"11-plans"_s},
        {ui::section::drafts, u"12-drafts"_s},
        {ui::section::users, u"13-users"_s},
        {ui::section::licences, u"14-licences"_s},
        {ui::section::settings, u"15-settings"_s},
        {ui::section::customers, u"18-customers-at-work"_s},
    };
    for (const auto &[section, name] : sections) {
        stage.window().showSection(section);
        stage.save(name);
    }
    stage.window().showCustomer(stage.contoso());
    auto *tabs = Stage::find<QTabBar>(stage.window(), u"customerTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        stage.save(u"16-customer-%1"_s.arg(tab + 1));
    }
    stage.click(stage.window(), u"activityCompare"_s);
    const auto *differences = Stage::find<ui::TableView>(stage.window(), u"compareTable"_s);
    if (!stage.until(
            [&] { return differences->isVisible() && differences->model()->rowCount() > 0; }))
        return false;
    stage.save(u"19-compare"_s);
    Stage::find<QDateEdit>(stage.window(), u"compareFrom"_s)->setDate(QDate(2020, 1, 1));
    Stage::find<QDateEdit>(stage.window(), u"compareTo"_s)->setDate(QDate(2020, 1, 2));
    stage.click(stage.window(), u"compareRun"_s);
    if (!stage.until([&] { return !differences->isVisible(); }))
        return false;
    stage.save(u"19-compare-no-difference"_s);
    tabs->setCurrentIndex(1);
    return users(stage);
}

} // namespace

bool shootWork(Stage &stage)
{
    return plans(stage) && lists(stage);
}
