#pragma once

#include "core/domain/accounttype.h"
#include "core/plan/draft.h"

namespace ui {

//! The wizard's state, except the password: that is never saved.
struct OnboardingDraft {
    static constexpr QStringView kind = u"onboarding";

    core::Id id;             //!< of the draft
    core::Customer customer; //!< its id is made with the draft, so that it can be invited only once
    core::OnboardingStep step = core::OnboardingStep::AccountType;
    bool customerModeConfirmed = false;
    bool passwordTyped = false;

    [[nodiscard]] static OnboardingDraft make();
    [[nodiscard]] static OnboardingDraft from(const core::Draft &draft);
    [[nodiscard]] core::Draft toDraft(const QDateTime &now) const;

    friend bool operator==(const OnboardingDraft &, const OnboardingDraft &) = default;
};

} // namespace ui
