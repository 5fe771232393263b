#include "ui/shell/mainwindow.h"

#include "ui/credentials/confirmationsheet.h"
#include "ui/customers/customerpage.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/forms/toast.h"
#include "ui/onboarding/draftspage.h"
#include "ui/onboarding/onboardingwizard.h"
#include "ui/plans/planpage.h"
#include "ui/shell/connectpage.h"
#include "ui/shell/droplayer.h"
#include "ui/shell/firstsyncpage.h"
#include "ui/shell/opencustomer.h"
#include "ui/shell/openingpage.h"
#include "ui/shell/sections.h"
#include "ui/shell/settings.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/words/errortext.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

MainWindow::MainWindow(core::Workspace &workspace, const core::WorkspaceList &list, Theme &theme,
                       Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_list(list)
    , m_theme(theme)
    , m_settings(settings)
    , m_outer(new QStackedWidget)
    , m_opening(new OpeningPage(workspace))
    , m_main(new QWidget)
    , m_notices(new NoticeBar)
    , m_sections(sections() + QList{settingsSection()})
    , m_side(new SideBar(m_sections))
    , m_pages(new QStackedWidget)
    , m_status(new StatusStrip)
    , m_toast(nullptr)
    , m_drop(nullptr)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Tenantry"));
    setMinimumSize(820, 560);
    // Space for the frame too, on screens no larger than the preferred size.
    resize(QSize(1280, 800)
               .boundedTo(screen()->availableSize() - QSize(16, 48))
               .expandedTo({1024, 700}));
    restoreGeometry(settings.geometry());
    setAcceptDrops(true);

    auto *across = new QHBoxLayout(m_main);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_side);
    auto *working = new QVBoxLayout;
    working->setSpacing(0);
    working->addWidget(m_notices);
    working->addWidget(m_pages, 1);
    across->addLayout(working, 1);
    m_outer->addWidget(m_opening);
    m_outer->addWidget(m_main);
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_outer, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_toast = new Toast(central);
    m_drop = new DropLayer(central);
    buildMenus();

    connect(m_side, &SideBar::chosen, this, &MainWindow::showSection);
    connect(m_status, &StatusStrip::waitingClicked, this,
            [this] { showSection(section::waiting); });
    connect(m_side, &SideBar::workspacesWanted, this, &MainWindow::showWorkspaces);
    connect(m_opening, &OpeningPage::thisComputerChosen, this,
            [this] { Q_EMIT workspaceWanted(m_workspace.config().id); });
    connect(m_opening, &OpeningPage::teamServerChosen, this, &MainWindow::connectToServer);
    connect(&workspace, &core::Workspace::rightsChanged, this, [this] {
        followSync();
        updateMenus();
    });
    connect(&workspace, &core::Workspace::stateChanged, this, &MainWindow::followWorkspace);
    connect(&workspace, &core::Workspace::syncChanged, this, &MainWindow::followSync);
    auto &directory = workspace.directory();
    for (auto signal : {&core::Directory::loaded, &core::Directory::customersChanged,
                        &core::Directory::usersChanged, &core::Directory::catalogChanged})
        connect(&directory, signal, this, &MainWindow::followCounts);
    auto &plans = workspace.plans();
    connect(&plans, &core::Plans::waitingChanged, this, &MainWindow::followSync);
    connect(&plans, &core::Plans::listChanged, this, &MainWindow::followCounts);
    connect(&plans, &core::Plans::planChanged, this, &MainWindow::offerSheets);
    connect(&workspace.drafts(), &core::Drafts::listChanged, this, &MainWindow::followCounts);
    connect(&workspace.drafts(), &core::Drafts::loaded, this, &MainWindow::offerDrafts);
    const auto report = [this](const core::Error &error) {
        m_toast->showMessage(errorText(error), ToastKind::Problem);
    };
    connect(&workspace.drafts(), &core::Drafts::failed, this, report);
    connect(&plans, &core::Plans::failed, this, report);
    followWorkspace();
}

MainWindow::~MainWindow() = default;

void MainWindow::followWorkspace()
{
    const auto state = m_workspace.state();
    const bool readable =
        state == core::Workspace::State::Opening || state == core::Workspace::State::Open;
    m_status->setVisible(readable && !m_connecting);
    if (readable && m_pages->count() == 0)
        showSection(section::customers);
    if (state == core::Workspace::State::Closed && m_settings.workspace().isEmpty())
        m_opening->showFirstStart();
    QWidget *shown = readable ? m_main : m_opening;
    if (m_connecting)
        shown = connectPage();
    else if (isFirstSync())
        shown = firstSyncPage();
    if (shown != m_outer->currentWidget()) {
        m_outer->setCurrentWidget(shown);
        if (shown == m_main) // the work area, not the first button in the window
            m_pages->currentWidget()->setFocus();
    }
    followCounts();
    followSync();
    updateMenus();
}

void MainWindow::followSync()
{
    m_status->setWorkspace(m_workspace);
    followNotices();
    followCounts();
    if (m_firstSync && m_outer->currentWidget() == m_firstSync && !isFirstSync())
        followWorkspace();
}

void MainWindow::followCounts()
{
    auto &directory = m_workspace.directory();
    const int customers = static_cast<int>(directory.customers().size());
    const int users = directory.userCount();
    m_status->setCounts(customers, users);
    for (const auto &section : std::as_const(m_sections)) {
        if (section.count)
            m_side->setCount(section.id, section.count(m_workspace));
    }
    const QString here = tr("This computer");
    const QString partner = directory.partner().name;
    const QString where = m_workspace.isEmbedded() ? here : m_workspace.config().server.host();
    m_side->setWorkspace(partner.isEmpty() ? where : partner,
                         partner.isEmpty() ? tr("Workspace") : where);
}

void MainWindow::offerSheets()
{
    const auto awaited = m_passwordsAwaited;
    for (const auto &plan : awaited) {
        const auto summary = m_workspace.plans().sheetPlan(plan);
        if (!summary || summary->passwords == 0 || summary->waiting + summary->sending > 0)
            continue;
        m_passwordsAwaited.remove(plan);
        m_toast->showAction(
            tr("%Ln temporary password(s) ready to print or copy", nullptr, summary->passwords),
            tr("Show"), [this, plan] { openSheet(plan); });
    }
}

void MainWindow::offerDrafts()
{
    const auto &drafts = m_workspace.drafts().list();
    if (drafts.isEmpty())
        return;
    m_toast->showAction(
        drafts.size() == 1
            ? tr("Unfinished draft: %1").arg(draftTitle(drafts.first(), m_workspace.directory()))
            : tr("%Ln unfinished draft(s)", nullptr, static_cast<int>(drafts.size())),
        tr("Show drafts"), [this] { showSection(section::drafts); });
}

Section MainWindow::settingsSection()
{
    return {.id = section::settings,
            .title = tr("Settings"),
            .command = tr("S&ettings"),
            .icon = u"settings"_s,
            .shortcut = Qt::CTRL | Qt::Key_Comma,
            .place = Place::Foot,
            .make = [this](const Services &) -> SectionPage {
                auto *page = new SettingsPage(m_workspace, m_theme, m_settings);
                connect(page, &SettingsPage::signOutRequested, this, &MainWindow::signOut);
                connect(page, &SettingsPage::signInRequested, this, &MainWindow::signIn);
                connect(page, &SettingsPage::searchRequested, this, &MainWindow::searchEverything);
                return {page};
            }};
}

void MainWindow::showSection(QLatin1StringView section)
{
    auto &page = m_sectionPages[section];
    if (!page.widget) {
        const auto found = std::ranges::find(m_sections, section, &Section::id);
        Q_ASSERT(found != m_sections.end());
        page = found->make({m_workspace, m_theme, *this});
        m_pages->addWidget(page.widget);
    }
    m_side->setCurrent(section);
    showPage(page.widget);
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    page->setFocus();
    if (m_detail && m_detail != page)
        m_detail->deleteLater();
    updateMenus();
}

void MainWindow::setDetail(QWidget *page, QLatin1StringView section)
{
    m_side->setCurrent(section);
    m_pages->addWidget(page);
    showPage(page);
    m_detail = page;
}

void MainWindow::showCustomer(const core::Id &customer)
{
    if (m_customer && m_customer->customer() == customer && m_pages->currentWidget() == m_customer)
        return;
    auto *page = makeCustomerPage(m_workspace, m_theme, customer);
    connect(page, &CustomerPage::searchRequested, this, &MainWindow::searchEverything);
    connect(page, &CustomerPage::settingsRequested, this,
            [this] { showSection(section::settings); });
    connect(page, &CustomerPage::importRequested, this, &MainWindow::beginImport);
    connect(page, &CustomerPage::textPasted, this, &MainWindow::importText);
    connect(page, &CustomerPage::planStarted, this, &MainWindow::openPlan);
    connect(page, &CustomerPage::saved, this, &MainWindow::saySaved);
    connect(page, &CustomerPage::passwordsDrawn, this, &MainWindow::awaitPasswords);
    connect(page, &CustomerPage::back, this, [this] { showSection(section::customers); });
    m_customer = page;
    setDetail(page, section::customers);
}

void MainWindow::showUser(const core::Id &customer, const QString &userName)
{
    showCustomer(customer);
    if (!userName.isEmpty())
        m_customer->showUser(userName);
}

core::Id MainWindow::openCustomer() const
{
    return m_customer && m_pages->currentWidget() == m_customer ? m_customer->customer()
                                                                : core::Id();
}

void MainWindow::openPlan(const core::Id &plan)
{
    auto *page = new PlanPage(m_workspace, m_theme, plan);
    connect(page, &PlanPage::sheetRequested, this, &MainWindow::openSheet);
    connect(page, &PlanPage::openOther, this, &MainWindow::showUser, Qt::QueuedConnection);
    connect(page, &PlanPage::started, this, &MainWindow::openPlan, Qt::QueuedConnection);
    connect(page, &PlanPage::back, this, [this] { showSection(section::plans); });
    setDetail(page, section::plans);
}

void MainWindow::openSheet(const core::Id &plan)
{
    auto *sheet =
        new ConfirmationSheet(m_workspace.plans(), m_workspace.credentials(),
                              m_workspace.directory(), m_workspace.clock(), m_theme, plan, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

bool MainWindow::mayOrSay(core::Right right)
{
    const auto reason = reasonAgainst(m_workspace.access(), right);
    if (!reason.isEmpty())
        m_toast->showMessage(reason, ToastKind::Note);
    return reason.isEmpty();
}

void MainWindow::showLicencesOf(const core::Id &customer)
{
    showCustomer(customer);
    m_customer->showTab(CustomerPage::Licences);
}

void MainWindow::onboard()
{
    openWizard({});
}

void MainWindow::openWizard(const std::optional<core::Draft> &draft)
{
    if (!mayOrSay(core::Right::ManageCustomers))
        return;
    auto *wizard =
        new OnboardingWizard(m_workspace.plans(), m_workspace.drafts(), m_workspace.credentials(),
                             m_workspace.directory(), m_workspace.clock(), m_theme, draft, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &OnboardingWizard::openCustomer, this, &MainWindow::showCustomer);
    connect(wizard, &OnboardingWizard::invited, this, [this](const core::Id &customer, bool next) {
        if (next) {
            showCustomer(customer);
            m_customer->showTab(CustomerPage::Services);
        }
        m_toast->showMessage(
            next ? tr("Customer saved and queued for the next sync. Choose services, then add "
                      "subscriptions. Give the account and the password to the owner; Tenantry "
                      "sends no e-mail.")
                 : tr("Customer saved and queued for the next sync. Give the account and the "
                      "password to the owner; Tenantry sends no e-mail."));
    });
    wizard->open();
}

void MainWindow::awaitPasswords(const core::Id &plan)
{
    m_passwordsAwaited += plan;
    offerSheets();
}

void MainWindow::saySaved(const core::Id &plan, const QString &text)
{
    m_toast->showAction(text, tr("View plan"), [this, plan] { openPlan(plan); });
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate)
        m_workspace.setInFront(event->type() == QEvent::WindowActivate);
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // After this paint, so that the picture is visible before work begins.
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    }
    return handled;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    // Written on the store's thread, which ends only when this is done.
    if (m_workspace.state() == core::Workspace::State::Open)
        std::ignore = m_workspace.drafts().flush();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_drop->setGeometry(m_drop->parentWidget()->rect());
}

} // namespace ui
