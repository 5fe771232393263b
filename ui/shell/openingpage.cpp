#include "ui/shell/openingpage.h"

#include "core/services/workspace.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/passwordfield.h"
#include "ui/kit/label.h"
#include "ui/shell/centred.h"
#include "ui/shell/startchoice.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int fewestCharacters = 10;

} // namespace

OpeningPage::OpeningPage(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedLayout(this))
    , m_blank(new QWidget)
{
    m_firstStart = firstStart();
    m_passphrase = passphrase();
    m_failed = failed();
    setObjectName(u"openingPage"_s);
    for (auto *page : {m_blank, m_firstStart, m_passphrase, m_failed})
        m_stack->addWidget(page);
    connect(&workspace, &core::Workspace::stateChanged, this, &OpeningPage::follow);
    follow();
}

void OpeningPage::showFirstStart()
{
    m_stack->setCurrentWidget(m_firstStart);
    m_firstStart->findChild<StartChoice *>()->setFocus(); // Enter is enough, and it is announced
}

void OpeningPage::showFailure(const QString &what)
{
    m_failure->setText(what);
    m_stack->setCurrentWidget(m_failed);
    m_failed->findChild<QPushButton *>()->setFocus();
}

void OpeningPage::follow()
{
    switch (m_workspace.state()) {
    case core::Workspace::State::NeedsPassphrase:
        askPassphrase();
        break;
    case core::Workspace::State::Failed:
        showFailure(errorText(m_workspace.error()));
        break;
    default:
        m_stack->setCurrentWidget(m_blank);
    }
}

QWidget *OpeningPage::firstStart()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Welcome to Tenantry"), TextRole::Title));
    column->addWidget(plainParagraph(
        tr("Onboard customers and manage their users and licences. Where do you want to "
           "work?")));
    column->addSpacing(8);
    auto *here = new StartChoice(
        u"monitor"_s, tr("Work on this computer"),
        tr("Ready in seconds. Tenantry starts its own server, and all data stays in your "
           "own folder."));
    here->setObjectName(u"workOnThisComputer"_s);
    connect(here, &StartChoice::clicked, this, &OpeningPage::thisComputerChosen);
    column->addWidget(here);
    auto *team = new StartChoice(
        u"server"_s, tr("Connect to a team server"),
        tr("Use your organisation’s server. Sign in once; data is also stored on this "
           "computer, so that you can work offline."));
    team->setObjectName(u"connectToServer"_s);
    connect(team, &StartChoice::clicked, this, &OpeningPage::teamServerChosen);
    column->addWidget(team);
    return centred(content);
}

QWidget *OpeningPage::passphrase()
{
    m_first = new PasswordField;
    m_first->lineEdit()->setObjectName(u"passphrase"_s);
    m_repeat = new PasswordField;
    m_repeat->lineEdit()->setObjectName(u"passphraseAgain"_s);
    m_firstField = new Field(tr("Passphrase"), m_first, Required::Yes);
    m_repeatField = new Field(tr("Confirm passphrase"), m_repeat, Required::Yes);
    auto *title = plainLabel({}, TextRole::Title);
    auto *why = plainParagraph({});
    m_passphraseTitle = title;
    m_why = why;
    auto *go = pushButton(tr("Continue"));
    go->setObjectName(u"passphraseContinue"_s);
    makePrimary(go);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &OpeningPage::givePassphrase);
    connect(m_first->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_repeatField->isHidden())
            givePassphrase();
        else
            m_repeat->lineEdit()->setFocus();
    });
    connect(m_repeat->lineEdit(), &QLineEdit::returnPressed, this, &OpeningPage::givePassphrase);
    for (auto [field, edit] :
         {std::pair(m_firstField, m_first), std::pair(m_repeatField, m_repeat)})
        connect(edit, &PasswordField::textChanged, this, [field = field] { field->clearError(); });

    auto *content = new Card;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(14);
    column->addWidget(m_passphraseTitle);
    column->addWidget(m_why);
    column->addWidget(m_firstField);
    column->addWidget(m_repeatField);
    column->addWidget(go, 0, Qt::AlignRight);
    return centred(content);
}

QWidget *OpeningPage::failed()
{
    auto *content = new Card;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(14);
    column->addWidget(plainLabel(tr("The workspace could not be opened"), TextRole::Title));
    auto *failure = plainParagraph({}, TextRole::Body, LabelColor::Text);
    failure->setObjectName(u"failure"_s);
    failure->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_failure = failure;
    column->addWidget(m_failure);
    column->addWidget(plainParagraph(
        tr("No data was changed. Your data is in %1.").arg(m_workspace.config().folder),
        TextRole::Secondary));
    auto *again = pushButton(tr("Retry"), u"refresh-cw"_s);
    again->setObjectName(u"tryAgain"_s);
    makePrimary(again);
    again->setIcon(icon(u"refresh-cw"_s, Tint::OnAccent));
    connect(again, &QPushButton::clicked, this, [this] { m_workspace.open(); });
    column->addWidget(again, 0, Qt::AlignRight);
    return centred(content);
}

void OpeningPage::askPassphrase()
{
    const bool first = m_workspace.isFirstPassphrase();
    m_passphraseTitle->setText(first ? tr("Choose a passphrase") : tr("Enter your passphrase"));
    m_why->setText(
        first ? tr("Tenantry found no usable keychain on this computer. The passphrase protects "
                   "pending changes and temporary passwords. It is not stored and cannot be "
                   "recovered.")
              : tr("The passphrase unlocks the pending changes and temporary passwords on this "
                   "computer."));
    m_repeatField->setVisible(first);
    if (m_given) // it returns here if the input did not open the workspace
        m_firstField->setError(first ? errorText(m_workspace.error())
                                     : tr("Wrong passphrase for this workspace. Try again."));
    m_stack->setCurrentWidget(m_passphrase);
    m_first->lineEdit()->setFocus();
}

void OpeningPage::givePassphrase()
{
    if (m_workspace.isFirstPassphrase()) {
        if (m_first->text().size() < fewestCharacters) {
            m_firstField->setError(tr("Use at least %Ln character(s).", nullptr, fewestCharacters));
            m_first->lineEdit()->setFocus();
            return;
        }
        if (m_first->text() != m_repeat->text()) {
            m_repeatField->setError(tr("The passphrases do not match. Enter them again."));
            m_repeat->lineEdit()->setFocus();
            return;
        }
    } else if (m_first->text().isEmpty()) {
        m_firstField->setError(tr("Enter the passphrase."));
        return;
    }
    QString text = m_first->text();
    m_first->setText({});
    m_repeat->setText({});
    m_given = true;
    m_workspace.givePassphrase(core::Secret::take(text));
}

} // namespace ui
