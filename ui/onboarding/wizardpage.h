#pragma once

#include "core/domain/accounttype.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Label;

//! As the list of steps and the review name it.
[[nodiscard]] QString onboardingStepText(core::OnboardingStep step);

//! One step of the wizard: a titled shell around a form that edits the draft.
class WizardPage : public QWidget {
    Q_OBJECT
public:
    WizardPage(core::OnboardingStep step, const QString &subtitle, QWidget *parent = nullptr);

    [[nodiscard]] core::OnboardingStep step() const { return m_step; }
    //! Called each time the page comes to the front.
    virtual void enter() {}
    //! True if the step is complete; else shows the errors and focuses the first.
    [[nodiscard]] virtual bool check() { return true; }
    virtual void focusFirst() = 0;

Q_SIGNALS:
    void changed();

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    core::OnboardingStep m_step;
    QVBoxLayout *m_body;
};

} // namespace ui
