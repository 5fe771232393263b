#include "ui/onboarding/onboardingdraft.h"

#include "core/domain/entity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

using Step = core::OnboardingStep;

QString nameOf(Step step)
{
    switch (step) {
    case Step::AccountType:
        return u"accountType"_s;
    case Step::Account:
        return u"account"_s;
    case Step::Preferences:
        return u"preferences"_s;
    case Step::Management:
        return u"management"_s;
    case Step::Review:
        return u"review"_s;
    }
    return {};
}

//! Drafts of version 0.1 have the number of the page. A step of a later version is the first one.
Step stepFrom(const QJsonValue &saved)
{
    const std::span steps(core::accounttypes::allSteps);
    if (saved.isDouble())
        return steps[static_cast<size_t>(
            qBound(0, saved.toInt(), static_cast<int>(steps.size()) - 1))];
    const auto named = [&saved](Step step) { return saved == nameOf(step); };
    const auto found = std::ranges::find_if(steps, named);
    return found == steps.end() ? Step::AccountType : *found;
}

} // namespace

OnboardingDraft OnboardingDraft::make()
{
    OnboardingDraft draft;
    draft.id = core::Id::make();
    draft.customer.id = core::Id::make();
    return draft;
}

OnboardingDraft OnboardingDraft::from(const core::Draft &saved)
{
    OnboardingDraft draft;
    draft.id = saved.id;
    draft.customer = core::customerFromJson(saved.content[u"customer"].toObject());
    draft.customer.id = core::idFromJson(saved.content[u"id"]);
    draft.step = stepFrom(saved.content[u"step"]);
    draft.customerModeConfirmed = saved.content[u"customerModeConfirmed"].toBool();
    draft.passwordTyped = saved.content[u"passwordTyped"].toBool();
    if (draft.customer.id.isNull())
        draft.customer.id = core::Id::make();
    return draft;
}

core::Draft OnboardingDraft::toDraft(const QDateTime &now) const
{
    return {id, kind.toString(), now,
            QJsonObject{{u"id"_s, customer.id.toString()},
                        {u"customer"_s, core::toRequest(customer)},
                        {u"step"_s, nameOf(step)},
                        {u"customerModeConfirmed"_s, customerModeConfirmed},
                        {u"passwordTyped"_s, passwordTyped}}};
}

} // namespace ui
