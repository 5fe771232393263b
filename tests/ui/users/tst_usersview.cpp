#include "tests/ui/import/realworkspace.h"

#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/review/planreview.h"
#include "ui/theme/theme.h"
#include "ui/users/adduserdialog.h"
#include "ui/users/licencepanel.h"
#include "ui/users/usersview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestUsersView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY(m_real.open());
        m_view = std::make_unique<ui::UsersView>(m_real.workspace(), *m_theme, m_real.customer());
        m_view->resize(1000, 700);
        m_view->show();
    }

    void dialogAddsOneUserAfterTheOther()
    {
        ui::AddUserDialog dialog(m_real.workspace(), m_real.customer(), std::nullopt, m_view.get());
        QSignalSpy saved(&dialog, &ui::AddUserDialog::saved);
        QSignalSpy drawn(&dialog, &ui::AddUserDialog::passwordsDrawn);
        dialog.show();
        auto *another = dialog.findChild<QPushButton *>(u"addAnother"_s);
        for (const auto &name : {u"Mina"_s, u"Jonas"_s, u"Alice"_s}) {
            QTRY_VERIFY(another->isEnabled());
            QTest::keyClicks(dialog.findChild<QLineEdit *>(u"firstName"_s), name);
            QTest::keyClicks(dialog.findChild<QLineEdit *>(u"lastName"_s), u"Öberg"_s);
            QCOMPARE(dialog.findChild<QLineEdit *>(u"displayName"_s)->text(), name + u" Öberg"_s);
            QVERIFY(dialog.findChild<QLineEdit *>(u"userName"_s)
                        ->text()
                        .startsWith(name.toLower() + u".oberg@"_s));
            const auto before = saved.size();
            another->click();
            QTRY_COMPARE(saved.size(), before + 1);
        }
        QTRY_COMPARE(table()->model()->rowCount(), 3);

        // In the end one sheet has all of their passwords.
        QVERIFY(drawn.isEmpty());
        dialog.reject();
        QCOMPARE(drawn.size(), 1);
        auto &workspace = m_real.workspace();
        const auto plan = drawn[0][0].value<core::Id>();
        QTRY_COMPARE(workspace.plans().sheetPlan(plan)->passwords, 3);
        QCOMPARE(workspace.plans().sheetPlan(plan)->done, 3);
        auto reading = workspace.credentials().sheet(plan);
        QTRY_VERIFY(reading.isFinished());
        const auto &rows = **reading.result();
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[0].displayName, u"Mina Öberg"_s);
        QCOMPARE(rows[1].displayName, u"Jonas Öberg"_s);
        QCOMPARE(rows[2].displayName, u"Alice Öberg"_s);
        auto destroying = workspace.credentials().destroy(plan);
        QTRY_VERIFY(destroying.isFinished());
        QTRY_COMPARE(workspace.plans().plan(saved[0][0].value<core::Id>())->passwords, 0);
    }

    void aUserNameThatIsTakenIsSaidAtTheField()
    {
        ui::AddUserDialog dialog(m_real.workspace(), m_real.customer(), std::nullopt, m_view.get());
        QSignalSpy saved(&dialog, &ui::AddUserDialog::saved);
        dialog.show();
        auto *save = dialog.findChild<QPushButton *>(u"save"_s);
        QTRY_VERIFY(save->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"firstName"_s), u"Mina"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"lastName"_s), u"Öberg"_s);
        save->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(saved.isEmpty());
        QVERIFY(!dialog.findChild<QLineEdit *>(u"userName"_s)->accessibleDescription().isEmpty());
    }

    void modelKeepsItsPromises()
    {
        QAbstractItemModelTester tester(table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto *field = m_view->findChild<QLineEdit *>(u"usersFilter"_s);
        QTest::keyClicks(field, u"jonas"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        // The check box of a row names its user.
        QVERIFY(table()
                    ->model()
                    ->index(0, table()->columnOf("check"_L1))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"Jonas Öberg, jonas.oberg@"));
        field->clear();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }

    void allUsersSortByTheNamesOfTheirCustomers()
    {
        const auto second = m_real.addCustomer(u"Aardvark Clinic"_s, u"owner@aardvark.example"_s);
        QVERIFY(!second.isNull());
        core::User user;
        user.id = core::Id::make();
        user.displayName = u"Zoe"_s;
        user.userName = u"zoe@aardvark.example"_s;
        auto view = m_real.workspace().directory().loadView(second);
        QTRY_VERIFY(view.isFinished());
        QVERIFY(m_real.runs(
            core::planAddUser(*view.result(), user, {}, {}, core::SystemClock().now())));
        ui::UsersView all(m_real.workspace(), *m_theme, {});
        all.resize(1000, 700);
        all.show();
        auto *table = all.findChild<ui::TableView *>(u"usersTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        table->horizontalHeader()->setSortIndicator(table->columnOf("customer"_L1),
                                                    Qt::AscendingOrder);
        const auto name = [table](int row) {
            return table->model()->index(row, table->columnOf("user"_L1)).data().toString();
        };
        QTRY_COMPARE(name(0), u"Zoe"_s);
        QCOMPARE(name(1), u"Alice Öberg"_s);
        table->horizontalHeader()->setSortIndicator(table->columnOf("customer"_L1),
                                                    Qt::DescendingOrder);
        QTRY_COMPARE(name(3), u"Zoe"_s);
    }

    void aSearchWithoutMatchSaysSoAndCanBeCleared()
    {
        auto *states = m_view->findChild<ui::ListStates *>(u"usersStates"_s);
        QTest::keyClicks(m_view->findChild<QLineEdit *>(u"usersFilter"_s), u"nobody"_s);
        QTRY_VERIFY(!states->isShowingContent());
        Q_EMIT states->clearFilterRequested();
        QTRY_VERIFY(states->isShowingContent());
        QCOMPARE(table()->model()->rowCount(), 3);
    }

    void panelPlansALicenceForTheSelectedUsers()
    {
        table()->selectAll();
        auto *manage = m_view->findChild<QPushButton *>(u"manageLicences"_s);
        QTRY_VERIFY(manage->isVisible() && manage->isEnabled());
        manage->click();
        auto *panel = m_view->findChild<ui::LicencePanel *>();
        QVERIFY(panel->isVisible());
        const QString name = u"licence-"_s + m_real.many().toString();
        QTRY_VERIFY(panel->findChild<QCheckBox *>(name));
        auto *review = panel->findChild<QPushButton *>(u"reviewPlan"_s);
        QVERIFY(!review->isEnabled());
        panel->findChild<QCheckBox *>(name)->click();
        QTRY_VERIFY(review->isEnabled());
        QCOMPARE(panel->plan().operations.size(), 3);
        const auto plan =
            panel->plan(); // the panel makes another one as soon as this one takes effect
        QVERIFY(m_real.runs(plan));
        // Everyone has it now: the box is checked and nothing remains to be done.
        QTRY_COMPARE(panel->findChildren<QCheckBox *>(name).last()->checkState(), Qt::Checked);
        QTRY_VERIFY(!review->isEnabled());
        panel->findChild<QPushButton *>(u"cancelLicences"_s)->click();
        QVERIFY(panel->isHidden());
    }

    void pastedRowsGoToTheImport()
    {
        QSignalSpy pasted(m_view.get(), &ui::UsersView::textPasted);
        QApplication::clipboard()->setText(u"User name\tDisplay name\na@b.example\tA"_s);
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        table()->setFocus();
        QTest::keySequence(table(), QKeySequence::Paste);
        QTRY_COMPARE(pasted.size(), 1);
        QApplication::clipboard()->setText(u"one word"_s);
        QTest::keySequence(table(), QKeySequence::Paste);
        QCOMPARE(pasted.size(), 1);
    }

    void aReadOnlyCustomerDisablesTheActionWithItsReason()
    {
        table()->selectAll();
        m_view->setReadOnly(u"reason"_s);
        auto *manage = m_view->findChild<QPushButton *>(u"manageLicences"_s);
        QVERIFY(!manage->isEnabled());
        QVERIFY(manage->toolTip().contains(u"reason"));
        QVERIFY(!m_view->findChild<QPushButton *>(u"deleteUsers"_s)->isEnabled());
        QTest::keyClick(table(), Qt::Key_Delete);
        m_view->setReadOnly({});
        QVERIFY(manage->isEnabled());
    }

    void aPasswordResetIsAPlanWhoseSheetHasThePasswords()
    {
        auto &workspace = m_real.workspace();
        QSignalSpy started(m_view.get(), &ui::UsersView::planStarted);
        QSignalSpy drawn(m_view.get(), &ui::UsersView::passwordsDrawn);
        table()->clearSelection();
        table()->selectRow(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        auto *reset = m_view->findChild<QPushButton *>(u"resetPasswords"_s);
        QVERIFY(reset->isEnabled());
        reset->click();
        QTRY_VERIFY(m_view->findChild<ui::PlanReview *>());
        auto *review = m_view->findChild<ui::PlanReview *>();
        const auto *shown = review->findChild<ui::TableView *>(u"reviewTable"_s)->model();
        QCOMPARE(shown->rowCount(), 2);
        QCOMPARE(shown->index(0, 0).data().toString(), u"Reset password"_s);
        QVERIFY(review->findChild<QWidget *>(u"reviewSeats"_s)->isHidden());
        QVERIFY(started.isEmpty());
        review->findChild<QPushButton *>(u"reviewRun"_s)->click();
        QTRY_COMPARE(started.size(), 1);
        QTRY_VERIFY(!m_view->findChild<ui::PlanReview *>());
        const auto plan = started[0][0].value<core::Id>();
        QCOMPARE(drawn.size(), 1);
        QCOMPARE(drawn[0][0].value<core::Id>(), plan);
        const auto isDone = [&] {
            const auto *summary = workspace.plans().plan(plan);
            return summary && summary->done == 2 && summary->passwords == 2;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 20'000);
        const auto sheet = workspace.credentials().sheet(plan);
        QTRY_VERIFY(sheet.isFinished());
        QCOMPARE((*sheet.result())->size(), size_t(2));
        QVERIFY(!(*sheet.result())->front().password.isEmpty());
    }

    void deletingIsAPlanThatIsShownFirstAndCanBeUndone()
    {
        auto &plans = m_real.workspace().plans();
        auto set = plans.setDeletesUnasked(1);
        QTRY_VERIFY(set.isFinished());
        QSignalSpy started(m_view.get(), &ui::UsersView::planStarted);
        table()->clearSelection();
        QVERIFY(!m_view->findChild<QPushButton *>(u"deleteUsers"_s)->isVisible());
        QTest::keyClick(table(), Qt::Key_Delete); // no user is selected
        table()->selectRow(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table()->selectedRowCount(), 2);
        QTest::keyClick(table(), Qt::Key_Delete);
        QTest::keyClick(table(), Qt::Key_Delete); // a second press opens no second one
        QTRY_VERIFY(m_view->findChild<ui::PlanReview *>());
        const auto reviews = m_view->findChildren<ui::PlanReview *>();
        QCOMPARE(reviews.size(), 1);
        auto *review = reviews.constFirst();
        const auto *shown = review->findChild<ui::TableView *>(u"reviewTable"_s)->model();
        QCOMPARE(shown->rowCount(), 2);
        QVERIFY(shown->index(0, 0).data().toString().contains(u"Delete"_s));
        QVERIFY(review->findChild<QWidget *>(u"reviewSeats"_s)
                    ->accessibleName()
                    .contains(u"2 freed"_s));
        QCOMPARE(table()->model()->rowCount(), 3); // nothing is deleted yet

        // Beyond the limit: the name must be typed.
        auto *run = review->findChild<QPushButton *>(u"reviewRun"_s);
        QVERIFY(!run->isEnabled());
        auto *typed = review->findChild<QLineEdit *>(u"reviewTyped"_s);
        QTest::keyClicks(typed, u"contoso dental group"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_COMPARE(started.size(), 1);
        const auto plan = started[0][0].value<core::Id>();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_COMPARE(plans.plan(plan)->done, 2);
        QCOMPARE(plans.plan(plan)->source, core::PlanSource::Deletes);
        auto undo = plans.undoOf(plan);
        QTRY_VERIFY(undo.isFinished());
        QCOMPARE(undo.result()->plan.operations.size(), 4); // the users and their licences
        QVERIFY(m_real.runs(undo.result()->plan));
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QTRY_COMPARE(m_real.workspace().directory().subscription(m_real.many())->used, 3);
    }

private:
    [[nodiscard]] ui::TableView *table() const
    {
        return m_view->findChild<ui::TableView *>(u"usersTable"_s);
    }

    RealWorkspace m_real;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::UsersView> m_view;
};

QTEST_MAIN(TestUsersView)
#include "tst_usersview.moc"
