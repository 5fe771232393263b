#include "ui/onboarding/onboardingdraft.h"

#include "core/domain/entity.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

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
    draft.step = saved.content[u"step"].toInt();
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
                        {u"step"_s, step},
                        {u"customerModeConfirmed"_s, customerModeConfirmed},
                        {u"passwordTyped"_s, passwordTyped}}};
}

} // namespace ui
