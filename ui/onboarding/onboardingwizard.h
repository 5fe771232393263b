#pragma once

#include "core/base/clock.h"
#include "core/services/credentials.h"
#include "core/services/directory.h"
#include "core/services/drafts.h"
#include "core/services/plans.h"
#include "ui/onboarding/onboardingdraft.h"

#include <QDialog>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace core {
struct Error;
} // namespace core

namespace ui {

class AccountPage;
class IconLabel;
class Label;
class ReviewPage;
class StepList;
class Theme;
class WizardPage;

//! Onboards a customer, step by step. Owns one draft that is saved on every change, so closing and
//! crashes lose nothing; only the password is not saved.
class OnboardingWizard final : public QDialog {
    Q_OBJECT
public:
    OnboardingWizard(core::Plans &plans, core::Drafts &drafts, core::Credentials &credentials,
                     core::Directory &directory, const core::Clock &clock, Theme &theme,
                     std::optional<core::Draft> draft, QWidget *parent = nullptr);

    //! Position among the steps of the account type; the first is 0.
    [[nodiscard]] int currentStep() const { return m_step; }
    void reject() override; //!< Save and close

Q_SIGNALS:
    //! The customer is saved on this computer and queued for the server. `next`: go on to services
    //! and subscriptions.
    void invited(const core::Id &customer, bool next);
    //! A customer similar to the one being typed; the draft is kept.
    void openCustomer(const core::Id &customer);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class After { Next, Close };

    //! Pages of the account type, after the first one, which stays.
    void addPages();
    void addPage(WizardPage *page);
    [[nodiscard]] WizardPage *makePage(core::OnboardingStep step);
    //! -1 when the account type has no such step.
    [[nodiscard]] int positionOf(core::OnboardingStep step) const;
    void addSide(QHBoxLayout *line);
    [[nodiscard]] QWidget *makeFooter();
    void goTo(int step);
    void goOn();
    void edit(int step);
    void save();
    void noteSaved(const QDateTime &at);
    void invite(After after);
    [[nodiscard]] bool checkAll();
    void sent(const core::Id &customer, After after);
    void say(const QString &problem);
    void setBusy(bool busy);

    core::Plans &m_plans;
    core::Drafts &m_drafts;
    core::Credentials &m_credentials;
    core::Directory &m_directory;
    const core::Clock &m_clock;
    OnboardingDraft m_draft;
    bool m_saved = false; //!< there is something to keep
    bool m_closeAnyway = false;
    int m_step = -1;
    int m_returnTo = -1; //!< target of Continue after Edit
    QList<WizardPage *> m_pages;
    AccountPage *m_account = nullptr;
    ReviewPage *m_review = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_side = nullptr;
    StepList *m_steps = nullptr;
    Label *m_type = nullptr;
    Label *m_note = nullptr;
    IconLabel *m_noteIcon = nullptr;
    QWidget *m_footer = nullptr;
    Label *m_problem = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_continue = nullptr;
    QPushButton *m_inviteClose = nullptr;
    QPushButton *m_inviteNext = nullptr;
};

} // namespace ui
