#include "tests/ui/import/realworkspace.h"

#include "ui/conflicts/conflictsheet.h"
#include "ui/kit/tables/columnmodel.h"
#include "ui/kit/tables/tableview.h"
#include "ui/plans/planpage.h"
#include "ui/theme/theme.h"
#include "ui/waiting/waitingmodel.h"
#include "ui/waiting/waitingpage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

//! Pending and conflicting changes, against the real server.
class TestWaitingPage final : public QObject {
    Q_OBJECT

public:
    explicit TestWaitingPage(ui::Theme &theme)
        : m_theme(theme)
    {
    }

private:
    template <typename T>
    static T *child(const QWidget &parent, const QString &name)
    {
        T *found = parent.findChild<T *>(name);
        Q_ASSERT_X(found, "child", qPrintable(name));
        return found;
    }
    template <typename T>
    static T *child(const QWidget &parent, const char *name)
    {
        return child<T>(parent, QString::fromLatin1(name));
    }
    core::User addUser(const QString &name)
    {
        core::User user;
        user.id = core::Id::make();
        user.displayName = name;
        user.userName = name.toLower() + QStringLiteral("@contosodental.example");
        user.usageLocation = QStringLiteral("NL");
        user.city = QStringLiteral("Utrecht");
        user.jobTitle = QStringLiteral("Engineer");
        const auto plan = core::planAddUser(m_real->view(), user, {}, {}, m_clock.now());
        return m_real->runs(plan) ? user : core::User();
    }
    //! Two changes of a user based on the same state: the second conflicts with the first.
    core::Id makeConflict(const core::User &user)
    {
        auto view = m_real->view();
        auto theirs = user;
        theirs.city = QStringLiteral("Gouda");
        auto mine = user;
        mine.city = QStringLiteral("Delft");
        mine.jobTitle = QStringLiteral("Lead");
        const auto first = core::planChangeUser(view, user, theirs, m_clock.now());
        const auto second = core::planChangeUser(view, user, mine, m_clock.now());
        auto &plans = m_real->workspace().plans();
        if (!m_real->runs(first))
            return {};
        auto done = plans.run(second);
        const bool parked = QTest::qWaitFor(
            [&] {
                const auto *summary = plans.plan(second.id);
                return done.isFinished() && summary && summary->needsYou == 1;
            },
            20'000);
        return parked ? second.operations.constFirst().id : core::Id();
    }
    //! The first operation of the plan, when it waits for this reason.
    core::Id parked(const core::Plan &plan, core::WaitReason reason)
    {
        auto &plans = m_real->workspace().plans();
        auto done = plans.run(plan);
        if (!QTest::qWaitFor(
                [&] {
                    const auto *summary = plans.plan(plan.id);
                    return done.isFinished() && summary && summary->needsYou > 0;
                },
                20'000))
            return {};
        auto waiting = plans.waitingChanges(10);
        if (!QTest::qWaitFor([&] { return waiting.isFinished(); }))
            return {};
        const auto changes = waiting.result();
        if (!changes)
            return {};
        const auto id = plan.operations.constFirst().id;
        for (const auto &change : *changes) {
            if (change.row.operation.id == id && change.reason == reason)
                return id;
        }
        return {};
    }
    //! Made by a person who sees this.
    core::Plan deletionOf(const core::User &user, const core::CustomerView &seen)
    {
        return core::planDeleteUsers(seen, {user}, m_clock.now());
    }
    static bool hasText(const QWidget &where, const QString &text)
    {
        const auto labels = where.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    }
    QJsonObject userNow(const core::User &user)
    {
        auto view = m_real->view();
        for (const auto &one : view.usersByName) {
            if (one.id == user.id)
                return core::toJson(one);
        }
        return {};
    }

    core::SystemClock m_clock;
    std::unique_ptr<RealWorkspace> m_real;
    ui::Theme &m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_real = std::make_unique<RealWorkspace>();
        QVERIFY(m_real->open());
    }
    void cleanupTestCase() { m_real.reset(); }

    void aConflictIsSeenAndDecidedFieldByField()
    {
        const auto user = addUser(QStringLiteral("Ana"));
        QVERIFY(!makeConflict(user).isNull());
        ui::WaitingPage page(m_real->workspace());
        page.resize(1000, 500);
        page.show();
        auto *table = child<ui::TableView>(page, "waitingTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QAbstractItemModelTester tester(table->model());
        QCOMPARE(
            table->model()->index(0, table->columnOf(QLatin1StringView("whom"))).data().toString(),
            QStringLiteral("Ana"));
        QVERIFY(!table->model()
                     ->index(0, table->columnOf(QLatin1StringView("why")))
                     .data()
                     .toString()
                     .trimmed()
                     .isEmpty());
        auto *edit = child<QPushButton>(page, "waitingEdit");
        QVERIFY(!edit->isEnabled()); // nothing is selected
        table->setFocus();
        table->selectRow(0);
        QVERIFY(edit->isEnabled());
        QCOMPARE(child<QLabel>(page, "waitingWhat")->text(), QStringLiteral("Change user: Ana"));
        const auto *change = child<QLabel>(page, "waitingChange");
        QVERIFY(change->text().contains(QStringLiteral("Delft")));
        // It is never drawn squeezed.
        QVERIFY(change->height() >= change->heightForWidth(change->width()));
        QVERIFY(!child<QPushButton>(page, "waitingSend")->isEnabled());
        QTest::keyClick(table, Qt::Key_Return); // by the keyboard

        QTRY_VERIFY(page.findChild<ui::ConflictSheet *>());
        auto *sheet = page.findChild<ui::ConflictSheet *>();
        QTRY_VERIFY(sheet->findChild<QRadioButton *>(QStringLiteral("theirs-city")));
        auto *theirs = child<QRadioButton>(*sheet, "theirs-city");
        auto *mine = child<QRadioButton>(*sheet, "mine-city");
        QVERIFY(theirs->isChecked()); // Enter overwrites no other person's work
        QCOMPARE(mine->accessibleName(), QStringLiteral("City: keep mine, Delft"));
        QCOMPARE(theirs->accessibleName(), QStringLiteral("City: keep theirs, Gouda"));
        QCOMPARE(child<QLabel>(*sheet, "conflictCustomer")->text(),
                 QStringLiteral("Contoso Dental Group"));
        QVERIFY(child<QRadioButton>(*sheet, "mine-jobTitle")->isChecked()); // only I changed it
        QTest::mouseClick(child<QPushButton>(*sheet, "conflictApply"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_COMPARE(userNow(user)[u"jobTitle"].toString(), QStringLiteral("Lead"));
        QCOMPARE(userNow(user)[u"city"].toString(), QStringLiteral("Gouda"));
    }
    void whatIsNamedByIdsIsReadByNames()
    {
        auto &workspace = m_real->workspace();
        const auto &tags = workspace.directory().tags();
        QVERIFY(tags.size() > 2);
        const auto seen = m_real->view();
        auto theirs = seen.customer;
        theirs.tags = {tags.at(0).id};
        theirs.contact = {
            QStringLiteral("Mina Kapoor"), QStringLiteral("mina@contoso.example"), {}};
        auto mine = seen.customer;
        mine.tags = {tags.at(1).id, tags.at(2).id};
        mine.contact = {QStringLiteral("Ravi & Sons"), {}, {}};
        using core::PlanSource;
        QVERIFY(m_real->runs(
            core::planChangeCustomer(seen, theirs, PlanSource::Single, m_clock.now())));
        const auto operation =
            parked(core::planChangeCustomer(seen, mine, PlanSource::Single, m_clock.now()),
                   core::WaitReason::Conflict);
        QVERIFY(!operation.isNull());
        ui::ConflictSheet sheet(workspace.plans(), workspace.directory(), workspace.access(),
                                workspace.clock(), operation);
        sheet.show();
        QTRY_VERIFY(sheet.findChild<QRadioButton *>(QStringLiteral("mine-tags")));
        const auto said = [&](const char *name) {
            return child<QRadioButton>(sheet, name)->accessibleName();
        };
        QVERIFY2(said("mine-tags").contains(tags.at(1).name) &&
                     said("mine-tags").contains(tags.at(2).name),
                 qPrintable(said("mine-tags")));
        QVERIFY(said("theirs-tags").endsWith(tags.at(0).name));
        QVERIFY(said("mine-contact").contains(QStringLiteral("Name: Ravi & Sons")));
        QVERIFY2(said("theirs-contact").contains(QStringLiteral("E-mail: mina@contoso.example")),
                 qPrintable(said("theirs-contact")));
        // The whole text of a choice is clickable, not only the dot.
        auto *keep = child<QRadioButton>(sheet, "mine-contact");
        QTest::mouseClick(keep, Qt::LeftButton, {}, keep->rect().bottomRight() - QPoint(2, 2));
        QVERIFY(keep->isChecked());
        QTest::mouseClick(child<QPushButton>(sheet, "conflictTheirs"), Qt::LeftButton);
        QTRY_COMPARE(workspace.waiting(), core::Waiting());
    }
    void aConflictIsDecidedFromItsPlanToo()
    {
        const auto user = addUser(QStringLiteral("Ida"));
        const auto operation = makeConflict(user);
        QVERIFY(!operation.isNull());
        auto waiting = m_real->workspace().plans().waitingChanges(10);
        QTRY_VERIFY(waiting.isFinished());
        ui::PlanPage page(m_real->workspace(), m_theme, waiting.result()->constFirst().plan);
        page.resize(1000, 600);
        page.show();
        auto *table = child<ui::TableView>(page, "planTable");
        auto *edit = child<QPushButton>(page, "planEdit");
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY(edit->isEnabled());
        QCOMPARE(edit->text(), QStringLiteral("Decide…"));
        QTest::mouseClick(edit, Qt::LeftButton);
        QTRY_VERIFY(page.findChild<ui::ConflictSheet *>());
        auto *sheet = page.findChild<ui::ConflictSheet *>();
        QTRY_VERIFY(child<QPushButton>(*sheet, "conflictTheirs")->isEnabled());
        QTest::mouseClick(child<QPushButton>(*sheet, "conflictTheirs"), Qt::LeftButton);
        QTRY_COMPARE(m_real->workspace().waiting(), core::Waiting());
    }
    void onlyWhatIsLookedAtIsRead()
    {
        auto &workspace = m_real->workspace();
        const auto user = addUser(QStringLiteral("Jan"));
        workspace.setSyncPolicy(core::SyncPolicy::Offline);
        QTRY_COMPARE(workspace.sync().link, core::Link::Paused);
        ui::WaitingPage page(workspace);
        auto *model =
            qobject_cast<ui::ColumnModel *>(child<ui::TableView>(page, "waitingTable")->model());
        QVERIFY(model);
        QSignalSpy readings(model, &ui::ColumnModel::updated);
        page.show();
        QTRY_COMPARE(readings.size(), 1);
        page.hide();
        auto other = user;
        other.city = QStringLiteral("Breda");
        const auto plan = core::planChangeUser(m_real->view(), user, other, m_clock.now());
        auto run = workspace.plans().run(plan);
        QTRY_COMPARE(workspace.waiting().queued, 1);
        // One thread answers in order: the page's own query would arrive before this one.
        auto asked = workspace.plans().waitingChanges(1);
        QTRY_VERIFY(asked.isFinished());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(readings.size(), 1);
        page.show();
        QTRY_COMPARE(model->rowCount(), 1);
        page.hide();
        page.show(); // nothing changed meanwhile
        asked = workspace.plans().waitingChanges(1);
        QTRY_VERIFY(asked.isFinished());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(readings.size(), 2);
        auto dropped = workspace.plans().drop(plan.operations.constFirst().id);
        QTRY_COMPARE(model->rowCount(), 0);
        workspace.setSyncPolicy(core::SyncPolicy::Online);
        QTRY_COMPARE(workspace.sync().link, core::Link::Online);
    }
    void mineCanBeKeptThroughout()
    {
        const auto user = addUser(QStringLiteral("Ben"));
        const auto operation = makeConflict(user);
        QVERIFY(!operation.isNull());
        ui::ConflictSheet sheet(m_real->workspace().plans(), m_real->workspace().directory(),
                                m_real->workspace().access(), m_real->workspace().clock(),
                                operation);
        sheet.show();
        QTRY_VERIFY(child<QPushButton>(sheet, "conflictMine")->isEnabled());
        QTest::mouseClick(child<QPushButton>(sheet, "conflictMine"), Qt::LeftButton);
        QTRY_COMPARE(userNow(user)[u"city"].toString(), QStringLiteral("Delft"));
        QTRY_COMPARE(m_real->workspace().waiting().needsYou, 0);
    }
    void laterLeavesItAsItIs()
    {
        const auto user = addUser(QStringLiteral("Cas"));
        const auto operation = makeConflict(user);
        ui::ConflictSheet sheet(m_real->workspace().plans(), m_real->workspace().directory(),
                                m_real->workspace().access(), m_real->workspace().clock(),
                                operation);
        sheet.show();
        QTRY_VERIFY(child<QPushButton>(sheet, "conflictTheirs")->isEnabled());
        QTest::mouseClick(child<QPushButton>(sheet, "conflictLater"), Qt::LeftButton);
        QVERIFY(!sheet.isVisible());
        QCOMPARE(m_real->workspace().waiting().needsYou, 1);
        auto dropped = m_real->workspace().plans().drop(operation);
        QTRY_COMPARE(m_real->workspace().waiting().needsYou, 0);
        QCOMPARE(userNow(user)[u"city"].toString(), QStringLiteral("Gouda"));
    }
    void whatSomebodyDeletedIsRestoredUnderMyChange()
    {
        const auto user = addUser(QStringLiteral("Eva"));
        const auto seen = m_real->view();
        QVERIFY(m_real->runs(deletionOf(user, seen)));
        auto mine = user;
        mine.city = QStringLiteral("Delft");
        const auto operation = parked(core::planChangeUser(seen, user, mine, m_clock.now()),
                                      core::WaitReason::Conflict);
        QVERIFY(!operation.isNull());
        ui::ConflictSheet sheet(m_real->workspace().plans(), m_real->workspace().directory(),
                                m_real->workspace().access(), m_real->workspace().clock(),
                                operation);
        sheet.show();
        auto *restore = child<QPushButton>(sheet, "conflictMine");
        QTRY_VERIFY(restore->isEnabled());
        QCOMPARE(restore->text(), QStringLiteral("Restore and apply"));
        QVERIFY(
            child<QLabel>(sheet, "conflictSentence")->text().contains(QStringLiteral("deleted")));
        QVERIFY(child<QPushButton>(sheet, "conflictTheirs")->isDefault());
        QVERIFY(!child<QPushButton>(sheet, "conflictApply")->isVisible());
        restore->setFocus();
        QTest::keyClick(restore, Qt::Key_Space);
        QTRY_COMPARE(userNow(user)[u"city"].toString(), QStringLiteral("Delft"));
        QTRY_VERIFY(userNow(user)[u"status"].toString() != QStringLiteral("deleted"));
        QTRY_COMPARE(m_real->workspace().waiting(), core::Waiting());
    }
    void whatSomebodyChangedIsNotDeletedUnseen()
    {
        const auto user = addUser(QStringLiteral("Finn"));
        const auto seen = m_real->view();
        auto theirs = user;
        theirs.city = QStringLiteral("Gouda");
        QVERIFY(m_real->runs(core::planChangeUser(seen, user, theirs, m_clock.now())));
        const auto operation = parked(deletionOf(user, seen), core::WaitReason::Conflict);
        QVERIFY(!operation.isNull());
        ui::ConflictSheet sheet(m_real->workspace().plans(), m_real->workspace().directory(),
                                m_real->workspace().access(), m_real->workspace().clock(),
                                operation);
        sheet.show();
        auto *leave = child<QPushButton>(sheet, "conflictTheirs");
        QTRY_VERIFY(leave->isEnabled());
        QCOMPARE(leave->text(), QStringLiteral("Do not delete"));
        QCOMPARE(child<QPushButton>(sheet, "conflictMine")->text(), QStringLiteral("Delete"));
        QVERIFY(hasText(sheet, QStringLiteral("Gouda"))); // a change I had not seen
        QTest::keyClick(&sheet, Qt::Key_Return);
        QTRY_COMPARE(m_real->workspace().waiting(), core::Waiting());
        QCOMPARE(userNow(user)[u"city"].toString(), QStringLiteral("Gouda"));
        QVERIFY(userNow(user)[u"status"].toString() != QStringLiteral("deleted"));
    }
    void whatIsDeletedByBothIsDone()
    {
        const auto user = addUser(QStringLiteral("Gina"));
        const auto seen = m_real->view();
        QVERIFY(m_real->runs(deletionOf(user, seen)));
        QVERIFY(m_real->runs(deletionOf(user, seen)));
    }
    void aNameThatIsTakenLeadsToTheOther()
    {
        const auto user = addUser(QStringLiteral("Hugo"));
        auto twin = user;
        twin.id = core::Id::make();
        auto view = m_real->view();
        view.usersByName.clear(); // the state before that name existed
        const auto key = m_real->workspace().credentials().makeKey();
        QTRY_VERIFY(key.isFinished());
        const auto operation =
            parked(core::planAddUser(view, twin, {}, *key.result(), m_clock.now()),
                   core::WaitReason::Refused);
        QVERIFY(!operation.isNull());
        ui::WaitingPage page(m_real->workspace());
        page.show();
        auto *table = child<ui::TableView>(page, "waitingTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QSignalSpy opened(&page, &ui::WaitingPage::openOther);
        table->selectRow(0);
        QTest::mouseClick(child<QPushButton>(page, "waitingEdit"), Qt::LeftButton);
        QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("fixOther")));
        QTest::mouseClick(child<QPushButton>(page, "fixOther"), Qt::LeftButton);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.constFirst().at(0).value<core::Id>(), m_real->customer());
        QCOMPARE(opened.constFirst().at(1).toString(), user.userName);
        // Or mine gets another name.
        QTRY_VERIFY(!page.findChild<QPushButton *>(QStringLiteral("fixOther")));
        QTest::mouseClick(child<QPushButton>(page, "waitingEdit"), Qt::LeftButton);
        QTRY_VERIFY(page.findChild<QLineEdit *>(QStringLiteral("fix-userName")));
        // The key of its temporary password cannot be edited.
        QVERIFY(!page.findChild<QLineEdit *>(QStringLiteral("fix-temporaryPasswordFor")));
        child<QLineEdit>(page, "fix-userName")
            ->setText(QStringLiteral("hugo2@contosodental.example"));
        QTest::mouseClick(child<QPushButton>(page, "fixSend"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(!userNow(twin).isEmpty());
    }
    void aDropNamesWhatGoesWithIt()
    {
        auto &workspace = m_real->workspace();
        workspace.setSyncPolicy(core::SyncPolicy::Offline);
        QTRY_COMPARE(workspace.sync().link, core::Link::Paused);
        core::User user;
        user.id = core::Id::make();
        user.displayName = QStringLiteral("Dora");
        user.userName = QStringLiteral("dora@contosodental.example");
        user.usageLocation = QStringLiteral("NL");
        const auto plan =
            core::planAddUser(m_real->view(), user, {m_real->many()}, {}, m_clock.now());
        auto run = workspace.plans().run(plan);
        ui::WaitingPage page(workspace);
        page.show();
        auto *table = child<ui::TableView>(page, "waitingTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()
                    ->index(1, table->columnOf(QLatin1StringView("why")))
                    .data()
                    .toString()
                    .contains(QStringLiteral("Dora")));
        table->selectRow(0);
        QVERIFY(child<QPushButton>(page, "waitingSend")->isEnabled());
        QTest::mouseClick(child<QPushButton>(page, "waitingDrop"), Qt::LeftButton);
        QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("action")));
        auto *drop = child<QPushButton>(page, "action");
        const auto text = drop->window()->accessibleDescription();
        QVERIFY2(text.count(QStringLiteral("Dora")) == 2,
                 qPrintable(text)); // the create, the licence
        QTest::mouseClick(drop, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QCOMPARE(workspace.waiting().queued, 0);
        workspace.setSyncPolicy(core::SyncPolicy::Online);
        QTRY_COMPARE(workspace.sync().link, core::Link::Online);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme theme(app);
    TestWaitingPage test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_waitingpage.moc"
