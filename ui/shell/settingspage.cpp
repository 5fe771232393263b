#include "ui/shell/settingspage.h"

#include "core/base/whenfinished.h"
#include "core/plan/deletes.h"
#include "core/services/workspace.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/combo.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/label.h"
#include "ui/kit/pageheader.h"
#include "ui/shell/approvalscard.h"
#include "ui/shell/devicescard.h"
#include "ui/shell/settings.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/signintext.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

Card *group(const QString &title, const QList<QWidget *> &rows)
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(16);
    column->addWidget(plainLabel(title, TextRole::Strong));
    for (auto *row : rows)
        column->addWidget(row);
    return card;
}

} // namespace

//! Server, account, and signing in and out.
QWidget *SettingsPage::signInGroup(core::Workspace &workspace)
{
    auto *server = new QLineEdit(workspace.config().server.toString());
    server->setReadOnly(true);
    auto *serverField = new Field(tr("Team server"), server);
    auto *person = new QLineEdit;
    person->setObjectName(u"signedInAs"_s);
    person->setReadOnly(true);
    auto *personField = new Field(tr("Signed in as"), person);
    const auto follow = [&workspace, person, personField] {
        const auto &me = workspace.me();
        person->setText(me.email.isEmpty() ? me.name
                                           : tr("%1 (%2)", "name, e-mail").arg(me.name, me.email));
        personField->setHint(me.role.isEmpty() ? QString()
                                               : tr("Role: %1").arg(staffRoleText(me.role)));
    };
    follow();
    connect(&workspace, &core::Workspace::rightsChanged, person, follow);
    auto *in = pushButton(tr("Sign in again"), u"log-in"_s);
    in->setObjectName(u"settingsSignIn"_s);
    connect(in, &QPushButton::clicked, this, &SettingsPage::signInRequested);
    auto *out = pushButton(tr("Sign out…"), u"log-out"_s);
    out->setObjectName(u"settingsSignOut"_s);
    connect(out, &QPushButton::clicked, this, &SettingsPage::signOutRequested);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(in);
    line->addWidget(out);
    line->addStretch();
    return group(tr("Sign-in"), {serverField, personField, row});
}

//! How far back two dates can be compared.
QWidget *SettingsPage::historyField(core::Workspace &workspace)
{
    auto &history = workspace.history();
    auto *days = new Combo;
    days->setObjectName(u"historyDays"_s);
    for (const int count : {0, 7, 30, core::usualHistoryDays, 180, 365})
        days->addItem(count == 0 ? tr("Do not keep") : tr("%Ln day(s)", nullptr, count), count);
    auto *field = new Field(tr("Keep change history"), days);
    const auto follow = [&history, days, field] {
        const int chosen = history.days();
        if (days->findData(chosen) < 0) // set by the command line
            days->addItem(tr("%Ln day(s)", nullptr, chosen), chosen);
        days->setCurrentData(chosen);
        field->setHint(
            chosen == 0
                ? tr("The existing history will be deleted.")
                : tr("Older history is deleted. The history is stored on this computer only."));
    };
    follow();
    connect(&history, &core::History::daysChanged, days, follow);
    connect(&history, &core::History::failed, field,
            [field](const core::Error &error) { field->setError(errorText(error)); });
    connect(days, &QComboBox::activated, this, [days, field, &history] {
        field->clearError();
        history.setDays(days->currentData().toInt());
    });
    return field;
}

SettingsPage::SettingsPage(core::Workspace &workspace, Theme &theme, Settings &settings,
                           QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"settingsPage"_s);

    auto *mode = new Combo;
    mode->setObjectName(u"themeMode"_s);
    mode->addItem(tr("Use system theme"), int(ThemeMode::System));
    mode->addItem(tr("Light"), int(ThemeMode::Light));
    mode->addItem(tr("Dark"), int(ThemeMode::Dark));
    mode->setCurrentData(int(settings.themeMode()));
    connect(mode, &QComboBox::activated, this, [mode, &theme, &settings] {
        const auto chosen = static_cast<ThemeMode>(mode->currentData().toInt());
        theme.setMode(chosen);
        settings.setThemeMode(chosen);
    });

    auto *density = new Combo;
    density->setObjectName(u"density"_s);
    density->addItem(tr("Comfortable"), int(Density::Comfortable));
    density->addItem(tr("Compact"), int(Density::Compact));
    density->setCurrentData(int(settings.density()));
    connect(density, &QComboBox::activated, this, [density, &theme, &settings] {
        const auto chosen = static_cast<Density>(density->currentData().toInt());
        theme.setDensity(chosen);
        settings.setDensity(chosen);
    });

    auto *language = new Combo;
    language->setObjectName(u"language"_s);
    language->addItem(tr("Use system theme"), QString());
    // Each language in its own name, so that its speakers can read it.
    const auto files = QDir(u":/i18n"_s).entryList({u"tenantry_*.qm"_s});
    language->addItem(u"English"_s, u"en"_s);
    for (const auto &file : files) {
        const QString code = file.mid(9).chopped(3);
        if (code != u"en")
            language->addItem(QLocale(code).nativeLanguageName(), code);
    }
    language->setCurrentData(settings.language());
    auto *languageField = new Field(tr("Language"), language);
    connect(language, &QComboBox::activated, this, [language, languageField, &settings] {
        settings.setLanguage(language->currentData().toString());
        languageField->setHint(tr("Takes effect after a restart."));
    });

    auto *folder = new QLineEdit(QDir::toNativeSeparators(workspace.config().folder));
    folder->setObjectName(u"dataFolder"_s);
    folder->setReadOnly(true);
    auto *folderField = new Field(tr("Data folder"), folder);
    folderField->setHint(
        workspace.isEmbedded()
            ? tr("This folder contains all data: the server’s database and the local cache.")
            : tr("This folder contains the data downloaded from the team server for offline "
                 "work."));
    auto *open = pushButton(tr("Open folder"), u"folder-open"_s);
    open->setObjectName(u"openFolder"_s);
    connect(open, &QPushButton::clicked, this, [&workspace] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(workspace.config().folder));
    });
    auto *openRow = new QWidget;
    auto *openLine = new QHBoxLayout(openRow);
    openLine->setContentsMargins(0, 0, 0, 0);
    openLine->addWidget(open);
    openLine->addStretch();

    auto *policy = new Combo;
    policy->setObjectName(u"syncPolicy"_s);
    policy->addItem(tr("Immediately"), int(core::SyncPolicy::Online));
    policy->addItem(tr("Less often on metered connections"), int(core::SyncPolicy::Metered));
    policy->addItem(tr("Only when I choose Sync now"), int(core::SyncPolicy::Offline));
    policy->setCurrentData(int(workspace.syncPolicy()));
    auto *policyField = new Field(tr("Sync"), policy);
    policyField->setHint(tr("Changes are always saved on this computer first."));
    connect(policy, &QComboBox::activated, this, [policy, &workspace] {
        workspace.setSyncPolicy(static_cast<core::SyncPolicy>(policy->currentData().toInt()));
    });

    auto *deletes = new Combo;
    deletes->setObjectName(u"deletesUnasked"_s);
    for (const int count : {0, 5, 10, core::deletesUnaskedAtFirst, 50, 100})
        deletes->addItem(
            count == 0 ? tr("Always") : tr("For more than %Ln item(s)", nullptr, count), count);
    deletes->setCurrentData(workspace.plans().deletesUnasked());
    auto *deletesField = new Field(tr("Confirm deletions with the customer’s name"), deletes);
    deletesField->setHint(
        tr("For larger deletions, you must type the customer’s name to confirm."));
    connect(deletes, &QComboBox::activated, this, [this, deletes, deletesField, &workspace] {
        core::whenFinished(workspace.plans().setDeletesUnasked(deletes->currentData().toInt()),
                           this, [deletesField](const core::Result<void> &done) {
                               deletesField->setError(done ? QString() : errorText(done.error()));
                           });
    });

    auto *header = new PageHeader(tr("Settings"));
    connect(header, &PageHeader::searchRequested, this, &SettingsPage::searchRequested);

    auto *content = new QWidget;
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(16);
    cards->addWidget(
        group(tr("Appearance"), {new Field(tr("Theme"), mode),
                                 new Field(tr("Table row height"), density), languageField}));
    cards->addWidget(group(tr("Workspace"), {policyField, deletesField, historyField(workspace),
                                             folderField, openRow}));
    if (!workspace.isEmbedded()) {
        cards->addWidget(signInGroup(workspace));
        auto *devices = new DevicesCard(workspace);
        connect(devices, &DevicesCard::signOutRequested, this, &SettingsPage::signOutRequested);
        cards->addWidget(devices);
        auto *approvals = new ApprovalsCard(workspace);
        connect(approvals, &ApprovalsCard::signInRequested, this, &SettingsPage::signInRequested);
        cards->addWidget(approvals);
    }
    cards->addStretch();
    content->setMaximumWidth(640);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scroll->setWidget(content);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 20, 16);
    column->setSpacing(12);
    column->addWidget(header);
    column->addWidget(scroll, 1);
}

} // namespace ui
