#include "ui/onboarding/onboardingwizard.h"

#include "core/base/whenfinished.h"
#include "core/services/onboardingcatalog.h"
#include "core/services/workspace.h"
#include "ui/customerform/accountform.h"
#include "ui/kit/forms/steplist.h"
#include "ui/kit/label.h"
#include "ui/onboarding/pages.h"
#include "ui/onboarding/preferencespage.h"
#include "ui/onboarding/reviewpage.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

constexpr int sideWidth = 216;
//! Below this width the list of steps would take space that the form needs.
constexpr int narrow = 700;

} // namespace

OnboardingWizard::OnboardingWizard(core::Plans &plans, core::Drafts &drafts,
                                   core::Credentials &credentials, core::Directory &directory,
                                   const core::Clock &clock, Theme &theme,
                                   std::optional<core::Draft> draft, QWidget *parent)
    : QDialog(parent)
    , m_plans(plans)
    , m_drafts(drafts)
    , m_credentials(credentials)
    , m_directory(directory)
    , m_clock(clock)
    , m_draft(draft ? OnboardingDraft::from(*draft) : OnboardingDraft::make())
    , m_saved(draft.has_value())
{
    setObjectName(u"onboardingWizard"_s);
    setModal(true);
    resize(900, 671);
    setMinimumSize(420, 320);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    addSide(line);
    m_stack = new QStackedWidget;
    line->addWidget(m_stack, 1);
    column->addLayout(line, 1);
    m_footer = makeFooter();
    column->addWidget(m_footer);
    auto *types = new AccountTypePage(m_draft);
    addPage(types);
    addPages();
    connect(types, &AccountTypePage::typeChosen, this, &OnboardingWizard::addPages);

    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&m_drafts, &core::Drafts::saved, this, [this](const core::Id &id, const QDateTime &at) {
        if (id == m_draft.id)
            noteSaved(at);
    });
    connect(&m_drafts, &core::Drafts::failed, this, [this](const core::Error &error) {
        say(tr("The draft was not saved: %1").arg(errorText(error)));
    });
    if (draft)
        noteSaved(draft->savedAt);

    int start = qMax(0, positionOf(m_draft.step));
    const int accountStep = positionOf(core::OnboardingStep::Account);
    if (m_draft.passwordTyped && start > accountStep) {
        // The password was not saved: ask for it first, then return to the previous step.
        m_returnTo = start;
        start = accountStep;
    }
    goTo(start);
}

void OnboardingWizard::addSide(QHBoxLayout *line)
{
    m_side = new QWidget;
    m_side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(space::l, 22, space::l, space::l);
    column->setSpacing(0);
    column->addWidget(plainParagraph(tr("Onboard a customer"), TextRole::Strong, LabelColor::Text));
    column->addSpacing(5);
    m_type = plainLabel({}, TextRole::Secondary, LabelColor::Muted);
    m_type->setObjectName(u"accountTypeLabel"_s);
    column->addWidget(m_type);
    column->addSpacing(18);
    m_steps = new StepList;
    m_steps->setObjectName(u"steps"_s);
    column->addWidget(m_steps);
    column->addStretch();
    m_noteIcon = new IconLabel(u"save"_s, Tint::Muted, 14);
    m_note =
        plainParagraph(tr("Changes are saved as a draft on this computer"), TextRole::Secondary);
    m_note->setObjectName(u"draftNote"_s);
    auto *note = new QHBoxLayout;
    note->setSpacing(space::s);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    column->addLayout(note);
    line->addWidget(m_side);
    connect(m_steps, &StepList::stepChosen, this, &OnboardingWizard::edit);
}

QWidget *OnboardingWizard::makeFooter()
{
    auto *footer = new QWidget;
    m_close = pushButton(tr("&Save and close"));
    m_back = pushButton(tr("&Back"));
    m_continue = pushButton(tr("&Continue"));
    m_inviteClose = pushButton(tr("&Invite and close"));
    m_inviteNext = pushButton(tr("Invite and &next"));
    m_close->setObjectName(u"saveAndClose"_s);
    m_back->setObjectName(u"back"_s);
    m_continue->setObjectName(u"continue"_s);
    m_inviteClose->setObjectName(u"inviteAndClose"_s);
    m_inviteNext->setObjectName(u"inviteAndNext"_s);
    makeQuiet(m_close);
    makePrimary(m_continue);
    makePrimary(m_inviteNext);
    // Enter presses the focused button; anywhere else it continues.
    for (auto *button : {m_close, m_back, m_inviteClose, m_continue, m_inviteNext})
        button->setAutoDefault(true);
    m_problem = plainParagraph({}, TextRole::Secondary, LabelColor::Bad);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_close);
    buttons->addStretch();
    for (auto *button : {m_back, m_continue, m_inviteClose, m_inviteNext})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(18, space::m, 18, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_continue, &QPushButton::clicked, this, &OnboardingWizard::goOn);
    connect(m_inviteClose, &QPushButton::clicked, this, [this] { invite(After::Close); });
    connect(m_inviteNext, &QPushButton::clicked, this, [this] { invite(After::Next); });
    return footer;
}

WizardPage *OnboardingWizard::makePage(core::OnboardingStep step)
{
    switch (step) {
    case core::OnboardingStep::AccountType:
        break; // there from the start
    case core::OnboardingStep::Account:
        m_account = new AccountPage(m_directory, m_draft);
        connect(&m_account->form(), &AccountForm::openCustomer, this,
                [this](const core::Id &customer) {
                    Q_EMIT openCustomer(customer);
                    reject();
                });
        return m_account;
    case core::OnboardingStep::Preferences:
        return new PreferencesPage(m_directory, m_draft);
    case core::OnboardingStep::Management:
        return new ManagementPage(m_draft);
    case core::OnboardingStep::Review:
        m_review = new ReviewPage(m_directory, m_draft);
        connect(m_review, &ReviewPage::editRequested, this, &OnboardingWizard::edit);
        return m_review;
    }
    return nullptr;
}

void OnboardingWizard::addPage(WizardPage *page)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_pages.append(page);
    connect(page, &WizardPage::changed, this, [this] {
        m_problem->hide();
        save();
    });
}

void OnboardingWizard::addPages()
{
    while (m_pages.size() > 1) {
        m_pages.removeLast();
        delete m_stack->widget(m_stack->count() - 1);
    }
    m_account = nullptr;
    m_review = nullptr;
    m_returnTo = -1;
    QStringList steps;
    for (const auto step : core::accountTypeSpec(m_draft.customer.accountType).steps) {
        if (auto *page = makePage(step))
            addPage(page);
        steps << onboardingStepText(step);
    }
    m_steps->setSteps(steps);
    m_type->setText(accountTypeText(m_draft.customer.accountType));
    if (m_step >= 0)
        goTo(0);
}

int OnboardingWizard::positionOf(core::OnboardingStep step) const
{
    for (int position = 0; position < m_pages.size(); ++position) {
        if (m_pages[position]->step() == step)
            return position;
    }
    return -1;
}

void OnboardingWizard::goTo(int step)
{
    const int last = int(m_pages.size()) - 1;
    m_step = qBound(0, step, last);
    auto *page = m_pages[m_step];
    const bool moved = m_draft.step != page->step();
    m_draft.step = page->step();
    if (m_review && m_account)
        m_review->setHasPassword(m_account->form().hasPassword());
    page->enter();
    m_stack->setCurrentIndex(m_step);
    m_steps->setCurrent(m_step);
    // A narrow window hides the list of steps, and a screen reader user cannot see it.
    setWindowTitle(tr("Onboard a customer: %1 (%2 of %3)")
                       .arg(onboardingStepText(page->step()))
                       .arg(m_step + 1)
                       .arg(last + 1));
    m_problem->hide();
    const bool review = m_step == last;
    m_back->setEnabled(m_step > 0);
    m_continue->setVisible(!review);
    m_inviteClose->setVisible(review);
    m_inviteNext->setVisible(review);
    (review ? m_inviteNext : m_continue)->setDefault(true);
    if (review)
        m_inviteNext->setFocus(Qt::OtherFocusReason);
    else
        page->focusFirst();
    if (moved && m_saved)
        save();
}

void OnboardingWizard::goOn()
{
    auto *page = m_pages[m_step];
    if (!page->check()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(m_stack->currentWidget());
            scroll && focusWidget())
            scroll->ensureWidgetVisible(focusWidget(), 0, 60);
        return;
    }
    const int next = m_returnTo > m_step ? m_returnTo : m_step + 1;
    m_returnTo = -1;
    goTo(next);
}

void OnboardingWizard::edit(int step)
{
    if (m_step == m_pages.size() - 1)
        m_returnTo = m_step;
    goTo(step);
}

void OnboardingWizard::save()
{
    m_saved = true;
    m_closeAnyway = false;
    m_drafts.save(m_draft.toDraft(m_clock.now()));
}

void OnboardingWizard::noteSaved(const QDateTime &at)
{
    m_note->setText(tr("Draft saved on this computer %1").arg(Format().moment(at, m_clock.now())));
}

void OnboardingWizard::reject()
{
    if (!m_saved || m_closeAnyway) {
        QDialog::reject();
        return;
    }
    save();
    setBusy(true);
    core::whenFinished(m_drafts.flush(), this, [this](const core::Result<void> &done) {
        setBusy(false);
        if (done) {
            QDialog::reject();
            return;
        }
        m_closeAnyway = true;
        say(tr("The draft was not saved: %1 To close without saving, close the window again.")
                .arg(errorText(done.error())));
    });
}

void OnboardingWizard::closeEvent(QCloseEvent *event)
{
    // Also called when the program quits, which must not wait: saves are written at close.
    if (m_saved && isVisible())
        save();
    event->accept();
    QDialog::done(Rejected);
}

bool OnboardingWizard::checkAll()
{
    for (int step = 0; step < m_pages.size() - 1; ++step) {
        if (m_pages[step] == m_account && m_account->form().errors().isEmpty())
            continue;
        // A page can validate and take the focus only when it is in front.
        const int before = m_step;
        if (m_pages[step]->check())
            continue;
        if (before != step) {
            goTo(step);
            m_returnTo = before;
            (void)m_pages[step]->check();
        }
        say(tr("Complete the step “%1” first.").arg(onboardingStepText(m_pages[step]->step())));
        return false;
    }
    return true;
}

void OnboardingWizard::invite(After after)
{
    m_problem->hide();
    const auto id = m_draft.customer.id;
    // After a crash between the plan and the end of the draft the customer exists already.
    if (m_directory.customer(id)) {
        sent(id, after);
        return;
    }
    if (!checkAll())
        return;
    const auto made = core::prepareOnboarding(
        core::OnboardingInput{m_draft.customer, m_draft.customerModeConfirmed},
        core::onboardingCatalog(m_directory));
    if (!made.isReady()) {
        // Each page has judged its own part, so this is one that changed since on the server.
        say(findingText({core::Severity::Error,
                         core::FindingCode::FieldInvalid,
                         made.findings.first().field,
                         {}},
                        &m_directory));
        return;
    }
    const auto plan = core::onboardingPlan(
        made.customer, m_account->form().password(),
        [this](const core::Secret &password, const core::Id &operation, const core::Id &customer) {
            return m_credentials.sealOwnerPassword(password, operation, customer);
        },
        m_clock.now());
    if (!plan) {
        save();
        say(plan.error().code == core::ErrorCode::Offline
                ? tr("Tenantry has never connected to this server, so it cannot encrypt the "
                     "password "
                     "yet. The draft is saved. Invite the customer when the server is available.")
                : errorText(plan.error()));
        return;
    }
    setBusy(true);
    core::whenFinished(m_plans.run(*plan), this, [this, id, after](const core::Result<void> &done) {
        setBusy(false);
        if (done)
            sent(id, after);
        else
            say(errorText(done.error()));
    });
}

void OnboardingWizard::sent(const core::Id &customer, After after)
{
    m_drafts.remove(m_draft.id);
    m_saved = false;
    Q_EMIT invited(customer, after == After::Next);
    accept();
}

void OnboardingWizard::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    QAccessibleEvent event(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void OnboardingWizard::setBusy(bool busy)
{
    m_stack->setEnabled(!busy);
    m_footer->setEnabled(!busy);
}

void OnboardingWizard::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_side->setVisible(width() >= narrow);
}

void OnboardingWizard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    if (m_side->isVisible()) {
        painter.fillRect(m_side->geometry(), tokens.side);
        const int edge = layoutDirection() == Qt::LeftToRight ? m_side->geometry().right()
                                                              : m_side->geometry().left();
        painter.fillRect(QRect(edge, 0, 1, m_side->height()), tokens.line);
    }
    painter.fillRect(m_footer->geometry(), tokens.surface);
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), tokens.line);
}

} // namespace ui
