#pragma once

#include "core/services/directory.h"
#include "ui/onboarding/onboardingdraft.h"
#include "ui/onboarding/wizardpage.h"

namespace ui {

//! Everything that will be sent, by section, each with a link to its step.
class ReviewPage final : public WizardPage {
    Q_OBJECT
public:
    ReviewPage(core::Directory &directory, const OnboardingDraft &draft, QWidget *parent = nullptr);

    void enter() override;
    void focusFirst() override;
    void setHasPassword(bool has) { m_hasPassword = has; }

Q_SIGNALS:
    //! Position among the steps of the account type.
    void editRequested(int step);

private:
    struct Row {
        QString label;
        QString value;
    };
    [[nodiscard]] QList<Row> rowsOf(core::OnboardingStep step) const;
    [[nodiscard]] QList<Row> accountRows() const;
    [[nodiscard]] QString valueOf(core::AccountField field) const;
    [[nodiscard]] QList<Row> preferenceRows() const;
    void addSection(int step, const QString &title, const QList<Row> &rows);

    core::Directory &m_directory;
    const OnboardingDraft &m_draft;
    QWidget *m_sections = nullptr;
    bool m_hasPassword = false;
};

} // namespace ui
