#include "core/base/seal.h"
#include "core/services/workspace.h"
#include "core/sql/database.h"
#include "tests/services/localcustomer.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! The whole core against the real embedded server.
class TestWorkspace : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;

    WorkspaceConfig config(const QString &name = u"here"_s) const
    {
        return {.folder = m_folder.filePath(name),
                .serverFolder = m_folder.filePath(u"server"_s),
                .useKeychain = false};
    }
    void open(const QString &name = u"here"_s)
    {
        m_workspace = std::make_unique<Workspace>(config(name), m_clock);
        m_workspace->open();
        QTRY_COMPARE(m_workspace->state(), Workspace::State::NeedsPassphrase);
        m_workspace->givePassphrase(Secret("correct horse"));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Open, 20'000);
    }
    void waitForServer()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->sync().link == Link::Online &&
                                     !m_workspace->sync().firstSync &&
                                     m_workspace->sync().lastExchange.isValid() &&
                                     !m_workspace->directory().skus().isEmpty(),
                                 30'000);
    }
    void run(const Plan &plan)
    {
        QVERIFY(std::none_of(plan.operations.begin(), plan.operations.end(),
                             [](const Operation &operation) { return operation.isBlocked(); }));
        auto running = m_workspace->plans().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 30'000);
        QVERIFY2(running.result(),
                 qPrintable(running.result() ? QString() : running.result().error().detail));
        const auto finished = [this, &plan] {
            const auto *summary = m_workspace->plans().plan(plan.id);
            return summary && summary->state == PlanState::Finished;
        };
        QTRY_VERIFY_WITH_TIMEOUT(finished(), 120'000);
        const auto *summary = m_workspace->plans().plan(plan.id);
        QCOMPARE(summary->done, plan.operations.size());
        QCOMPARE(summary->needsYou, 0);
    }
    CustomerView view(const Id &customer)
    {
        auto loading = m_workspace->directory().loadView(customer);
        [&] { QTRY_VERIFY(loading.isFinished()); }();
        return loading.result().value_or(CustomerView());
    }
    qint64 serverCount(std::string_view sql)
    {
        QDirIterator files(m_folder.filePath(u"server"_s), QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.endsWith(u".sqlite") && !path.endsWith(u".db"))
                continue;
            auto database = sql::Database::open(path, sql::Access::ReadOnly);
            if (!database)
                return -1;
            auto rows = database->query(sql);
            return rows && rows->step().value_or(false) ? rows->integer(0) : -2;
        }
        return -3;
    }
    void openFile(ImportSession &session)
    {
        session.openFiles({QStringLiteral(TENANTRY_SOURCE_DIR "/tests/data/new-starters.csv")});
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), ImportSession::State::Ready, 20'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TENANTRY_SERVER", qgetenv("TENANTRY_BIN") + "/tenantry-server");
        QVERIFY(initCrypto());
    }
    void cleanup() { m_workspace.reset(); }

    void anImportEndsInTheServersDatabaseOnceAndAgainChangesNothing()
    {
        open();
        waitForServer();
        auto &directory = m_workspace->directory();
        const auto account = m_workspace->sync().account;

        const auto customer = localCustomer(directory, u"Contoso Dental"_s);
        const Id operation = Id::make();
        const auto password =
            m_workspace->sealOwnerPassword(Secret("Correct-Horse-1"), operation, customer.id);
        QVERIFY(password);
        run(planOnboarding(customer, *password, operation, m_clock.now()));
        QTRY_VERIFY(directory.customer(customer.id));

        Subscription seats;
        seats.id = Id::make();
        seats.sku = directory.skus().first().id;
        seats.bought = 1300;
        run(planAddSubscription(view(customer.id), seats, m_clock.now()));
        QTRY_VERIFY(directory.subscription(seats.id));

        auto session = m_workspace->newImport(customer.id);
        session->setLicencesForAll({seats.id});
        openFile(*session);
        const int created = session->counts().created;
        QVERIFY(created > 1180);
        auto planning = session->makePlan();
        QTRY_VERIFY(planning.isFinished());
        const auto plan = planning.result().value_or(Plan());
        QCOMPARE(plan.operations.size(), 2 * created);
        run(plan);

        QTRY_VERIFY(m_workspace->plans().plan(plan.id));
        QTRY_COMPARE(m_workspace->plans().plan(plan.id)->passwords, created);
        auto loading = m_workspace->credentials().sheet(plan.id);
        QTRY_VERIFY(loading.isFinished());
        const auto sheet = loading.result();
        QVERIFY(sheet);
        QCOMPARE(int((*sheet)->size()), created);
        QSet<QByteArray> passwords;
        for (const auto &row : **sheet) {
            QCOMPARE(row.password.reveal().size(), 16);
            passwords.insert(row.password.reveal());
        }
        QCOMPARE(passwords.size(), created);

        QTRY_COMPARE(directory.userCount(customer.id), created);
        QTRY_COMPARE(directory.subscription(seats.id)->used, created);
        QCOMPARE(serverCount("SELECT COUNT(*) FROM entity WHERE type = 'user'"), created);
        QCOMPARE(serverCount("SELECT COUNT(*) FROM licence"), created);

        // The same file again: all users exist, so nothing is duplicated.
        session = m_workspace->newImport(customer.id);
        session->setLicencesForAll({seats.id});
        openFile(*session);
        QCOMPARE(session->counts().created, 0);
        QCOMPARE(session->counts().unchanged, created);
        auto again = session->makePlan();
        QTRY_VERIFY(again.isFinished());
        QVERIFY(again.result()->operations.isEmpty());
        QCOMPARE(serverCount("SELECT COUNT(*) FROM entity WHERE type = 'user'"), created);
        session.reset();

        // A second workspace on the same server sees the same data; its own outbox is empty.
        m_workspace.reset();
        open(u"other"_s);
        waitForServer();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->directory().userCount(customer.id), created, 30'000);
        QVERIFY(m_workspace->plans().list().isEmpty());
        QCOMPARE(m_workspace->sync().account, account);
    }

    void theSecondProcessOfAWorkspaceIsTurnedAway()
    {
        open();
        Workspace second(config(), m_clock);
        second.open();
        QCOMPARE(second.state(), Workspace::State::Failed);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        m_workspace.reset();
        second.open();
        QTRY_COMPARE(second.state(), Workspace::State::NeedsPassphrase);
    }

    void aWrongPassphraseIsAskedForAgain()
    {
        open(u"vault"_s);
        m_workspace = std::make_unique<Workspace>(config(u"vault"_s), m_clock);
        m_workspace->open();
        QTRY_COMPARE(m_workspace->state(), Workspace::State::NeedsPassphrase);
        QVERIFY(!m_workspace->isFirstPassphrase());
        m_workspace->givePassphrase(Secret("wrong"));
        QTRY_COMPARE(m_workspace->error().code, ErrorCode::Secrets);
        QCOMPARE(m_workspace->state(), Workspace::State::NeedsPassphrase);
        m_workspace->givePassphrase(Secret("correct horse"));
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Open);
    }

    void theFolderBelongsToItsOwnerAlone()
    {
        open(u"private"_s);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_folder.filePath(u"private"_s)) & others));
    }

    void aGuestStartsAServerOfItsOwnWhenTheOneItJoinedIsGone()
    {
        auto host = std::make_unique<Workspace>(config(u"host"_s), m_clock);
        host->open();
        QTRY_VERIFY_WITH_TIMEOUT(host->sync().link == Link::Online, 30'000);
        open(u"guest"_s);
        waitForServer();
        bool wasAway = false;
        connect(m_workspace.get(), &Workspace::syncChanged, this,
                [&] { wasAway = wasAway || m_workspace->sync().link == Link::Offline; });
        host.reset(); // and with it the server
        m_workspace->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(wasAway && m_workspace->sync().link == Link::Online, 30'000);
        m_workspace.reset();
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
