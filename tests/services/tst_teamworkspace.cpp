#include "core/base/seal.h"
#include "core/services/signin.h"
#include "core/services/workspacelist.h"
#include "tests/services/localcustomer.h"
#include "tests/support/teamserver.h"

#include <QSignalSpy>
#include <QTcpSocket>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! Several people, one team server, one computer: from the browser to the sent change, against the
//! real server in its own process. In the order of a week: each function continues where the one
//! before ended.
class TestTeamWorkspace : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    TeamServer m_server;
    std::unique_ptr<WorkspaceList> m_list;
    std::unique_ptr<Workspace> m_workspace;
    QString m_id; //!< of the workspace
    Id m_customer;

    SharedGrant signIn(const QString &email)
    {
        TestBrowser browser(m_server.caFile());
        SignIn flow(
            [&browser, email](const QUrl &address) {
                // Later, as a browser would: the program continues meanwhile.
                QTimer::singleShot(0, [&browser, address, email] {
                    browser.signIn(address, email, QString::fromUtf8(TeamServer::password));
                });
                return true;
            },
            [](SignInPage) { return QByteArray("<p>done"); });
        flow.start({m_server.url(), m_server.caFile()}, SignIn::newDevice(u"tenantry-desktop"_s));
        if (!QTest::qWaitFor(
                [&flow] {
                    return flow.state() == SignIn::State::Done ||
                           flow.state() == SignIn::State::Failed;
                },
                30'000) ||
            flow.state() == SignIn::State::Failed)
            qWarning("%s", qPrintable(flow.error().detail));
        return flow.grant();
    }
    void open(const SharedGrant &grant = {})
    {
        m_workspace.reset();
        auto config = m_list->config(*m_list->find(m_id));
        config.useKeychain = false;
        m_workspace = std::make_unique<Workspace>(config, m_clock);
        if (grant)
            QVERIFY(m_workspace->useSignIn(grant));
        m_workspace->open();
        QTRY_COMPARE(m_workspace->state(), Workspace::State::NeedsPassphrase);
        m_workspace->givePassphrase(Secret("correct horse"));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Open, 20'000);
    }
    bool isFresh() const
    {
        const auto &sync = m_workspace->sync();
        return sync.link == Link::Online && sync.lastExchange.isValid() && !sync.firstSync;
    }
    void list(QList<SignedInDevice> &devices)
    {
        auto listing = m_workspace->server().call(endpoints::devices);
        QTRY_VERIFY_WITH_TIMEOUT(listing.isFinished(), 20'000);
        const auto result = listing.result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        devices = *result;
    }
    //! Queues a new name for the customer.
    void rename(const QString &name)
    {
        auto loading = m_workspace->directory().loadView(m_customer);
        QTRY_VERIFY(loading.isFinished());
        const auto result = loading.result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        const auto &view = *result;
        auto after = view.customer;
        after.organisation = name;
        auto running = m_workspace->plans().run(
            planChangeCustomer(view, after, PlanSource::Single, m_clock.now()));
        QTRY_VERIFY(running.isFinished());
        QVERIFY2(running.result(),
                 qPrintable(running.result() ? QString() : running.result().error().detail));
    }
    QString nameOnServer()
    {
        const auto answer =
            m_server.call("GET", "/v1/customers/" + m_customer.toString().toLatin1());
        return QJsonDocument::fromJson(answer)[u"data"][u"organisation"].toString();
    }

    QString modeOnServer()
    {
        const auto answer =
            m_server.call("GET", "/v1/customers/" + m_customer.toString().toLatin1());
        return QJsonDocument::fromJson(answer)[u"data"][u"managementMode"].toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initCrypto());
        m_list = std::make_unique<WorkspaceList>(m_folder.filePath(u"places"_s));
        QVERIFY(m_server.make(TeamServer::Over::Tls));
        QVERIFY(m_server.addStaff(u"ben@northwind.example"_s, u"Ben Ito"_s, u"onboarding"_s));
        QVERIFY(m_server.addStaff(u"rea@northwind.example"_s, u"Rea Olsen"_s, u"readOnly"_s));
    }
    void cleanupTestCase() { m_workspace.reset(); }

    void aSignInMakesAWorkspaceAndFillsIt()
    {
        const auto grant = signIn(TeamServer::owner());
        QVERIFY(grant);
        QCOMPARE(grant->name, u"Ana Keller"_s);
        const auto entry = m_list->add(ServerAddress(m_server.url(), m_server.caFile()), *grant);
        QVERIFY(entry);
        m_id = entry->id;
        QCOMPARE(entry->organisation, u"Northwind MSP"_s);
        open(grant);
        QTRY_VERIFY_WITH_TIMEOUT(isFresh(), 30'000);
        QCOMPARE(m_workspace->me().role, u"owner"_s);
        QCOMPARE(m_workspace->sync().account, u"Ana Keller"_s);
        QVERIFY(m_workspace->may(Right::ManageCustomers));
        QVERIFY(std::abs(m_workspace->sync().clockAhead) < clockTolerance);
    }
    void aCustomerIsOnboardedAndIsOnTheServer()
    {
        auto &directory = m_workspace->directory();
        QTRY_VERIFY(directory.isLoaded() && !directory.dataCenters().isEmpty());
        const auto customer = localCustomer(directory, u"Contoso"_s);
        m_customer = customer.id;
        const Id operation = Id::make();
        const auto password =
            m_workspace->sealOwnerPassword(Secret("Correct-Horse-1"), operation, customer.id);
        QVERIFY(password);
        auto running =
            m_workspace->plans().run(planOnboarding(customer, *password, operation, m_clock.now()));
        QTRY_VERIFY(running.isFinished() && running.result());
        QTRY_COMPARE_WITH_TIMEOUT(nameOnServer(), u"Contoso"_s, 30'000);
    }
    void theListRemembersIt()
    {
        const WorkspaceList again(m_folder.filePath(u"places"_s));
        QCOMPARE(again.entries().size(), 2);
        QVERIFY(again.entries().first().isThisComputer());
        QCOMPARE(again.named(u"northwind msp"_s)->id, m_id);
        QCOMPARE(again.named(u"127.0.0.1"_s)->id, m_id);
        QVERIFY(!again.named(u"contoso"_s));
        QFile file(m_folder.filePath(u"places/workspaces.json"_s));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void theNextStartNeedsNoSignIn()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isFresh(), 30'000);
        rename(u"Contoso Dental"_s);
        QTRY_COMPARE_WITH_TIMEOUT(nameOnServer(), u"Contoso Dental"_s, 20'000);
    }
    void theDeviceIsListedAndAnotherOneCanBeSignedOut()
    {
        const auto other = signIn(TeamServer::owner());
        QVERIFY(other);
        QList<SignedInDevice> devices;
        list(devices);
        const auto elsewhere = std::ranges::find(devices, false, &SignedInDevice::isThis);
        QVERIFY(elsewhere != devices.end());
        QCOMPARE(std::ranges::count(devices, true, &SignedInDevice::isThis), 1);
        QVERIFY(!elsewhere->name.isEmpty() && elsewhere->lastUsed.isValid());
        auto ending = m_workspace->server().call(endpoints::signOutDevice, elsewhere->id);
        QTRY_VERIFY(ending.isFinished());
        QVERIFY(ending.result());
        QList<SignedInDevice> left;
        list(left);
        QCOMPARE(left.size(), devices.size() - 1);
        OAuthClient client({m_server.url(), m_server.caFile()}, other->device);
        auto renewing = client.refresh(other->refresh);
        QTRY_VERIFY(renewing.isFinished());
        QCOMPARE(renewing.result().error().code, ErrorCode::SignIn);
    }
    void aRevokedSignInPausesTheQueueAndLosesNothing()
    {
        QList<SignedInDevice> devices;
        list(devices);
        const auto here = std::ranges::find(devices, true, &SignedInDevice::isThis);
        auto ending = m_workspace->server().call(endpoints::signOutDevice, here->id);
        QTRY_VERIFY(ending.isFinished());
        // The server may cache a token for some seconds.
        const auto isPaused = [this] {
            m_workspace->syncNow();
            return m_workspace->sync().link == Link::SignInNeeded;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isPaused(), 30'000);
        rename(u"Contoso Clinics"_s);
        QTRY_COMPARE(m_workspace->waiting().queued, 1);
        open(); // nor does a restart
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->sync().link, Link::SignInNeeded, 30'000);
        QTRY_COMPARE(m_workspace->waiting().queued, 1);
        QCOMPARE(nameOnServer(), u"Contoso Dental"_s);
        QCOMPARE(m_workspace->me().role, u"owner"_s); // it is known offline too
    }
    void anotherPersonNeverSendsIt()
    {
        const auto ben = signIn(u"ben@northwind.example"_s);
        QVERIFY(ben);
        QVERIFY(m_workspace->useSignIn(ben));
        QTRY_VERIFY_WITH_TIMEOUT(isFresh() && m_workspace->me().role == u"onboarding", 30'000);
        QTRY_COMPARE(m_workspace->waiting().others, 1);
        QCOMPARE(m_workspace->waiting().queued, 0);
        QCOMPARE(m_workspace->othersWaiting(), QStringList{u"Ana Keller"_s});
        QVERIFY(!m_workspace->may(Right::DeleteCustomers));
        m_workspace->syncNow();
        QCOMPARE(nameOnServer(), u"Contoso Dental"_s);
    }
    void theOnesOwnSignInSendsIt()
    {
        const auto ana = signIn(TeamServer::owner());
        QVERIFY(ana);
        QVERIFY(m_workspace->useSignIn(ana));
        QTRY_COMPARE_WITH_TIMEOUT(nameOnServer(), u"Contoso Clinics"_s, 30'000);
        QTRY_COMPARE(m_workspace->waiting().queued, 0);
        QCOMPARE(m_workspace->waiting().others, 0);
    }
    void whatDoesHarmWaitsForANewSignInAndThenGoes()
    {
        const auto ana = signIn(TeamServer::owner());
        QVERIFY(ana);
        QVERIFY(m_server.makeSignInsOld());
        QVERIFY(m_workspace->useSignIn(ana));
        QTRY_VERIFY_WITH_TIMEOUT(isFresh() && m_workspace->me().role == u"owner", 30'000);
        auto loading = m_workspace->directory().loadView(m_customer);
        QTRY_VERIFY(loading.isFinished() && loading.result());
        const auto view = *loading.result();
        auto given = view.customer;
        given.managementMode = ManagementMode::Customer;
        auto running = m_workspace->plans().run(
            planChangeCustomer(view, given, PlanSource::Single, m_clock.now()));
        QTRY_VERIFY(running.isFinished() && running.result());
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->sync().wantsFreshSignIn(), 30'000);
        QTRY_COMPARE(m_workspace->waiting().queued, 1); // read on the store's thread
        QCOMPARE(modeOnServer(), u"partner"_s);
        const auto again = signIn(TeamServer::owner());
        QVERIFY(again);
        QVERIFY(m_workspace->useSignIn(again));
        QTRY_COMPARE_WITH_TIMEOUT(modeOnServer(), u"customer"_s, 30'000);
        QTRY_COMPARE(m_workspace->waiting().queued, 0);
        QVERIFY(!m_workspace->sync().wantsFreshSignIn());
    }
    void whatARoleMayNotIsRefusedAndKept()
    {
        const auto rea = signIn(u"rea@northwind.example"_s);
        QVERIFY(rea);
        QVERIFY(m_workspace->useSignIn(rea));
        QTRY_VERIFY_WITH_TIMEOUT(isFresh() && m_workspace->me().role == u"readOnly", 30'000);
        QVERIFY(!m_workspace->may(Right::ManageCustomers));
        rename(u"Not hers"_s); // a screen would not offer it
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->waiting().needsYou, 1, 30'000);
        QCOMPARE(nameOnServer(), u"Contoso Clinics"_s);
        QVERIFY(isFresh());
    }
    void aSignInForAnotherOrganisationIsAnotherWorkspace()
    {
        auto other = std::make_shared<Grant>();
        other->tenant = Id::make().toString();
        const auto used = m_workspace->useSignIn(other);
        QVERIFY(!used);
        QVERIFY(used.error().is(SignInProblem::OtherOrganisation));
    }
    void signingOutEndsItOnTheServerToo()
    {
        auto ending = m_workspace->signOut();
        QTRY_VERIFY(ending.isFinished());
        QVERIFY2(ending.result(),
                 qPrintable(ending.result() ? QString() : ending.result().error().detail));
        QTRY_COMPARE(m_workspace->sync().link, Link::SignInNeeded);
        m_workspace.reset();
        QVERIFY(m_list->remove(m_id));
        QVERIFY(!QFile::exists(m_folder.filePath(u"places/"_s + m_id)));
        QCOMPARE(m_list->entries().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTeamWorkspace)
#include "tst_teamworkspace.moc"
