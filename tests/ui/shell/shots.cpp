#include "tests/ui/import/realworkspace.h"

#include "ui/customers/customerpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/tables/tableview.h"
#include "ui/theme/theme.h"
#include "ui/users/adduserdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QPushButton>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList organisations = {u"Fabrikam Logistics"_s, u"Adatum Legal LLP"_s,  u"Wide World Clinics"_s,
                                   u"Tailspin Aero"_s,      u"Litware Studio"_s,    u"Proseware Foods"_s,
                                   u"Southridge Video"_s,   u"Trey Research"_s};
const QStringList people = {u"Mina Kapoor"_s,  u"Jonas Öberg"_s,   u"Alice Laurent"_s, u"Tomasz Sikora"_s,
                            u"Hana Novák"_s,   u"Ibrahim Bello"_s, u"Yuki Tanaka"_s,   u"Elif Demir"_s,
                            u"Sofia Rossi"_s,  u"Liam Byrne"_s,    u"Noor Haddad"_s,   u"Ana Lima"_s};
const QStringList titles = {u"Hygienist"_s, u"Dentist"_s, u"Front desk"_s, u"IT"_s, u"Finance"_s, u"Assistant"_s};

bool addCustomers(RealWorkspace &real)
{
    auto &workspace = real.workspace();
    auto &directory = workspace.directory();
    for (const auto &organisation : organisations) {
        core::Customer customer;
        customer.id = core::Id::make();
        customer.organisation = organisation;
        customer.account = u"it@"_s + organisation.section(u' ', 0, 0).toLower() + u".example"_s;
        customer.name = u"Olivia Owner"_s;
        customer.country = u"NL"_s;
        customer.telephone = u"+31205550142"_s;
        customer.dataCenter = directory.dataCenters().first().id;
        customer.notificationProfile = directory.notificationProfiles().first().id;
        for (const auto &text : directory.legalTexts())
            customer.acceptedTexts += text.id;
        if (!directory.tags().isEmpty())
            customer.tags = {directory.tags().at(organisation.size() % directory.tags().size()).id};
        const auto operation = core::Id::make();
        const auto password = workspace.sealOwnerPassword(core::Secret("Correct-Horse-9"), operation, customer.id);
        if (!password || !real.runs(core::planOnboarding(customer, *password, operation, workspace.clock().now())))
            return false;
    }
    return true;
}

bool addUsers(RealWorkspace &real)
{
    for (int i = 0; i < people.size(); ++i) {
        core::User user;
        user.id = core::Id::make();
        user.customer = real.customer();
        user.displayName = people.at(i);
        user.firstName = people.at(i).section(u' ', 0, 0);
        user.lastName = people.at(i).section(u' ', 1);
        user.userName = user.firstName.toLower() + u"@contosodental.example"_s;
        user.jobTitle = titles.at(i % titles.size());
        user.department = i % 2 ? u"Practice"_s : u"Office"_s;
        user.usageLocation = u"NL"_s;
        user.roles = {u"user"_s};
        const QList<core::Id> licences = i % 3 ? QList{real.many()} : QList<core::Id>{};
        if (!real.runs(core::planAddUser(real.view(), user, licences, {}, real.workspace().clock().now())))
            return false;
    }
    return true;
}

} // namespace

//! ui_shots FOLDER
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"shots"_s));
    folder.mkpath(u"."_s);
    ui::Theme theme(application);
    RealWorkspace real;
    ui::Settings settings(real.path(u"tenantry.ini"_s));
    ui::MainWindow window(real.workspace(), theme, settings);
    const auto shoot = [&](QWidget &widget, const QString &name) {
        for (const auto mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
            theme.setMode(mode);
            std::ignore = QTest::qWaitFor([] { return false; }, 250);
            const QString file =
                u"%1-%2-%3.png"_s.arg(name, theme.isDark() ? u"dark"_s : u"light"_s).arg(widget.width());
            widget.grab().save(folder.filePath(file));
        }
    };
    window.resize(1280, 800);
    window.show();
    shoot(window, u"first-start"_s);
    settings.setWorkspaceChosen();
    if (!real.open() || !addCustomers(real) || !addUsers(real)) {
        std::fputs("the workspace could not be filled\n", stderr);
        return 1;
    }
    for (const auto &size : {QSize(1280, 800), QSize(1024, 700)}) {
        window.resize(size);
        window.showSection(ui::Section::Customers);
        shoot(window, u"customers"_s);
        window.showSection(ui::Section::Users);
        shoot(window, u"users"_s);
        window.showSection(ui::Section::Licences);
        shoot(window, u"licences"_s);
        window.showSection(ui::Section::Plans);
        shoot(window, u"plans"_s);
        window.showSection(ui::Section::Settings);
        shoot(window, u"settings"_s);
        window.showCustomer(real.customer());
        auto *page = window.findChild<ui::CustomerPage *>();
        const std::pair<ui::CustomerPage::Tab, QString> tabs[] = {{ui::CustomerPage::Overview, u"overview"_s},
                                                                  {ui::CustomerPage::Licences, u"subscriptions"_s},
                                                                  {ui::CustomerPage::Services, u"services"_s},
                                                                  {ui::CustomerPage::Activity, u"activity"_s},
                                                                  {ui::CustomerPage::Users, u"customer-users"_s}};
        for (const auto &[tab, name] : tabs) {
            page->showTab(tab);
            shoot(window, name);
        }
        auto *table = page->findChild<ui::TableView *>(u"usersTable"_s);
        const auto &model = *table->model();
        for (const int row : {0, 1, 2})
            table->selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        page->findChild<QPushButton *>(u"manageLicences"_s)->click();
        std::ignore = QTest::qWaitFor(
            [&] { return page->findChild<QCheckBox *>(u"licence-"_s + real.few().toString()) != nullptr; }, 3000);
        if (auto *box = page->findChild<QCheckBox *>(u"licence-"_s + real.few().toString()))
            box->click();
        shoot(window, u"users-licences"_s);
        page->addUser();
        auto *dialog = window.findChild<ui::AddUserDialog *>();
        shoot(*dialog, u"add-user-%1"_s.arg(size.width()));
        dialog->reject();
        std::ignore = QTest::qWaitFor([] { return false; }, 50);
    }
    return 0;
}
