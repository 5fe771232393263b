//! Onboarding, the lists, and a file that becomes a plan.
#include "tests/e2e/shotstage.h"

#include "ui/customerform/countrybox.h"
#include "ui/import/importpage.h"
#include "ui/kit/tables/tableview.h"
#include "ui/onboarding/onboardingwizard.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace {

bool wizard(Stage &stage)
{
    ui::OnboardingWizard wizard(stage.workspace().plans(), stage.workspace().drafts(),
                                stage.workspace().credentials(), stage.workspace().directory(),
                                stage.workspace().clock(), stage.theme(), std::nullopt,
                                &stage.window());
    wizard.show();
    stage.save(u"04-wizard-1-type"_s, wizard);
    stage.click(wizard, u"continue"_s);
    Stage::find<ui::CountryBox>(wizard, u"country"_s)->setCountry(u"NL"_s);
    stage.type(wizard, u"telephone"_s, u"+31 20 555"_s);
    stage.click(wizard, u"continue"_s);
    stage.save(u"04-wizard-2-account-wrong"_s, wizard);
    const std::pair<QString, QString> texts[] = {
        {u"account"_s, u"owner@tailspin.example"_s},      {u"passwordLine"_s, u"Welcome to 2026"_s},
        {u"confirmPasswordLine"_s, u"Welcome to 2026"_s}, {u"name"_s, u"Jonas Öberg"_s},
        {u"organisation"_s, u"Tailspin Aero"_s},          {u"telephone"_s, u"+31 20 555 0142"_s},
    };
    for (const auto &[name, text] : texts)
        stage.type(wizard, name, text);
    stage.save(u"04-wizard-2-account"_s, wizard);
    stage.click(wizard, u"continue"_s);
    stage.click(wizard, u"tag_"_s + stage.workspace().directory().tags().first().name);
    stage.click(wizard, u"accept_terms"_s);
    stage.click(wizard, u"accept_privacy"_s);
    stage.save(u"04-wizard-3-settings"_s, wizard);
    auto *scroll = wizard.findChild<QScrollArea *>();
    if (scroll) {
        scroll->ensureWidgetVisible(Stage::find(wizard, u"accept_privacy"_s));
        stage.save(u"04-wizard-3-settings-below"_s, wizard);
    }
    stage.click(wizard, u"continue"_s);
    stage.click(wizard, u"modeCustomer"_s);
    stage.save(u"04-wizard-4-customer-mode"_s, wizard);
    stage.click(wizard, u"modePartner"_s);
    stage.save(u"04-wizard-4-mode"_s, wizard);
    stage.click(wizard, u"continue"_s);
    stage.save(u"04-wizard-5-review"_s, wizard);
    wizard.close();
    return true;
}

bool customers(Stage &stage)
{
    stage.window().showSection(ui::section::customers);
    stage.save(u"05-customers"_s);
    stage.type(stage.window(), u"customersFilter"_s, u"Nobody at all"_s);
    const auto *table = Stage::find(stage.window(), u"customersTable"_s);
    if (!stage.until([&] { return !table->isVisible(); }))
        return false;
    stage.save(u"05-customers-nothing-matches"_s);
    stage.type(stage.window(), u"customersFilter"_s, {});
    stage.window().showCustomer(stage.contoso());
    Stage::find<QTabBar>(stage.window(), u"customerTabs"_s)->setCurrentIndex(1);
    stage.save(u"05-customer-without-users"_s);
    return true;
}

bool ready(Stage &stage, ui::ImportPage &page)
{
    return stage.until(
        [&] { return Stage::find<QAbstractButton>(page, u"importReview"_s)->isEnabled(); });
}

//! An import with fixed rows is offered again, although its file is gone.
bool importDraft(Stage &stage)
{
    const QString path = stage.path(u"front-desk.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write("User name,Display name,Job title,Usage location\n"
                   "maya.lindqvist@contosodental,Maya Lindqvist,Receptionist,SE\n"
                   "tomas.horak@contosodental.example,,Receptionist,CZ\n"
                   "eun-ji.park@contosodental,Eun-ji Park,Hygienist,KR\n"
                   "noor.de.vries@contosodental.example,Noor de Vries,Dentist,NL\n") < 0)
        return false;
    file.close();
    stage.window().importFiles(stage.contoso(), {path});
    auto *page = Stage::find<ui::ImportPage>(stage.window(), u"importPage"_s);
    const auto isRead = [&] {
        page = stage.window().findChild<ui::ImportPage *>();
        return page && !page->draft().isNull() && ready(stage, *page);
    };
    if (!stage.until(isRead))
        return false;
    auto *model = Stage::find<ui::TableView>(*page, u"importTable"_s)->model();
    if (!model->setData(model->index(0, 1), u"maya.lindqvist@contosodental.example"_s) ||
        !model->setData(model->index(1, 2), u"Tomáš Horák"_s))
        return false;
    const auto id = page->draft();
    auto &drafts = stage.workspace().drafts();
    if (!stage.until([&] { return !drafts.source(id).result()->isEmpty(); }) || !file.remove())
        return false;
    stage.window().importFiles(stage.contoso(), {}); // another import: the fixes are kept
    stage.window().showSection(ui::section::drafts);
    stage.save(u"12-drafts-import"_s);
    stage.click(stage.window(), u"resume_"_s + id.toString());
    if (!stage.until(isRead))
        return false;
    stage.save(u"12-drafts-import-resumed"_s);
    stage.click(*page, u"importDiscard"_s);
    stage.click(*page, u"action"_s);
    return true;
}

bool imports(Stage &stage)
{
    const QString file = QStringLiteral(TENANTRY_SOURCE_DIR) + u"/tests/data/new-starters.csv"_s;
    stage.window().importFiles(stage.contoso(), {});
    auto *page = stage.window().findChild<ui::ImportPage *>();
    if (!page)
        return false;
    stage.save(u"06-import-start"_s);
    const QString broken = stage.path(u"holiday.csv"_s);
    QFile picture(broken);
    if (!picture.open(QIODevice::WriteOnly) ||
        picture.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) < 0)
        return false;
    picture.close();
    const auto *title = Stage::find<QLabel>(*page, u"importStartTitle"_s);
    const QString begin = title->text();
    page->openFiles({broken});
    if (!stage.until([&] { return title->isVisible() && title->text() != begin; }))
        return false;
    stage.save(u"06-import-failed"_s);
    page->openFiles({file});
    if (!ready(stage, *page))
        return false;
    stage.save(u"06-import"_s);
    // A flaw that people make, not the machine's one before it.
    const auto *table = Stage::find<QAbstractItemView>(*page, u"importTable"_s);
    const auto isThere = [table] {
        const QModelIndex at = table->currentIndex();
        return at.isValid() && at.data().toString().startsWith(u"florencia. "_s);
    };
    const int mostFlaws = 10;
    for (int i = 0; i < mostFlaws && !isThere(); ++i)
        stage.click(*page, u"importNextProblem"_s);
    if (!isThere())
        return false;
    stage.save(u"06-import-problem"_s);
    return importDraft(stage);
}

} // namespace

bool shootFirstDay(Stage &stage)
{
    return wizard(stage) && stage.fill() && customers(stage) && imports(stage);
}
