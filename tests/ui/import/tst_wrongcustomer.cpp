#include "tests/ui/import/realworkspace.h"

#include "core/services/workspacelist.h"
#include "ui/import/importpage.h"
#include "ui/review/planreview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

//! Whatever screen is shown meanwhile, an action stays with the customer that it was started for.
class TestWrongCustomer final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RealWorkspace> m_real;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<core::WorkspaceList> m_list;
    std::unique_ptr<ui::MainWindow> m_window;
    core::Id m_other;

    template <typename T>
    T *shown(const QString &name = {}) const
    {
        const auto all = m_window->findChildren<T *>(name);
        for (auto *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString file(const QString &name)
    {
        const QString path = m_real->path(name + QStringLiteral(".csv"));
        QFile csv(path);
        if (csv.open(QIODevice::WriteOnly))
            csv.write("Username,Display name,Usage location\n" + name.toUtf8() +
                      "1@contosodental.example,First,NL\n" + name.toUtf8() +
                      "2@contosodental.example,Second,NL\n");
        return path;
    }
    int usersOf(const core::Id &customer) const
    {
        core::UserQuery query;
        query.customer = customer;
        return static_cast<int>(m_real->workspace().directory().users()->select(query).size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_real = std::make_unique<RealWorkspace>();
        QVERIFY(m_real->open());
        m_other = m_real->addCustomer(QStringLiteral("Fabrikam Logistics"),
                                      QStringLiteral("it@fabrikam.example"));
        QVERIFY(!m_other.isNull());
        m_theme = std::make_unique<ui::Theme>(*qApp);
        m_settings = std::make_unique<ui::Settings>(m_real->path(QStringLiteral("tenantry.ini")));
        m_list = std::make_unique<core::WorkspaceList>(m_real->path(QStringLiteral("places")));
        m_window =
            std::make_unique<ui::MainWindow>(m_real->workspace(), *m_list, *m_theme, *m_settings);
        m_window->show();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_real.reset();
    }

    void aReviewRunsForTheCustomerThatItNamesWhateverIsShownBehindIt()
    {
        m_window->importFiles(m_real->customer(), {file(QStringLiteral("starters"))});
        QTRY_VERIFY(shown<QPushButton>(QStringLiteral("importReview")));
        QTRY_VERIFY(shown<QPushButton>(QStringLiteral("importReview"))->isEnabled());
        shown<QPushButton>(QStringLiteral("importReview"))->click();
        QTRY_VERIFY(shown<ui::PlanReview>());
        m_window->showCustomer(m_other);
        auto *review = m_window->findChild<ui::PlanReview *>();
        QVERIFY(review);
        QCOMPARE(review->findChild<QLabel *>(QStringLiteral("reviewCustomer"))->text(),
                 QStringLiteral("Contoso Dental Group"));
        QSignalSpy started(review, &ui::PlanReview::started);
        review->findChild<QPushButton *>(QStringLiteral("reviewRun"))->click();
        QTRY_COMPARE(started.size(), 1);
        m_window->showCustomer(m_other); // while it runs
        const auto plan = started.constFirst().at(0).value<core::Id>();
        auto &plans = m_real->workspace().plans();
        QTRY_VERIFY_WITH_TIMEOUT(plans.plan(plan) && plans.plan(plan)->done == 2, 20'000);
        QCOMPARE(plans.plan(plan)->customer, m_real->customer());
        auto rows = plans.rows(plan, 0, 10);
        QTRY_VERIFY(rows.isFinished());
        const auto planned = rows.result();
        QVERIFY(planned);
        for (const auto &row : *planned)
            QCOMPARE(row.operation.entity.customer, m_real->customer());
        QTRY_COMPARE(usersOf(m_real->customer()), 2);
        QCOMPARE(usersOf(m_other), 0);
    }

    void anImportBegunAtAnotherCustomerIsThatOnes()
    {
        m_window->importFiles(m_real->customer(), {file(QStringLiteral("movers"))});
        QTRY_VERIFY(shown<QPushButton>(QStringLiteral("importReview")));
        QTRY_VERIFY(shown<QPushButton>(QStringLiteral("importReview"))->isEnabled());
        QTRY_VERIFY(!shown<ui::ImportPage>()->draft().isNull());
        QCOMPARE(shown<ui::ImportPage>()->customer(), m_real->customer());
        m_window->showCustomer(m_other);
        m_window->beginImport(m_other);
        QTRY_VERIFY(shown<ui::ImportPage>());
        QCOMPARE(shown<ui::ImportPage>()->customer(), m_other);
        // And earlier work is kept.
        QTRY_COMPARE(m_real->workspace().drafts().list().size(), 1);
        QCOMPARE(
            core::idFromJson(m_real->workspace().drafts().list().constFirst().content[u"customer"]),
            m_real->customer());
    }

    void aPlanOfOneCustomerTakesNothingOfAnother()
    {
        core::User user;
        user.id = core::Id::make();
        user.displayName = QStringLiteral("Vera");
        user.userName = QStringLiteral("vera@contosodental.example");
        user.usageLocation = QStringLiteral("NL");
        auto plan = core::planAddUser(m_real->view(), user, {}, {}, core::SystemClock().now());
        plan.customer = m_other;
        auto run = m_real->workspace().plans().run(plan);
        QTRY_VERIFY(run.isFinished());
        QVERIFY(!run.result());
        QVERIFY(!m_real->workspace().plans().plan(plan.id));
    }
};

QTEST_MAIN(TestWrongCustomer)
#include "tst_wrongcustomer.moc"
