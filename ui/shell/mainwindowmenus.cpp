#include "ui/customers/customerpage.h"
#include "ui/import/importpage.h"
#include "ui/kit/forms/confirm.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/searchpalette.h"
#include "ui/shell/settings.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

QAction *MainWindow::command(QMenu *menu, const QString &text, const QString &name,
                             const QKeySequence &keys, std::function<void()> run)
{
    auto *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_commands += action;
    return action;
}

void MainWindow::buildMenus()
{
#ifndef Q_OS_MACOS
    auto *brand = plainLabel(tr("Tenantry"), TextRole::Strong);
    brand->setContentsMargins(14, 0, 8, 0);
    menuBar()->setCornerWidget(brand, Qt::TopLeftCorner);
#endif
    auto *file = menuBar()->addMenu(tr("&File"));
    file->setToolTipsVisible(true); // they explain why a command is unavailable
    auto *onboarding = command(file, tr("&Onboard customer…"), u"actionOnboard"_s,
                               QKeySequence::New, [this] { onboard(); });
    auto *import = command(file, tr("&Import CSV…"), u"actionImport"_s, QKeySequence::Open,
                           [this] { beginImport(openCustomer()); });
    auto *importClipboard =
        command(file, tr("Import from the clip&board"), u"actionImportClipboard"_s, {}, [this] {
            const QString text = QGuiApplication::clipboard()->text();
            if (text.trimmed().isEmpty())
                m_toast->showMessage(
                    tr("The clipboard contains no text. Copy the rows in your spreadsheet first."),
                    ToastKind::Note);
            else
                importText(openCustomer(), text);
        });
    m_openCommands += {onboarding, import, importClipboard};
    file->addSeparator();
    auto *workspaces = file->addMenu(tr("&Workspaces"));
    workspaces->setObjectName(u"workspaces"_s);
    connect(workspaces, &QMenu::aboutToShow, this,
            [this, workspaces] { fillWorkspaces(workspaces); });
    auto *sync = command(file, tr("&Sync now"), u"actionSync"_s, {}, [this] { syncNow(); });
    // Not QKeySequence::Refresh, of which a desktop may know only one: people press either.
    sync->setShortcuts({Qt::CTRL | Qt::Key_R, Qt::Key_F5});
    m_openCommands += sync;
    m_openCommands += command(file, tr("S&ettings"), u"actionSettings"_s, Qt::CTRL | Qt::Key_Comma,
                              [this] { showSection(section::settings); });
    file->addSeparator();
    auto *quit =
        command(file, tr("&Quit"), u"actionQuit"_s, QKeySequence::Quit, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
    if (quit->shortcut().isEmpty())
        quit->setShortcut(Qt::CTRL | Qt::Key_Q);

    auto *edit = menuBar()->addMenu(tr("&Edit"));
    m_openCommands += command(edit, tr("&Filter this list"), u"actionFilter"_s, QKeySequence::Find,
                              [this] { filterHere(); });
    m_openCommands += command(edit, tr("&Search everything"), u"actionSearch"_s,
                              Qt::CTRL | Qt::Key_K, [this] { searchEverything(); });

    auto *customer = menuBar()->addMenu(tr("&Customer"));
    customer->setToolTipsVisible(true);
    auto *addUser = command(customer, tr("&Add user…"), u"actionAddUser"_s,
                            Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { m_customer->addUser(); });
    m_customerCommands += addUser;
    m_limitedCommands = {{onboarding, core::Right::ManageCustomers},
                         {import, core::Right::ManageUsers},
                         {importClipboard, core::Right::ManageUsers},
                         {addUser, core::Right::ManageUsers}};
    customer->addSeparator();
    const std::pair<QString, CustomerPage::Tab> tabs[] = {
        {tr("&Overview"), CustomerPage::Overview},
        {tr("Customer’s &users"), CustomerPage::Users},
        {tr("Customer’s &licences"), CustomerPage::Licences},
        {tr("&Services"), CustomerPage::Services},
        {tr("A&ctivity"), CustomerPage::Activity}};
    for (const auto &[text, tab] : tabs)
        m_customerCommands += command(customer, text, u"actionTab%1"_s.arg(int(tab)),
                                      Qt::ALT | Qt::Key(Qt::Key_1 + int(tab)),
                                      [this, which = tab] { m_customer->showTab(which); });

    auto *view = menuBar()->addMenu(tr("&View"));
    for (const auto &section : std::as_const(m_sections)) {
        if (section.place != Place::Foot) // the settings are in File
            m_openCommands +=
                command(view, section.command, u"actionSection"_s + section.id, section.shortcut,
                        [this, id = section.id] { showSection(id); });
    }
    view->addSeparator();
    auto *themes = view->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    const std::pair<QString, ThemeMode> modes[] = {{tr("Use &system theme"), ThemeMode::System},
                                                   {tr("&Light"), ThemeMode::Light},
                                                   {tr("&Dark"), ThemeMode::Dark}};
    for (const auto &[text, mode] : modes) {
        auto *action = themes->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, chosen = mode] {
            m_theme.setMode(chosen);
            m_settings.setThemeMode(chosen);
        });
        // Settings can change it too, so it is read when the menu opens.
        connect(themes, &QMenu::aboutToShow, action,
                [this, action, shown = mode] { action->setChecked(m_theme.mode() == shown); });
    }

    auto *help = menuBar()->addMenu(tr("&Help"));
    auto *about = command(help, tr("&About Tenantry"), u"actionAbout"_s, {}, [this] {
        inform(this, tr("Tenantry %1").arg(QStringLiteral(TENANTRY_VERSION)),
               tr("Customer management for managed service providers. Licensed under the Apache "
                  "License 2.0; Qt under the LGPL, Inter under the SIL Open Font License, Lucide "
                  "under the ISC License."));
    });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::updateMenus()
{
    const bool open = m_outer->currentWidget() == m_main;
    for (auto *action : std::as_const(m_openCommands))
        action->setEnabled(open);
    const bool customer = open && !openCustomer().isNull();
    for (auto *action : std::as_const(m_customerCommands))
        action->setEnabled(customer);
    for (const auto &[action, right] : std::as_const(m_limitedCommands)) {
        if (action->isEnabled())
            offer(action, reasonAgainst(m_workspace.access(), right));
    }
}

void MainWindow::searchEverything()
{
    auto *palette =
        new SearchPalette(m_workspace.directory(), m_commands, tr("Search everything"), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &SearchPalette::customerChosen, this, &MainWindow::showCustomer);
    connect(palette, &SearchPalette::userChosen, this,
            [this](const core::Id &customer, const core::Id &, const QString &userName) {
                showUser(customer, userName);
            });
    palette->open();
}

void MainWindow::filterHere()
{
    auto *page = m_pages->currentWidget();
    const auto section = std::ranges::find(m_sectionPages, page, &SectionPage::widget);
    if (page == m_customer)
        m_customer->focusFilter();
    else if (section != m_sectionPages.end() && section->focusFilter)
        section->focusFilter();
    else if (auto *field = page->findChild<QLineEdit *>())
        field->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ui
