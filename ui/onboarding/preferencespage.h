#pragma once

#include "core/services/directory.h"
#include "ui/onboarding/onboardingdraft.h"
#include "ui/onboarding/wizardpage.h"

#include <QHash>

class QCheckBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace core {
struct LegalText;
} // namespace core

namespace ui {

class ChoiceList;
class Combo;
class ImageField;
class Label;

//! Settings on the customer's behalf. The choices come from the server's catalog.
class PreferencesPage final : public WizardPage {
    Q_OBJECT
public:
    PreferencesPage(core::Directory &directory, OnboardingDraft &draft, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool check() override;
    void focusFirst() override;

private:
    struct Legal {
        core::Id id;
        QCheckBox *box;
        Label *error;
    };
    void addCommunication();
    void fillCatalog();
    void fillTags();
    void fillProfiles();
    void fillLegal();
    void addLegal(const core::LegalText &text);

    core::Directory &m_directory;
    OnboardingDraft &m_draft;
    ImageField *m_image;
    ChoiceList *m_tags;
    Label *m_noTags;
    Combo *m_profile;
    QWidget *m_legal;
    QVBoxLayout *m_legalColumn;
    QList<Legal> m_legals;
};

} // namespace ui
