//! Opens every screen with real data (real workspace, real server) and saves a picture of each. One variant a process:
//! shots FOLDER SUFFIX WIDTHxHEIGHT light|dark ltr|rtl, scale by QT_SCALE_FACTOR. Called by shots.sh.
#include "core/base/seal.h"
#include "core/services/workspace.h"
#include "ui/credentials/confirmationsheet.h"
#include "ui/import/importpage.h"
#include "ui/onboarding/onboardingwizard.h"
#include "ui/plans/planpage.h"
#include "ui/plans/planreview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
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
        , m_window(m_workspace, m_theme, m_settings)
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
        if (!until([this] { return m_workspace.state() == core::Workspace::State::NeedsPassphrase
                                || m_workspace.state() == core::Workspace::State::Open; }))
            return false;
        if (m_workspace.state() == core::Workspace::State::NeedsPassphrase) {
            save(u"02-passphrase"_s, m_window);
            m_workspace.givePassphrase(core::Secret("shown to nobody"));
        }
        if (!until([this] {
                return m_workspace.state() == core::Workspace::State::Open && m_workspace.directory().isLoaded()
                    && m_workspace.sync().link == core::Link::Online
                    && !m_workspace.directory().skus().isEmpty();
            }))
            return false;
        m_window.showSection(ui::Section::Customers);
        save(u"03-customers-empty"_s, m_window);
        return wizard() && fill() && screens();
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
        // Two turns of the event loop: models answer from a worker, layouts follow.
        QTest::qWait(200);
        const QString path = m_folder + u'/' + name + m_suffix + u".png"_s;
        widget.grab().save(path);
        std::printf("%s\n", qPrintable(path));
    }

    core::Customer customer(const QString &organisation, const QString &account, const QString &country,
                            const QString &telephone, const QString &tag)
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
        for (const auto &known : directory.tags()) {
            if (known.name == tag)
                c.tags = {known.id};
        }
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

    bool wizard()
    {
        ui::OnboardingWizard wizard(m_workspace, m_theme, std::nullopt, &m_window);
        wizard.show();
        save(u"04-wizard-type"_s, wizard);
        const int steps = 5;
        for (int step = 1; step < steps; ++step) {
            if (step == 2)
                fillAccount(wizard);
            if (auto *button = wizard.findChild<QPushButton *>(u"continue"_s))
                button->click();
            save(u"04-wizard-%1"_s.arg(step), wizard);
        }
        wizard.close();
        return true;
    }

    static void fillAccount(QWidget &wizard)
    {
        const std::pair<QString, QString> texts[] = {
            {u"account"_s, u"owner@tailspin.example"_s}, {u"passwordLine"_s, u"Welcome to 2026"_s},
            {u"confirmPasswordLine"_s, u"Welcome to 2026"_s}, {u"name"_s, u"Jonas Öberg"_s},
            {u"organisation"_s, u"Tailspin Aero"_s}, {u"telephone"_s, u"+31 20 555 0142"_s},
        };
        for (const auto &[name, text] : texts) {
            if (auto *edit = wizard.findChild<QLineEdit *>(name))
                edit->setText(text);
        }
    }

    bool fill()
    {
        const std::tuple<QString, QString, QString, QString, QString> list[] = {
            {u"Contoso Dental Group"_s, u"admin@contosodental.example"_s, u"NL"_s, u"+31 20 555 0142"_s, u"gold"_s},
            {u"Fabrikam Logistics"_s, u"it@fabrikam.example"_s, u"DE"_s, u"030 901820"_s, u"trial"_s},
            {u"Adatum Legal LLP"_s, u"ops@adatumlegal.example"_s, u"GB"_s, u"+44 20 7946 0018"_s, u"gold"_s},
            {u"Litware Studio"_s, u"hello@litware.example"_s, u"SE"_s, u"08-505 550 00"_s, u"design"_s},
            {u"Trey Research"_s, u"ops@trey.example"_s, u"US"_s, u"+1 212 736 5000"_s, u"research"_s},
        };
        for (const auto &[organisation, account, country, phone, tag] : list) {
            const auto made = customer(organisation, account, country, phone, tag);
            const auto operation = core::Id::make();
            const auto sealed = m_workspace.sealOwnerPassword(core::Secret("Welcome to 2026"), operation, made.id);
            if (!sealed || !runPlan(core::planOnboarding(made, *sealed, operation, m_clock.now())))
                return false;
            if (m_contoso.isNull())
                m_contoso = made.id;
        }
        for (const auto &[sku, seats] : {std::pair(u"SPB"_s, 1300), std::pair(u"POWER_BI_PRO"_s, 10)}) {
            core::Subscription subscription;
            subscription.id = core::Id::make();
            subscription.customer = m_contoso;
            subscription.bought = seats;
            for (const auto &known : m_workspace.directory().skus()) {
                if (known.partNumber == sku)
                    subscription.sku = known.id;
            }
            if (subscription.sku.isNull())
                subscription.sku = m_workspace.directory().skus().first().id;
            if (!runPlan(core::planAddSubscription(view(m_contoso), subscription, m_clock.now())))
                return false;
        }
        return true;
    }

    bool screens()
    {
        m_window.showSection(ui::Section::Customers);
        save(u"05-customers"_s, m_window);

        const QString file = QStringLiteral(TENANTRY_SOURCE_DIR) + u"/tests/data/new-starters.csv"_s;
        m_window.importFiles(m_contoso, {file});
        auto *page = m_window.findChild<ui::ImportPage *>();
        if (!page || !until([&] {
                auto *review = page->findChild<QPushButton *>(u"importReview"_s);
                return review && review->isEnabled();
            }))
            std::fprintf(stderr, "shots: the import page did not get ready\n");
        save(u"06-import"_s, m_window);

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
        save(u"08-plan-running"_s, m_window);
        if (!until([&] {
                const auto *summary = m_workspace.plans().plan(plan.id);
                return summary->waiting + summary->sending == 0;
            }))
            return false;
        m_window.openPlan(plan.id);
        save(u"09-plan-done"_s, m_window);
        {
            ui::ConfirmationSheet sheet(m_workspace, m_theme, plan.id, &m_window);
            sheet.show();
            QTest::qWait(300);
            save(u"10-confirmation-sheet"_s, sheet);
        }
        m_window.showSection(ui::Section::Plans);
        save(u"11-plans"_s, m_window);
        m_window.showSection(ui::Section::Drafts);
        save(u"12-drafts"_s, m_window);
        m_window.showSection(ui::Section::Users);
        save(u"13-users"_s, m_window);
        m_window.showSection(ui::Section::Licences);
        save(u"14-licences"_s, m_window);
        m_window.showSection(ui::Section::Settings);
        save(u"15-settings"_s, m_window);
        m_window.showCustomer(m_contoso);
        if (auto *tabs = m_window.findChild<QTabBar *>(u"customerTabs"_s)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                save(u"16-customer-tab%1"_s.arg(tab + 1), m_window);
            }
        } else {
            save(u"16-customer"_s, m_window);
        }
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
    ui::MainWindow m_window;
    core::Id m_contoso;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tenantry"_s);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 6 || !core::initCrypto()) {
        std::fputs("shots FOLDER SUFFIX WIDTHxHEIGHT light|dark ltr|rtl\n", stderr);
        return 2;
    }
    const auto size = arguments[3].split(u'x');
    if (arguments[5] == u"rtl")
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    return Shots(arguments[1], arguments[2], {size.value(0).toInt(), size.value(1).toInt()}, arguments[4] == u"dark")
            .run()
        ? 0
        : 1;
}

#include "shots.moc"
