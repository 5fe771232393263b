#include "app/composition.h"
#include "core/base/seal.h"
#include "tests/net/lineserver.h"
#include "tests/support/teamserver.h"
#include "ui/shell/connectpage.h"
#include "ui/words/signintext.h"
#include "ui/words/translation.h"

#include <QAbstractAnimation>
#include <QAbstractButton>
#include <QApplication>
#include <QDesktopServices>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;
using core::Id;

//! The whole program with a team server: connecting, a role, a sign-in that ends, signing out. The
//! real server in a process of its own; only the browser is played. Each function has a server and
//! a program of its own. With TENANTRY_PICTURES set every screen is saved there
//! (tests/e2e/shots.sh).
class TestTeamWindow final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    //! Replaces the system browser.
    void openInBrowser(const QUrl &address)
    {
        m_opened << address;
        if (m_person.isEmpty())
            return;
        QTimer::singleShot(0, this, [this, address] {
            m_browser->signIn(address, m_person, QString::fromUtf8(TeamServer::password));
        });
    }

protected:
    //! Pauses the server while the first sync shows its progress.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (!m_held && event->type() == QEvent::Paint &&
            watched->objectName() == u"firstSyncText"_s &&
            m_partly.match(said(u"firstSyncText"_s)).hasMatch()) {
            m_server->pause();
            m_held = true;
        }
        return false;
    }

private:
    //! A Local customer with this many users, created as a script would.
    Id addCustomer(const QString &organisation, int users)
    {
        const auto about = QJsonDocument::fromJson(m_server->call("GET", "/v1/server")).object();
        const auto key = about[u"sealKey"].toObject();
        const auto centers = QJsonDocument::fromJson(m_server->call("GET", "/v1/dataCenters"));
        const auto customer = Id::make();
        const auto operation = Id::make();
        const auto path = "/v1/customers/" + customer.toString().toLatin1();
        const auto box = core::seal(QByteArray::fromBase64(key[u"publicKey"].toString().toLatin1()),
                                    core::Secret(u"Correct-Horse-9\n%1\n%2\n%3"_s
                                                     .arg(operation.toString(), customer.toString(),
                                                          about[u"tenant"].toString())
                                                     .toUtf8()));
        const QJsonObject body{
            {u"accountType"_s, u"local"_s},
            {u"account"_s, customer.toString().right(8) + u"@example.com"_s},
            {u"name"_s, u"Olga Owner"_s},
            {u"organisation"_s, organisation},
            {u"telephone"_s, u"+31205550142"_s},
            {u"country"_s, u"NL"_s},
            {u"dataCenter"_s, centers[u"items"][0][u"id"]},
            {u"ownerPassword"_s, QJsonObject{{u"kid"_s, key[u"kid"]},
                                             {u"box"_s, QString::fromLatin1(box->toBase64())}}}};
        const auto made = m_server->call(
            "PUT", path, QJsonDocument(body).toJson(),
            {{"If-None-Match", "*"}, {"Idempotency-Key", operation.toString().toLatin1()}});
        if (!made.contains(organisation.toUtf8()))
            qWarning("%s", made.constData());
        for (int from = 0; from < users; from += 200) {
            QJsonArray items;
            for (int i = from; i < std::min(users, from + 200); ++i) {
                const auto number = QString::number(i);
                items.append(QJsonObject{
                    {u"opId"_s, Id::make().toString()},
                    {u"method"_s, u"PUT"_s},
                    {u"path"_s, QString::fromLatin1(path) + u"/users/"_s + Id::make().toString()},
                    {u"ifNoneMatch"_s, u"*"_s},
                    {u"body"_s, QJsonObject{{u"userName"_s, u"user%1@example.com"_s.arg(number)},
                                            {u"displayName"_s, u"User "_s + number}}}});
            }
            (void)m_server->call("POST", "/v1/batches",
                                 QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson());
        }
        return customer;
    }
    //! From now on the customer manages its own users.
    void giveAway(const Id &customer)
    {
        const auto path = "/v1/customers/" + customer.toString().toLatin1();
        const auto now = QJsonDocument::fromJson(m_server->call("GET", path));
        const auto given = m_server->call("PATCH", path, R"({"managementMode":"customer"})",
                                          {{"If-Match", now[u"etag"].toString().toLatin1()}});
        QVERIFY2(given.contains(R"("managementMode":"customer")"), given);
    }

    ui::MainWindow *window() const
    {
        for (auto *widget : QApplication::topLevelWidgets()) {
            auto *const found = qobject_cast<ui::MainWindow *>(widget);
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    template <typename T>
    T *child(const QString &name) const
    {
        auto *const here = window();
        if (!here)
            return nullptr;
        const auto all = here->findChildren<T *>(name);
        for (auto *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void click(const QString &name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(child<QAbstractButton>(name) &&
                                      child<QAbstractButton>(name)->isEnabled(),
                                  qPrintable(name), 20'000);
        QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton);
    }
    QString said(const QString &name) const
    {
        const auto *label = child<QLabel>(name);
        return label ? label->text() : QString();
    }
    //! Something is fading or sliding.
    static bool isMoving()
    {
        for (const auto *top : QApplication::topLevelWidgets()) {
            for (const auto *animation : top->findChildren<QAbstractAnimation *>()) {
                if (animation->state() == QAbstractAnimation::Running)
                    return true;
            }
        }
        return false;
    }
    void choose(int row)
    {
        click(u"workspaceCard"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        auto *action = menu->actions().at(row);
        menu->close();
        action->trigger();
    }
    void save(const QString &name, QWidget *of = nullptr)
    {
        const auto folder = qEnvironmentVariable("TENANTRY_PICTURES");
        if (folder.isEmpty() || !window())
            return;
        auto *const widget = of ? of : window();
        QTRY_VERIFY(!isMoving());
        widget->grab().save(folder + u'/' + name + qEnvironmentVariable("TENANTRY_SUFFIX") +
                            u".png"_s);
    }
    //! The sign-in of another person at another computer.
    core::SharedGrant signIn(const QString &email)
    {
        core::SignIn flow(
            [this, email](const QUrl &address) {
                QTimer::singleShot(0, this, [this, address, email] {
                    TestBrowser(m_server->caFile())
                        .signIn(address, email, QString::fromUtf8(TeamServer::password));
                });
                return true;
            },
            [](core::SignInPage) { return QByteArray("<p>done"); });
        flow.start({m_server->url(), m_server->caFile()},
                   core::SignIn::newDevice(u"tenantry-desktop"_s));
        return QTest::qWaitFor([&flow] { return flow.state() == core::SignIn::State::Done; },
                               30'000)
                   ? flow.grant()
                   : core::SharedGrant();
    }
    void givePassphraseIfAsked()
    {
        QTRY_VERIFY_WITH_TIMEOUT(child<QLineEdit>(u"passphrase"_s), 20'000);
        const bool first = child<QLineEdit>(u"passphraseAgain"_s);
        QTest::keyClicks(child<QLineEdit>(u"passphrase"_s), u"correct horse"_s);
        if (first)
            QTest::keyClicks(child<QLineEdit>(u"passphraseAgain"_s), u"correct horse"_s);
        click(u"passphraseContinue"_s);
    }
    //! The address page, with this server's address.
    bool openConnectPage()
    {
        click(u"connectToServer"_s);
        if (!QTest::qWaitFor([this] { return child<QLineEdit>(u"serverAddress"_s); }, 20'000))
            return false;
        QTest::keyClicks(child<QLineEdit>(u"serverAddress"_s), m_server->url().toString());
        return true;
    }
    //! The window of a person who has connected to the server.
    bool connectAs(const QString &person)
    {
        if (!openConnectPage())
            return false;
        m_person = person;
        click(u"connectGo"_s);
        givePassphraseIfAsked();
        return QTest::qWaitFor([this] { return isUpToDate(); }, 40'000);
    }
    bool isUpToDate() const
    {
        const auto *strip = child<QWidget>(u"statusStrip"_s);
        return strip && m_upToDate.match(said(u"freshness"_s)).hasMatch();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TeamServer> m_server;
    std::unique_ptr<TestBrowser> m_browser;
    std::unique_ptr<app::Composition> m_program;
    QString m_person; //!< the person who signs in with the browser; empty = none
    QList<QUrl> m_opened;
    bool m_held = false; //!< the server, in the middle of the first sync
    Id m_contoso;
    Id m_fabrikam; //!< manages itself
    // In whatever language the pictures are taken.
    QRegularExpression m_partly{u"\\d (of|von) \\d"_s};
    QRegularExpression m_upToDate{u"^(Up to date|Aktuell)"_s};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(core::initCrypto());
        QDesktopServices::setUrlHandler(u"http"_s, this, "openInBrowser");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"http"_s); }
    void init()
    {
        m_person.clear();
        m_opened.clear();
        m_held = false;
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<TeamServer>();
        QVERIFY(m_server->make());
        m_contoso = addCustomer(u"Contoso Dental"_s, 40);
        m_fabrikam = addCustomer(u"Fabrikam Residences"_s, 3);
        giveAway(m_fabrikam);
        m_browser = std::make_unique<TestBrowser>(m_server->caFile());
        if (const auto theme = qEnvironmentVariable("TENANTRY_THEME"); !theme.isEmpty()) {
            ui::Settings settings(m_dir->filePath(u"config/tenantry.ini"_s));
            settings.setThemeMode(theme == u"dark" ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
        }
        m_program = std::make_unique<app::Composition>(
            *qApp, app::Folders::find(m_dir->filePath(u"config"_s), m_dir->filePath(u"data"_s)));
        m_program->start(app::Composition::After::FirstPaint);
        QTRY_VERIFY(window());
        const auto size = qEnvironmentVariable("TENANTRY_SIZE").split(u'x');
        if (size.size() == 2)
            window()->resize(size[0].toInt(), size[1].toInt());
    }
    void cleanup()
    {
        qApp->removeEventFilter(this);
        m_program.reset();
        m_browser.reset();
        m_server.reset();
        m_dir.reset();
    }

    void anAddressIsLookedUpWhileItIsTyped()
    {
        click(u"connectToServer"_s);
        QTRY_VERIFY(child<QLineEdit>(u"serverAddress"_s));
        auto *address = child<QLineEdit>(u"serverAddress"_s);
        QTest::keyClicks(address, u"http://tenantry.example"_s);
        QTRY_VERIFY(address->accessibleDescription().contains(u"https"));
        save(u"30-connect-wrong-address"_s);
        address->clear();
        QTest::keyClicks(address, u"http://127.0.0.1:1"_s); // no server listens there
        QTRY_VERIFY_WITH_TIMEOUT(!address->accessibleDescription().isEmpty() &&
                                     !address->accessibleDescription().contains(u"…"),
                                 20'000);
        address->clear();
        QTest::keyClicks(address, m_server->url().toString());
        save(u"31-connect"_s);
    }
    void thePageWaitsForTheBrowserAndCanBeCancelled()
    {
        QVERIFY(openConnectPage());
        click(u"connectGo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(u"signInOpen"_s), 20'000);
        QTRY_COMPARE(m_opened.size(), 1);
        QVERIFY(m_opened.first().toString().startsWith(m_server->url().toString()));
        click(u"signInOpen"_s);
        QTRY_COMPARE(m_opened.size(), 2);
        QCOMPARE(m_opened.first(), m_opened.last());
        save(u"32-waiting-for-the-browser"_s);
        click(u"signInCancel"_s);
        QTRY_VERIFY(child<QLineEdit>(u"serverAddress"_s));
    }
    void aSignInOpensTheOrganisationsWorkspace()
    {
        (void)addCustomer(u"Litware Clinics"_s, 6'000); // a first sync that takes a while
        QVERIFY(openConnectPage());
        m_person = TeamServer::owner();
        click(u"connectGo"_s);
        qApp->installEventFilter(this);
        givePassphraseIfAsked();
        // The window shows how much of the first sync is done.
        QTRY_VERIFY_WITH_TIMEOUT(m_held, 40'000);
        qApp->removeEventFilter(this);
        save(u"33-first-sync"_s);
        m_server->goOn();
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), 40'000);
        QVERIFY(said(u"person"_s).startsWith(u"Ana Keller · "));
        QTRY_VERIFY(child<QAbstractButton>(u"onboardCustomer"_s)->isEnabled());
        QVERIFY(!child<QWidget>(u"noticeBar"_s));
        save(u"33-team-workspace"_s);
    }
    void theListOfWorkspacesHasBoth()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        click(u"workspaceCard"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        save(u"34-workspaces"_s, menu);
        const auto actions = menu->actions();
        QVERIFY(actions.size() >= 5);
        QVERIFY(!actions[0]->isChecked() && actions[1]->isChecked());
        QVERIFY(actions[1]->text().contains(u"Northwind MSP"));
        menu->close();
    }
    void settingsShowThePersonAndTheDevices()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        window()->showSection(ui::section::settings);
        QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(u"signOutHere"_s), 20'000);
        QTRY_VERIFY(child<QLineEdit>(u"signedInAs"_s)->text().contains(TeamServer::owner()));
        save(u"35-settings-team"_s);
        save(u"36-devices"_s, child<QWidget>(u"devicesCard"_s));
        window()->showSection(ui::section::customers);
    }
    void whatTakesTwoPersonsIsAnsweredInTheSettings()
    {
        QVERIFY(m_server->addStaff(u"rea@northwind.example"_s, u"Rea Olsen"_s, u"readOnly"_s));
        QVERIFY(m_server->addStaff(u"olga@northwind.example"_s, u"Olga Berg"_s, u"owner"_s));
        QVERIFY(connectAs(TeamServer::owner()));
        const auto olga = signIn(u"olga@northwind.example"_s);
        QVERIFY(olga);
        const QByteArray bearer = "Bearer " + olga->access.reveal();
        const auto makeReaOwner = [&] {
            const auto staff =
                QJsonDocument::fromJson(m_server->call("GET", "/v1/staff?limit=100"));
            for (const auto &person : staff[u"items"].toArray()) {
                if (person[u"data"][u"name"].toString() == u"Rea Olsen")
                    return m_server->call("PATCH",
                                          "/v1/staff/" + person[u"id"].toString().toLatin1(),
                                          R"({"role":"owner"})",
                                          {{"If-Match", person[u"etag"].toString().toLatin1()},
                                           {"Authorization", bearer}});
            }
            return QByteArray();
        };
        const auto asked = makeReaOwner();
        QVERIFY2(asked.contains("approval-needed"), asked);
        window()->showSection(ui::section::settings);
        QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(u"approve"_s), 20'000);
        auto *card = child<QWidget>(u"approvalsCard"_s);
        QVERIFY(child<QAbstractButton>(u"approve"_s)->accessibleName().contains(u"Olga Berg"));
        save(u"41-two-persons"_s, card);
        click(u"approve"_s);
        click(u"action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!child<QAbstractButton>(u"approve"_s), 20'000);
        const auto done = makeReaOwner();
        QVERIFY2(done.contains(R"("role":"owner")"), done);
    }
    void aCustomerThatManagesItselfIsShownAndSaysWhyItIsLeftAlone()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        window()->showCustomer(m_fabrikam);
        QTRY_VERIFY(child<QWidget>(u"managedByCustomer"_s));
        const auto saysWhyNot = [this] {
            const auto *add = child<QAbstractButton>(u"primaryAction"_s);
            return add && !add->isEnabled() && !add->accessibleDescription().isEmpty();
        };
        QTRY_VERIFY(saysWhyNot()); // when the page has read the customer
        save(u"40-customer-manages-itself"_s);
        window()->showSection(ui::section::customers);
    }
    void aNetworkThatWantsASignInFirstIsSaidAndTheBrowserIsTheWayOn()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        m_server->stop();
        LineServer portal; // answers in the server's name, like a hotel's network
        portal.close();
        QVERIFY(portal.listen(QHostAddress::LocalHost, quint16(m_server->url().port())));
        portal.always("302 Found", "<html>Welcome to our hotel",
                      "Location: http://login.hotel.example/\r\nContent-Type: text/html\r\n");
        auto *sync = window()->findChild<QAction *>(u"actionSync"_s);
        QTRY_VERIFY_WITH_TIMEOUT((sync->trigger(), child<QWidget>(u"noticeBar"_s)), 30'000);
        QTRY_COMPARE(said(u"notice"_s), ui::portalText());
        const auto strip =
            QCoreApplication::translate("ui::StatusStrip", "This network requires a sign-in first");
        QCOMPARE(said(u"freshness"_s), strip);
        save(u"36-portal"_s);
        m_opened.clear();
        click(u"noticeAction"_s);
        QCOMPARE(m_opened, QList<QUrl>{m_server->url()});
        const auto asked = portal.requests.size();
        click(u"noticeOtherAction"_s);
        QTRY_VERIFY(portal.requests.size() > asked);
        portal.close(); // the person signed in there
        QVERIFY(m_server->start());
        QTRY_VERIFY_WITH_TIMEOUT((sync->trigger(), isUpToDate()), 30'000);
        QVERIFY(!child<QWidget>(u"noticeBar"_s));
    }
    void whoAsksForAServerThatIsAwayIsToldWhatToDo()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        m_server->stop();
        auto *sync = window()->findChild<QAction *>(u"actionSync"_s);
        sync->trigger(); // the outage has not been noticed yet
        QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>(u"noticeBar"_s), 30'000);
        QVERIFY(!said(u"notice"_s).isEmpty());
        save(u"36-unreachable"_s);
        click(u"noticeOtherAction"_s); // works offline
        QTRY_VERIFY(!child<QWidget>(u"noticeBar"_s));
        sync->trigger();
        QTRY_VERIFY(child<QWidget>(u"noticeBar"_s));
        QVERIFY(m_server->start());
        click(u"noticeAction"_s);
        QTRY_VERIFY_WITH_TIMEOUT((sync->trigger(), isUpToDate()), 30'000);
        QTRY_VERIFY(!child<QWidget>(u"noticeBar"_s));
    }
    void anEndedSignInIsSaidAndTheWayBackIsOneButton()
    {
        QVERIFY(m_server->addStaff(u"rea@northwind.example"_s, u"Rea Olsen"_s, u"readOnly"_s));
        QVERIFY(connectAs(TeamServer::owner()));
        const auto sessions =
            QJsonDocument::fromJson(m_server->call("GET", "/v1/sessions?account=all"));
        const auto items = sessions[u"items"].toArray();
        QVERIFY(!items.isEmpty());
        for (const auto &item : items) {
            const auto ended = m_server->call(
                "DELETE", "/v1/sessions/" + item.toObject()[u"id"].toString().toLatin1());
            QVERIFY2(ended.contains("deviceName"), ended);
        }
        auto *sync = window()->findChild<QAction *>(u"actionSync"_s);
        QTRY_VERIFY_WITH_TIMEOUT((sync->trigger(), child<QWidget>(u"noticeBar"_s)), 30'000);
        QVERIFY(!said(u"notice"_s).isEmpty());
        save(u"37-sign-in-again"_s);
        m_opened.clear();
        m_person = u"rea@northwind.example"_s; // another person at the same desk
        click(u"noticeAction"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"person"_s).startsWith(u"Rea Olsen"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), 30'000);
        QVERIFY(m_opened.first().query().contains(u"login_hint"));
    }
    void whatTheRoleMayNotIsNotOfferedAndSaysWhy()
    {
        QVERIFY(m_server->addStaff(u"rea@northwind.example"_s, u"Rea Olsen"_s, u"readOnly"_s));
        QVERIFY(connectAs(u"rea@northwind.example"_s));
        auto *onboard = child<QAbstractButton>(u"onboardCustomer"_s);
        QVERIFY(onboard);
        QTRY_VERIFY(!onboard->isEnabled());
        QVERIFY(!onboard->accessibleDescription().isEmpty());
        QVERIFY(!onboard->toolTip().isEmpty());
        QVERIFY(!window()->findChild<QAction *>(u"actionOnboard"_s)->isEnabled());
        QVERIFY(!window()->findChild<QAction *>(u"actionImport"_s)->isEnabled());
        QVERIFY(window()->findChild<QAction *>(u"actionSync"_s)->isEnabled());
        // Nor indirectly: a file given to the window.
        window()->importFiles({}, {m_dir->filePath(u"users.csv"_s)});
        QVERIFY(!child<QWidget>(u"importPage"_s));
        save(u"38-read-only"_s);
        window()->showCustomer(m_contoso);
        QTRY_VERIFY(child<QTabBar>(u"customerTabs"_s));
        child<QTabBar>(u"customerTabs"_s)->setCurrentIndex(1);
        QTRY_VERIFY(child<QAbstractButton>(u"primaryAction"_s));
        QTRY_VERIFY(!child<QAbstractButton>(u"primaryAction"_s)->isEnabled());
        QTRY_VERIFY(!child<QAbstractButton>(u"importCsv"_s)->isEnabled());
        save(u"38-read-only-customer"_s);
        window()->showSection(ui::section::customers);
    }
    void theOtherWorkspaceTakesTheWindowsPlaceAndBack()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        auto *const before = window();
        choose(0);
        QTRY_VERIFY_WITH_TIMEOUT(window() && window() != before, 20'000);
        givePassphraseIfAsked();
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), 40'000);
        QTRY_VERIFY(child<QAbstractButton>(u"onboardCustomer"_s)->isEnabled());
        choose(1);
        givePassphraseIfAsked();
        QTRY_VERIFY_WITH_TIMEOUT(said(u"person"_s).startsWith(u"Ana Keller"), 40'000);
    }
    void whatWasJustLeftCanBeOpenedAgainAtOnce()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        choose(0);
        givePassphraseIfAsked();
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), 40'000);
        choose(1);
        givePassphraseIfAsked();
        QTRY_VERIFY_WITH_TIMEOUT(said(u"person"_s).startsWith(u"Ana Keller"), 40'000);
        choose(0); // its server is still ending
        givePassphraseIfAsked();
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), 40'000);
        choose(1);
        givePassphraseIfAsked();
        QTRY_VERIFY_WITH_TIMEOUT(said(u"person"_s).startsWith(u"Ana Keller"), 40'000);
    }
    void signingOutCanTakeTheDataAlong()
    {
        QVERIFY(connectAs(TeamServer::owner()));
        window()->showSection(ui::section::settings);
        click(u"settingsSignOut"_s);
        QTRY_VERIFY(child<QDialog>(u"signOutDialog"_s));
        auto *dialog = child<QDialog>(u"signOutDialog"_s);
        save(u"39-sign-out"_s, dialog);
        dialog->findChild<QRadioButton *>(u"deleteData"_s)->click();
        dialog->findChild<QPushButton *>(u"signOut"_s)->click();
        const auto only = [this] {
            const core::WorkspaceList list(m_dir->filePath(u"data"_s));
            return list.entries().size() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(only(), 30'000);
        QTRY_VERIFY(window());
        const auto folders =
            QDir(m_dir->filePath(u"data"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY2(folders.size() <= 2, qPrintable(folders.join(u' '))); // this-computer and log
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tenantry"_s);
    ui::installTranslations(application, qEnvironmentVariable("TENANTRY_LANGUAGE", u"en"_s));
    if (qEnvironmentVariable("TENANTRY_DIRECTION") == u"rtl")
        QApplication::setLayoutDirection(Qt::RightToLeft);
    TestTeamWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_teamwindow.moc"
