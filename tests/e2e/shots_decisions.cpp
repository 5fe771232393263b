//! Screens with pending decisions: conflicts of each kind, refusals, undo, overlapping plans.
#include "tests/e2e/shotstage.h"

#include "ui/conflicts/conflictsheet.h"
#include "ui/kit/tables/tableview.h"
#include "ui/review/planreview.h"

#include <QApplication>
#include <QDialog>

using namespace Qt::Literals::StringLiterals;

namespace {

ui::TableView *waitingTable(Stage &stage)
{
    return Stage::find<ui::TableView>(stage.window(), u"waitingTable"_s);
}

//! Until all pending changes are listed.
bool showWaiting(Stage &stage)
{
    stage.window().showSection(ui::section::waiting);
    return stage.until([&] {
        const auto waiting = stage.workspace().waiting();
        return waitingTable(stage)->model()->rowCount() ==
               waiting.queued + waiting.sending + waiting.needsYou;
    });
}

core::User userNamed(Stage &stage, const QString &displayName)
{
    const auto view = stage.view(stage.contoso());
    for (const auto &user : view.usersByName) {
        if (user.displayName == displayName)
            return user;
    }
    qFatal("shots: nobody is called %s", qPrintable(displayName));
}

core::Plan planOfText(Stage &stage, const QString &text)
{
    auto session = stage.workspace().newImport(stage.contoso());
    session->openText(text);
    return stage.planOf(*session);
}

bool setPolicy(Stage &stage, core::SyncPolicy policy, core::Link link)
{
    stage.workspace().setSyncPolicy(policy);
    return stage.until([&] { return stage.workspace().sync().link == link; });
}

bool saveDialog(Stage &stage, const QString &objectName, const QString &name)
{
    QDialog *dialog = nullptr;
    if (!stage.until([&] {
            dialog = stage.window().findChild<QDialog *>(objectName);
            return dialog && dialog->isVisible();
        }))
        return false;
    stage.save(name, *dialog);
    dialog->reject();
    return true;
}

//! More users than may be deleted without the customer's name, one of whom exists already.
bool undo(Stage &stage)
{
    const QString header = u"User name\tFirst name\tLast name\tJob title\tCity\tUsage location\n"_s;
    const QString taken =
        u"nora.visser@contosodental.example\tNora\tVisser\tDentist\tUtrecht\tNL\n"_s;
    const QStringList firstNames{u"Ada"_s,  u"Bram"_s,  u"Chloé"_s, u"Daan"_s,
                                 u"Elif"_s, u"Femke"_s, u"Gijs"_s,  u"Hana"_s,
                                 u"Iris"_s, u"Jesse"_s, u"Kaja"_s,  u"Liam"_s};
    QString rows;
    for (const auto &last : {u"Bakker"_s, u"Smit"_s}) {
        for (const auto &first : firstNames)
            rows += u"%1.%2@contosodental.example\t%3\t%4\tHygienist\tUtrecht\tNL\n"_s.arg(
                QString::number(firstNames.indexOf(first)), last.toLower(), first, last);
    }
    const auto many = planOfText(stage, header + taken + rows);
    if (!stage.runPlan(planOfText(stage, header + taken)) || !stage.runPlan(many))
        return false;
    stage.window().openPlan(many.id);
    auto *page = Stage::find(stage.window(), u"planPage"_s);
    if (!stage.until([&] { return Stage::find(*page, u"planUndo"_s)->isVisible(); }))
        return false;
    stage.save(u"21-plan-with-refused"_s);
    if (!setPolicy(stage, core::SyncPolicy::Offline, core::Link::Paused))
        return false;
    // Two running plans that change some of the same users.
    const auto view = stage.view(stage.contoso());
    const auto free = stage.workspace().directory().subscriptions(stage.contoso()).first().id;
    const QList<core::User> some{userNamed(stage, u"Ada Bakker"_s),
                                 userNamed(stage, u"Iris Smit"_s),
                                 userNamed(stage, u"Liam Smit"_s)};
    const auto licences = core::planLicences(view, some, {free}, {}, stage.now());
    auto moved = some.first();
    moved.city = u"Zwolle"_s;
    const auto move = core::planChangeUser(view, some.first(), moved, stage.now());
    for (const auto &plan : {licences, move}) {
        auto saved = stage.plans().run(plan);
        if (!stage.until([&] { return saved.isFinished() && stage.plans().plan(plan.id); }))
            return false;
    }
    if (!stage.until([&] { return !stage.plans().overlapping(move.id).isEmpty(); }))
        return false;
    stage.click(*page, u"planUndo"_s);
    if (!stage.until([&] { return stage.window().findChild<QWidget *>(u"reviewOverlaps"_s); }) ||
        !stage.until(
            [&] { return Stage::find(stage.window(), u"reviewOverlaps"_s)->isVisible(); }) ||
        !saveDialog(stage, u"planReview"_s, u"22-undo-review"_s))
        return false;
    stage.window().showSection(ui::section::plans);
    stage.save(u"22-plans-that-meet"_s);
    auto paused = stage.plans().pause(licences.id);
    if (!stage.until([&] { return paused.isFinished(); }) || !showWaiting(stage))
        return false;
    waitingTable(stage)->selectRow(
        stage.workspace().waiting().needsYou); // the first one that does not need the user
    stage.save(u"23-waiting-paused"_s);
    stage.window().openPlan(licences.id);
    page = Stage::find(stage.window(), u"planCancel"_s)->parentWidget();
    stage.save(u"23-plan-paused"_s);
    stage.click(*page, u"planCancel"_s);
    auto *cancel = Stage::find(stage.window(), u"action"_s)->window();
    stage.save(u"23-plan-cancel"_s, *cancel);
    stage.click(*cancel, u"action"_s);
    if (!stage.until([&] { return !Stage::find(stage.window(), u"planCancel"_s)->isVisible(); }))
        return false;
    stage.save(u"23-plan-cancelled"_s);
    return true;
}

//! A user and her licence are pending: discarding one lists the other.
bool drop(Stage &stage)
{
    core::User user;
    user.id = core::Id::make();
    user.displayName = u"Dora Peeters"_s;
    user.userName = u"dora.peeters@contosodental.example"_s;
    user.usageLocation = u"NL"_s;
    const auto free = stage.workspace().directory().subscriptions(stage.contoso()).first().id;
    auto saved = stage.plans().run(
        core::planAddUser(stage.view(stage.contoso()), user, {free}, {}, stage.now()));
    auto *table = waitingTable(stage);
    const auto rowOf = [table](const QString &change) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).data().toString() == change)
                return row;
        }
        return -1;
    };
    stage.window().showSection(ui::section::waiting);
    if (!stage.until([&] { return rowOf(user.displayName) >= 0; }))
        return false;
    auto *button = Stage::find<QAbstractButton>(stage.window(), u"waitingDrop"_s);
    bool asked = false;
    QWidget *action = nullptr;
    if (!stage.until([&] {
            table->selectRow(rowOf(user.displayName));
            if (!asked && button->isEnabled()) {
                button->click();
                asked = true;
            }
            return action = stage.window().findChild<QWidget *>(u"action"_s);
        }))
        return false;
    stage.save(u"24-drop"_s, *action->window());
    stage.click(*action->window(), u"cancel"_s);
    return setPolicy(stage, core::SyncPolicy::Online, core::Link::Online) &&
           stage.until([&] { return stage.workspace().waiting().queued == 0; });
}

//! Few enough to need no name: the delete button as the keyboard finds it.
bool deletion(Stage &stage)
{
    const QList<core::User> some{userNamed(stage, u"Elif Bakker"_s),
                                 userNamed(stage, u"Kaja Smit"_s)};
    ui::PlanReview review(stage.workspace().plans(), stage.workspace().directory(),
                          stage.workspace().clock(), stage.theme(),
                          core::planDeleteUsers(stage.view(stage.contoso()), some, stage.now()),
                          &stage.window());
    review.show();
    auto *run = Stage::find(review, u"reviewRun"_s);
    if (!stage.until([&] { return review.isActiveWindow() && run->isEnabled(); }))
        return false;
    for (int tabs = 0; tabs < 10 && !run->hasFocus(); ++tabs)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    stage.save(u"24-delete-review"_s, review);
    return run->hasFocus();
}

//! `theirs` is saved first; `mine` was made without having seen it.
bool saveConflict(Stage &stage, const core::Plan &theirs, const core::Plan &mine,
                  const QString &name)
{
    if (!stage.runPlan(theirs) || !stage.runPlan(mine))
        return false;
    ui::ConflictSheet sheet(stage.workspace().plans(), stage.workspace().directory(),
                            stage.workspace().access(), stage.workspace().clock(),
                            mine.operations.constFirst().id, &stage.window());
    sheet.show();
    if (!stage.until([&] { return Stage::find(sheet, u"conflictTheirs"_s)->isEnabled(); }))
        return false;
    stage.save(name, sheet);
    return true;
}

bool conflicts(Stage &stage)
{
    const auto seen = stage.view(stage.contoso());
    const auto ada = userNamed(stage, u"Ada Bakker"_s);
    auto theirs = ada;
    theirs.city = u"Gouda"_s;
    auto mine = ada;
    mine.city = u"Delft"_s;
    mine.jobTitle = u"Team lead"_s;
    if (!saveConflict(stage, core::planChangeUser(seen, ada, theirs, stage.now()),
                      core::planChangeUser(seen, ada, mine, stage.now()), u"25-conflict"_s))
        return false;
    const auto &directory = stage.workspace().directory();
    auto theirCustomer = seen.customer;
    theirCustomer.contact = {u"Mina Kapoor"_s, u"mina@contosodental.example"_s, {}};
    theirCustomer.tags = {directory.tags().first().id, directory.tags().last().id};
    theirCustomer.services = directory.defaultServices();
    theirCustomer.services.removeLast();
    auto myCustomer = seen.customer;
    myCustomer.contact = {u"Ravi & Sons"_s, u"office@contosodental.example"_s, {}};
    myCustomer.tags = {directory.tags().at(1).id};
    myCustomer.services.clear();
    for (const auto &service : directory.services())
        myCustomer.services.append(service.id);
    using core::PlanSource;
    if (!saveConflict(
            stage, core::planChangeCustomer(seen, theirCustomer, PlanSource::Services, stage.now()),
            core::planChangeCustomer(seen, myCustomer, PlanSource::Services, stage.now()),
            u"25-conflict-nested"_s))
        return false;
    const auto bram = userNamed(stage, u"Bram Bakker"_s);
    auto changed = bram;
    changed.city = u"Delft"_s;
    changed.mobilePhone = u"+31655501234"_s;
    if (!saveConflict(stage, core::planDeleteUsers(seen, {bram}, stage.now()),
                      core::planChangeUser(seen, bram, changed, stage.now()),
                      u"25-conflict-deleted"_s))
        return false;
    const auto femke = userNamed(stage, u"Femke Bakker"_s);
    const auto free = directory.subscriptions(stage.contoso()).first().id;
    if (!saveConflict(stage, core::planDeleteUsers(seen, {femke}, stage.now()),
                      core::planLicences(seen, {femke}, {free}, {}, stage.now()),
                      u"25-conflict-deleted-licence"_s))
        return false;
    const auto hana = userNamed(stage, u"Hana Bakker"_s);
    auto promoted = hana;
    promoted.jobTitle = u"Dentist"_s;
    return saveConflict(stage, core::planChangeUser(seen, hana, promoted, stage.now()),
                        core::planDeleteUsers(seen, {hana}, stage.now()),
                        u"25-conflict-changed-since"_s);
}

bool refused(Stage &stage)
{
    stage.window().showSection(ui::section::waiting);
    auto *table = waitingTable(stage);
    if (!stage.until([&] { return table->model()->rowCount() > 4; }))
        return false;
    table->setFocus(Qt::TabFocusReason);
    table->selectRow(2);
    stage.save(u"26-waiting"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 1).data().toString() != u"Nora Visser")
            continue;
        table->selectRow(row);
        stage.click(stage.window(), u"waitingEdit"_s);
        return saveDialog(stage, u"fixDialog"_s, u"26-name-taken"_s);
    }
    return false;
}

} // namespace

bool shootDecisions(Stage &stage)
{
    return undo(stage) && drop(stage) && deletion(stage) && conflicts(stage) && refused(stage);
}
