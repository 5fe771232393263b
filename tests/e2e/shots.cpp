//! Opens every screen with real data (real workspace, real server) and saves a picture of each. One
//! variant a process: shots FOLDER SUFFIX WIDTHxHEIGHT light|dark ltr|rtl LANGUAGE, scale by
//! QT_SCALE_FACTOR. Called by shots.sh.
#include "core/base/seal.h"
#include "core/services/workspace.h"
#include "ui/conflicts/conflictsheet.h"
#include "ui/credentials/confirmationsheet.h"
#include "ui/import/importpage.h"
#include "ui/onboarding/countrybox.h"
#include "ui/onboarding/onboardingwizard.h"
#include "ui/plans/planpage.h"
#include "ui/plans/planreview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/tables/tableview.h"
#include "ui/text/translation.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds until something is said to be broken

class Shots final : public QObject {
    Q_OBJECT

public:
    Shots(QString folder, QString suffix, QSize size, bool dark)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
        , m_size(size)
        , m_dark(dark)
        , m_settings(m_scratch.filePath(u"settings.ini"_s))
        , m_theme(*qApp)
        , m_workspace({m_scratch.filePath(u"workspace"_s), {}, {}}, m_clock)
        , m_list(m_scratch.filePath(u"places"_s))
        , m_window(m_workspace, m_list, m_theme, m_settings)
    {
        m_theme.setMode(m_dark ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
    }

    bool run()
    {
        m_window.resize(m_size);
        m_window.show();
        if (!QTest::qWaitForWindowExposed(&m_window))
            return false;
        save(u"01-first-start"_s, m_window);
        m_workspace.open();
        if (!until([this] {
                return m_workspace.state() == core::Workspace::State::NeedsPassphrase ||
                       m_workspace.state() == core::Workspace::State::Open;
            }))
            return false;
        if (m_workspace.state() == core::Workspace::State::NeedsPassphrase) {
            save(u"02-passphrase"_s, m_window);
            m_workspace.givePassphrase(core::Secret("shown to nobody"));
        }
        if (!until([this] {
                return m_workspace.state() == core::Workspace::State::Open &&
                       m_workspace.directory().isLoaded() &&
                       m_workspace.sync().link == core::Link::Online &&
                       !m_workspace.directory().skus().isEmpty();
            }))
            return false;
        m_window.showSection(ui::Section::Customers);
        save(u"03-customers-first-use"_s, m_window);
        return wizard() && fill() && customers() && imports() && plans() && lists();
    }

private:
    template <typename Condition>
    bool until(Condition condition)
    {
        const bool came = QTest::qWaitFor(condition, patience);
        if (!came)
            std::fprintf(stderr, "shots: gave up waiting before %s\n", qPrintable(m_next));
        return came;
    }

    void save(const QString &name, QWidget &widget)
    {
        m_next = name;
        // Models answer from a worker, layouts follow.
        QTest::qWait(150);
        const QString path = m_folder + u'/' + name + m_suffix + u".png"_s;
        widget.grab().save(path);
        std::printf("%s\n", qPrintable(path));
    }

    core::Customer customer(const QString &organisation, const QString &account,
                            const QString &country, const QString &telephone)
    {
        const auto &directory = m_workspace.directory();
        core::Customer c;
        c.id = core::Id::make();
        c.organisation = organisation;
        c.account = account;
        c.name = u"Mina Kapoor"_s;
        c.country = country;
        c.telephone = telephone;
        c.dataCenter = core::sortedByDistance(directory.dataCenters(), country).first().id;
        const auto tags = directory.tags();
        for (qsizetype i = 0; i <= organisation.size() % 2; ++i)
            c.tags << tags.at((organisation.size() + i) % tags.size()).id;
        for (const auto &service : directory.services()) {
            if (service.enabledByDefault)
                c.services << service.id;
        }
        for (const auto &text : directory.legalTexts())
            c.acceptedTexts << text.id;
        c.notificationProfile = directory.notificationProfiles().first().id;
        return c;
    }

    bool runPlan(const core::Plan &plan)
    {
        auto saved = m_workspace.plans().run(plan);
        return until([&] {
            const auto *summary = m_workspace.plans().plan(plan.id);
            return saved.isFinished() && summary && summary->waiting + summary->sending == 0;
        });
    }

    core::CustomerView view(const core::Id &id)
    {
        auto loading = m_workspace.directory().loadView(id);
        until([&] { return loading.isFinished(); });
        return loading.result().value_or(core::CustomerView{});
    }

    template <typename Widget = QWidget>
    static Widget *find(QWidget &where, const QString &name)
    {
        auto *found = where.findChild<Widget *>(name);
        if (!found)
            qFatal("shots: there is no %s", qPrintable(name));
        return found;
    }

    static void click(QWidget &where, const QString &name)
    {
        find<QAbstractButton>(where, name)->click();
    }

    static void type(QWidget &where, const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(where, name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }

    bool wizard()
    {
        ui::OnboardingWizard wizard(m_workspace, m_theme, std::nullopt, &m_window);
        wizard.show();
        save(u"04-wizard-1-type"_s, wizard);
        click(wizard, u"continue"_s);
        find<ui::CountryBox>(wizard, u"country"_s)->setCountry(u"NL"_s);
        type(wizard, u"telephone"_s, u"+31 20 555"_s);
        click(wizard, u"continue"_s);
        save(u"04-wizard-2-account-wrong"_s, wizard);
        const std::pair<QString, QString> texts[] = {
            {u"account"_s, u"owner@tailspin.example"_s},
            {u"passwordLine"_s, u"Welcome to 2026"_s},
            {u"confirmPasswordLine"_s, u"Welcome to 2026"_s},
            {u"name"_s, u"Jonas Öberg"_s},
            {u"organisation"_s, u"Tailspin Aero"_s},
            {u"telephone"_s, u"+31 20 555 0142"_s},
        };
        for (const auto &[name, text] : texts)
            type(wizard, name, text);
        save(u"04-wizard-2-account"_s, wizard);
        click(wizard, u"continue"_s);
        click(wizard, u"tag_"_s + m_workspace.directory().tags().first().name);
        click(wizard, u"accept_terms"_s);
        click(wizard, u"accept_privacy"_s);
        save(u"04-wizard-3-settings"_s, wizard);
        auto *scroll = wizard.findChild<QScrollArea *>();
        if (scroll) {
            scroll->ensureWidgetVisible(find(wizard, u"accept_privacy"_s));
            save(u"04-wizard-3-settings-below"_s, wizard);
        }
        click(wizard, u"continue"_s);
        click(wizard, u"modeCustomer"_s);
        save(u"04-wizard-4-customer-mode"_s, wizard);
        click(wizard, u"modePartner"_s);
        save(u"04-wizard-4-mode"_s, wizard);
        click(wizard, u"continue"_s);
        save(u"04-wizard-5-review"_s, wizard);
        wizard.close();
        return true;
    }

    bool fill()
    {
        const std::array<QString, 4> list[] = {
            {u"Contoso Dental Group"_s, u"admin@contosodental.example"_s, u"NL"_s,
             u"+31205550142"_s},
            {u"Fabrikam Logistics"_s, u"it@fabrikam.example"_s, u"DE"_s, u"+4930901820"_s},
            {u"Adatum Legal LLP"_s, u"ops@adatumlegal.example"_s, u"GB"_s, u"+442079460018"_s},
            {u"Wide World Clinics"_s, u"root@wwclinics.example"_s, u"CA"_s, u"+16135550119"_s},
            {u"Litware Studio"_s, u"hello@litware.example"_s, u"SE"_s, u"+46850555000"_s},
            {u"Proseware Foods"_s, u"admin@proseware.example"_s, u"FR"_s, u"+33142685300"_s},
            {u"Southridge Video"_s, u"it@southridge.example"_s, u"IE"_s, u"+35316771000"_s},
            {u"Graphic Design Inst."_s, u"helpdesk@gdi.example"_s, u"US"_s, u"+12127365000"_s},
            {u"Trey Research"_s, u"ops@trey.example"_s, u"US"_s, u"+12127365001"_s},
        };
        for (const auto &[organisation, account, country, phone] : list) {
            const auto made = customer(organisation, account, country, phone);
            const auto operation = core::Id::make();
            const auto sealed =
                m_workspace.sealOwnerPassword(core::Secret("Welcome to 2026"), operation, made.id);
            if (!sealed || !runPlan(core::planOnboarding(made, *sealed, operation, m_clock.now())))
                return false;
            if (m_contoso.isNull())
                m_contoso = made.id;
        }
        return subscribe(m_contoso, 0, 1300) && subscribe(m_contoso, 1, 25) &&
               subscribe(m_contoso, 3, 10) &&
               subscribe(m_workspace.directory().customers().first().customer.id, 2, 40) &&
               subscribe(m_workspace.directory().customers().last().customer.id, 0, 64);
    }

    bool subscribe(const core::Id &customer, qsizetype sku, int seats)
    {
        core::Subscription subscription;
        subscription.id = core::Id::make();
        subscription.customer = customer;
        subscription.bought = seats;
        const auto skus = m_workspace.directory().skus();
        subscription.sku = skus.at(sku % skus.size()).id;
        return runPlan(core::planAddSubscription(view(customer), subscription, m_clock.now()));
    }

    bool customers()
    {
        m_window.showSection(ui::Section::Customers);
        save(u"05-customers"_s, m_window);
        type(m_window, u"customersFilter"_s, u"Nobody at all"_s);
        QTest::qWait(250); // the filter waits for the end of the word
        save(u"05-customers-nothing-matches"_s, m_window);
        type(m_window, u"customersFilter"_s, {});
        m_window.showCustomer(m_contoso);
        find<QTabBar>(m_window, u"customerTabs"_s)->setCurrentIndex(1);
        save(u"05-customer-without-users"_s, m_window);
        return true;
    }

    bool ready(ui::ImportPage &page)
    {
        return until([&] { return find<QAbstractButton>(page, u"importReview"_s)->isEnabled(); });
    }

    bool imports()
    {
        const QString file =
            QStringLiteral(TENANTRY_SOURCE_DIR) + u"/tests/data/new-starters.csv"_s;
        m_window.importFiles(m_contoso, {});
        auto *page = m_window.findChild<ui::ImportPage *>();
        if (!page)
            return false;
        save(u"06-import-start"_s, m_window);
        const QString broken = m_scratch.filePath(u"holiday.csv"_s);
        QFile picture(broken);
        if (!picture.open(QIODevice::WriteOnly) ||
            picture.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) < 0)
            return false;
        picture.close();
        page->openFiles({broken});
        QTest::qWait(300);
        save(u"06-import-failed"_s, m_window);
        page->openFiles({file});
        if (!ready(*page))
            return false;
        save(u"06-import"_s, m_window);
        // A flaw of the kind that people make, not the one of the machine before it.
        const auto *table = find<QAbstractItemView>(*page, u"importTable"_s);
        const auto isThere = [table] {
            const QModelIndex at = table->currentIndex();
            return at.isValid() && at.data().toString().startsWith(u"florencia. "_s);
        };
        const int mostFlaws = 10;
        for (int i = 0; i < mostFlaws && !isThere(); ++i)
            click(*page, u"importNextProblem"_s);
        if (!isThere())
            return false;
        save(u"06-import-problem"_s, m_window);
        if (!importDraft())
            return false;

        // Made before the users of the big plan are there: the server will refuse two of its rows.
        m_late = m_workspace.newImport(m_contoso);
        m_late->openText(u"User name\tFirst name\tLast name\tDepartment\n"
                         "livius.machackova@contosodental.example\tLivius\tMachácková\tHygiene\n"
                         "maya.lindqvist@contosodental.example\tMaya\tLindqvist\tFront desk\n"
                         "giocondo.palazzi@contosodental.example\tGiocondo\tPalazzi\tFinance\n"_s);
        if (!until([&] { return m_late->state() == core::ImportSession::State::Ready; }))
            return false;
        auto making = m_late->makePlan();
        if (!until([&] { return making.isFinished(); }) || !making.result())
            return false;
        m_latePlan = *making.result();
        return true;
    }

    //! A file in which rows were fixed is offered again, though it is gone meanwhile.
    bool importDraft()
    {
        const QString path = m_scratch.filePath(u"front-desk.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write("User name,Display name,Job title,Usage location\n"
                       "maya.lindqvist@contosodental,Maya Lindqvist,Receptionist,SE\n"
                       "tomas.horak@contosodental.example,,Receptionist,CZ\n"
                       "eun-ji.park@contosodental,Eun-ji Park,Hygienist,KR\n"
                       "noor.de.vries@contosodental.example,Noor de Vries,Dentist,NL\n") < 0)
            return false;
        file.close();
        m_window.importFiles(m_contoso, {path});
        auto *page = find<ui::ImportPage>(m_window, u"importPage"_s);
        const auto isRead = [&] {
            page = m_window.findChild<ui::ImportPage *>();
            return page && !page->draft().isNull() && ready(*page);
        };
        if (!until(isRead))
            return false;
        auto *model = find<ui::TableView>(*page, u"importTable"_s)->model();
        if (!model->setData(model->index(0, 1), u"maya.lindqvist@contosodental.example"_s) ||
            !model->setData(model->index(1, 2), u"Tomáš Horák"_s))
            return false;
        const auto id = page->draft();
        auto &drafts = m_workspace.drafts();
        if (!until([&] { return !drafts.source(id).result()->isEmpty(); }) || !file.remove())
            return false;
        m_window.importFiles(m_contoso, {}); // another import: what was fixed stays
        m_window.showSection(ui::Section::Drafts);
        save(u"12-drafts-import"_s, m_window);
        click(m_window, u"resume_"_s + id.toString());
        if (!until(isRead))
            return false;
        save(u"12-drafts-import-resumed"_s, m_window);
        click(*page, u"importDiscard"_s);
        click(*page, u"action"_s);
        return true;
    }

    bool plans()
    {
        const QString file =
            QStringLiteral(TENANTRY_SOURCE_DIR) + u"/tests/data/new-starters.csv"_s;
        auto session = m_workspace.newImport(m_contoso);
        session->setLicencesForAll({m_workspace.directory().subscriptions(m_contoso).first().id});
        session->openFiles({file});
        if (!until([&] { return session->state() == core::ImportSession::State::Ready; }))
            return false;
        auto making = session->makePlan();
        if (!until([&] { return making.isFinished(); }) || !making.result())
            return false;
        const core::Plan plan = *making.result();
        {
            ui::PlanReview review(m_workspace, m_theme, plan, &m_window);
            review.show();
            save(u"07-plan-review"_s, review);
        }
        auto saved = m_workspace.plans().run(plan);
        if (!until([&] { return saved.isFinished() && m_workspace.plans().plan(plan.id); }))
            return false;
        m_window.openPlan(plan.id);
        if (!until([&] { return m_workspace.plans().plan(plan.id)->done > 0; }))
            return false;
        save(u"08-plan-running"_s, m_window);
        if (!until([&] {
                const auto *summary = m_workspace.plans().plan(plan.id);
                return summary->waiting + summary->sending == 0;
            }))
            return false;
        save(u"09-plan-done"_s, m_window);
        if (!runPlan(m_latePlan))
            return false;
        m_window.openPlan(m_latePlan.id);
        QTest::qWait(500);
        save(u"09-plan-needs-you"_s, m_window);
        ui::ConfirmationSheet sheet(m_workspace, m_theme, plan.id, &m_window);
        sheet.show();
        QTest::qWait(300);
        save(u"10-confirmation-sheet"_s, sheet);
        return true;
    }

    bool lists()
    {
        const std::pair<ui::Section, QString> sections[] = {
            {ui::Section::Plans, u"11-plans"_s},
            {ui::Section::Drafts, u"12-drafts"_s},
            {ui::Section::Users, u"13-users"_s},
            {ui::Section::Licences, u"14-licences"_s},
            {ui::Section::Settings, u"15-settings"_s},
            {ui::Section::Customers, u"18-customers-at-work"_s},
        };
        for (const auto &[section, name] : sections) {
            m_window.showSection(section);
            save(name, m_window);
        }
        m_window.showCustomer(m_contoso);
        auto *tabs = find<QTabBar>(m_window, u"customerTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            save(u"16-customer-%1"_s.arg(tab + 1), m_window);
        }
        click(m_window, u"activityCompare"_s);
        const auto *differences = find<ui::TableView>(m_window, u"compareTable"_s);
        if (!until(
                [&] { return differences->isVisible() && differences->model()->rowCount() > 0; }))
            return false;
        save(u"19-compare"_s, m_window);
        find<QDateEdit>(m_window, u"compareFrom"_s)->setDate(QDate(2020, 1, 1));
        find<QDateEdit>(m_window, u"compareTo"_s)->setDate(QDate(2020, 1, 2));
        click(m_window, u"compareRun"_s);
        if (!until([&] { return !differences->isVisible(); }))
            return false;
        save(u"19-compare-no-difference"_s, m_window);
        tabs->setCurrentIndex(1);
        return users();
    }

    bool users()
    {
        QWidget *view = nullptr;
        const auto views = m_window.findChildren<QWidget *>(u"usersView"_s);
        for (auto *one : views)
            view = one->isVisible() ? one : view;
        if (!view)
            return false;
        auto *table = find<ui::TableView>(*view, u"usersTable"_s);
        if (!until([&] { return table->model()->rowCount() > 2; }))
            return false;
        for (int row = 0; row < 3; ++row)
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select |
                                                QItemSelectionModel::Rows);
        click(*view, u"manageLicences"_s);
        QTest::qWait(400);
        const auto subscriptions = m_workspace.directory().subscriptions(m_contoso);
        if (auto *box = view->findChild<QAbstractButton *>(u"licence-"_s +
                                                           subscriptions.last().id.toString()))
            box->click();
        save(u"17-manage-licences"_s, m_window);
        click(*view, u"cancelLicences"_s);
        find<QAction>(m_window, u"actionAddUser"_s)->trigger();
        auto *dialog = find(m_window, u"userDialog"_s);
        QTest::qWait(200);
        save(u"17-add-user"_s, *dialog);
        dialog->close();
        return conflict();
    }

    //! Two changes of the same user from the same sight: the second meets the first.
    bool conflict()
    {
        const auto sight = view(m_contoso);
        const auto user = sight.usersByName.begin().value();
        auto theirs = user;
        theirs.city = u"Gouda"_s;
        auto mine = user;
        mine.city = u"Delft"_s;
        mine.jobTitle = u"Team lead"_s;
        const auto plan = core::planChangeUser(sight, user, mine, m_clock.now());
        if (!runPlan(core::planChangeUser(sight, user, theirs, m_clock.now())) || !runPlan(plan))
            return false;
        m_window.showSection(ui::Section::Waiting);
        auto *page = find(m_window, u"waitingPage"_s);
        auto *table = find<ui::TableView>(*page, u"waitingTable"_s);
        if (!until([&] { return table->model()->rowCount() > 0; }))
            return false;
        table->selectRow(0);
        save(u"19-waiting"_s, m_window);
        ui::ConflictSheet sheet(m_workspace, plan.operations.constFirst().id, &m_window);
        sheet.show();
        if (!until([&] { return find(sheet, u"conflictTheirs"_s)->isEnabled(); }))
            return false;
        save(u"20-conflict"_s, sheet);
        return true;
    }

    QString m_folder;
    QString m_suffix;
    QString m_next = u"the first screen"_s;
    QSize m_size;
    bool m_dark;
    QTemporaryDir m_scratch;
    core::SystemClock m_clock;
    ui::Settings m_settings;
    ui::Theme m_theme;
    core::Workspace m_workspace;
    core::WorkspaceList m_list;
    ui::MainWindow m_window;
    core::Id m_contoso;
    std::unique_ptr<core::ImportSession> m_late;
    core::Plan m_latePlan;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tenantry"_s);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 7 || !core::initCrypto()) {
        std::fputs("shots FOLDER SUFFIX WIDTHxHEIGHT light|dark ltr|rtl LANGUAGE\n", stderr);
        return 2;
    }
    ui::installTranslations(application, arguments[6]);
    const auto size = arguments[3].split(u'x');
    if (arguments[5] == u"rtl")
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    return Shots(arguments[1], arguments[2], {size.value(0).toInt(), size.value(1).toInt()},
                 arguments[4] == u"dark")
                   .run()
               ? 0
               : 1;
}

#include "shots.moc"
