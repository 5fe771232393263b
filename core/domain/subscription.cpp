#include "core/domain/subscription.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

using enum FieldAccess;

constexpr EnumNames<Term> terms{{
    {Term::Monthly, "monthly"},
    {Term::Annual, "annual"},
    {Term::Triennial, "triennial"},
}};

constexpr EnumNames<SubscriptionStatus> statuses{{
    {SubscriptionStatus::Active, "active"},
    {SubscriptionStatus::Suspended, "suspended"},
    {SubscriptionStatus::Cancelled, "cancelled"},
}};

constexpr std::array ofSubscription{
    field<&Subscription::id>("id").only(ServerOnly),
    field<&Subscription::customer>("customer").only(ServerOnly),
    field<&Subscription::sku>("sku").refer(EntityType::Sku).required().only(Fixed).unique(),
    choice<&Subscription::term, terms>("term").only(Fixed).unique(),
    field<&Subscription::bought>("bought").range(1, mostSeats).required(),
    field<&Subscription::autoRenew>("autoRenew"),
    field<&Subscription::used>("used").only(ServerOnly),
    field<&Subscription::renewsOn>("renewsOn").only(ServerOnly),
    choice<&Subscription::status, statuses>("status").only(ServerOnly),
};

} // namespace

QString termName(Term term)
{
    return terms.name(term);
}

std::optional<Term> termFromName(QStringView name)
{
    return terms.value(name);
}

QJsonObject toRequest(const Subscription &value)
{
    return fieldsToRequest<ofSubscription>(value);
}

std::span<const FieldSpec> subscriptionFields()
{
    static constexpr auto specs = specsOf(ofSubscription);
    return specs;
}

QJsonObject toJson(const Subscription &value)
{
    return fieldsToJson<ofSubscription>(value);
}

Subscription subscriptionFromJson(const QJsonObject &json)
{
    Subscription value;
    fieldsFromJson(value, ofSubscription, json);
    return value;
}

FieldErrors validate(const Subscription &value)
{
    FieldErrors errors;
    checkFields(errors, ofSubscription, value);
    return errors;
}

QDate afterTerms(const QDate &day, Term term, int terms)
{
    switch (term) {
    case Term::Monthly:
        return day.addMonths(terms);
    case Term::Annual:
        return day.addYears(terms);
    case Term::Triennial:
        break;
    }
    return day.addYears(3 * terms);
}

QDate nextRenewal(const Subscription &s, const QDate &today)
{
    if (!s.autoRenew || !s.renewsOn.isValid())
        return s.renewsOn;
    // From the first day each time: the 31st returns after a shorter month.
    QDate day = s.renewsOn;
    for (int terms = 1; day <= today; ++terms)
        day = afterTerms(s.renewsOn, s.term, terms);
    return day;
}

} // namespace core
