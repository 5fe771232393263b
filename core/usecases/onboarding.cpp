#include "core/usecases/onboarding.h"

#include "core/domain/country.h"
#include "core/domain/password.h"
#include "core/domain/phone.h"
#include "core/usecases/nearest.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using Code = OnboardingFinding::Code;

QString pointerOf(AccountField field)
{
    return u'/' + accountFieldKey(field);
}

OnboardingFinding unknownName(const QString &pointer, const QString &typed,
                              const QStringList &known)
{
    return {Code::UnknownName,
            {pointer, FieldProblem::UnknownReference, {}},
            typed,
            nearestWord(typed, known)};
}

//! The item that is called so. Adds a finding and gives a null id when there is none.
template <typename List>
Id idNamed(const List &list, const QString &typed, const QString &pointer,
           QList<OnboardingFinding> &findings)
{
    QStringList known;
    for (const auto &one : list) {
        if (one.name.compare(typed.trimmed(), Qt::CaseInsensitive) == 0)
            return one.id;
        known << one.name;
    }
    findings << unknownName(pointer, typed.trimmed(), known);
    return {};
}

bool isEntered(const AccountTypeSpec &spec, AccountField field)
{
    return std::ranges::find(spec.entered, field) != spec.entered.end();
}

void judge(Onboarding &made, const OnboardingInput &input, const OnboardingCatalog &catalog)
{
    auto &customer = made.customer;
    auto &findings = made.findings;
    const auto spec = accountTypeSpec(customer.accountType);
    if (!spec.isAvailable && !made.at(u"/accountType"))
        findings << OnboardingFinding{Code::NotAvailable,
                                      {u"/accountType"_s, FieldProblem::NotAllowed, {}},
                                      accountTypeName(customer.accountType),
                                      {}};
    const bool isCountryKnown = isCountry(customer.country);
    for (const auto &error : validate(customer)) {
        if (made.at(error.pointer))
            continue; // said already, and more exactly
        // Without its country a national number cannot be judged.
        if (error.pointer == pointerOf(AccountField::Telephone) && !isCountryKnown &&
            !customer.telephone.isEmpty() && !customer.telephone.startsWith(u'+'))
            continue;
        // Nor can the closest data center be chosen.
        if (error.pointer == pointerOf(AccountField::DataCenter) && !isCountryKnown)
            continue;
        findings << OnboardingFinding{Code::Field, error, {}, {}};
    }
    const auto isAccepted = [&customer](const LegalText &text) {
        return customer.acceptedTexts.contains(text.id);
    };
    if (!std::ranges::all_of(catalog.legalTexts, isAccepted))
        findings << OnboardingFinding{
            Code::Field, {u"/acceptedTexts"_s, FieldProblem::NotAccepted, {}}, {}, {}};
    if (customer.managementMode == ManagementMode::Customer && !input.customerModeConfirmed &&
        !made.at(u"/managementMode"))
        findings << OnboardingFinding{
            Code::NotConfirmed, {u"/managementMode"_s, FieldProblem::NotAccepted, {}}, {}, {}};
}

void complete(Onboarding &made, const OnboardingInput &input, const OnboardingCatalog &catalog)
{
    auto &customer = made.customer;
    customer.account = customer.account.trimmed();
    customer.name = customer.name.trimmed();
    customer.organisation = customer.organisation.trimmed();
    customer.telephone = normalisedPhone(customer.telephone, customer.country);
    customer.services = defaultServices(catalog.partner, catalog.services);
    const auto spec = accountTypeSpec(customer.accountType);
    const bool asksCenter = isEntered(spec, AccountField::DataCenter);
    if (asksCenter && customer.dataCenter.isNull() && isCountry(customer.country) &&
        !catalog.dataCenters.isEmpty() && !made.at(pointerOf(AccountField::DataCenter)))
        customer.dataCenter = sortedByDistance(catalog.dataCenters, customer.country).first().id;
    judge(made, input, catalog);
}

} // namespace

const OnboardingFinding *Onboarding::at(QStringView pointer) const
{
    const auto found = std::ranges::find_if(findings, [pointer](const OnboardingFinding &finding) {
        return finding.field.pointer == pointer;
    });
    return found == findings.end() ? nullptr : &*found;
}

Onboarding prepareOnboarding(const OnboardingInput &input, const OnboardingCatalog &catalog)
{
    Onboarding made{input.customer, {}};
    complete(made, input, catalog);
    return made;
}

Onboarding prepareOnboarding(const OnboardingWords &words, const Id &customer,
                             const OnboardingCatalog &catalog)
{
    Onboarding made;
    OnboardingInput input;
    input.customerModeConfirmed = words.customerModeConfirmed;
    auto &chosen = made.customer;
    chosen.id = customer;
    if (!words.accountType.isEmpty()) {
        const auto type = accountTypeFromName(words.accountType);
        QStringList known;
        for (const auto each : accountTypesOffered)
            known << accountTypeName(each);
        if (type)
            chosen.accountType = *type;
        else
            made.findings << unknownName(u"/accountType"_s, words.accountType, known);
    }
    chosen.account = words.account;
    chosen.name = words.name;
    chosen.organisation = words.organisation;
    chosen.telephone = words.telephone.trimmed();
    chosen.country = countryFromText(words.country).value_or(words.country.trimmed());
    if (!words.dataCenter.isEmpty())
        chosen.dataCenter = idNamed(catalog.dataCenters, words.dataCenter,
                                    pointerOf(AccountField::DataCenter), made.findings);
    for (qsizetype i = 0; i < words.tags.size(); ++i) {
        const auto tag = idNamed(catalog.tags, words.tags[i], u"/tags/%1"_s.arg(i), made.findings);
        if (!tag.isNull() && !chosen.tags.contains(tag))
            chosen.tags << tag;
    }
    if (!words.notificationProfile.isEmpty())
        chosen.notificationProfile =
            idNamed(catalog.notificationProfiles, words.notificationProfile,
                    u"/notificationProfile"_s, made.findings);
    const QString mode = words.managementMode.isEmpty()
                             ? managementModeName(ManagementMode::Partner)
                             : words.managementMode.trimmed();
    const QStringList modes{managementModeName(ManagementMode::Partner),
                            managementModeName(ManagementMode::Customer)};
    if (mode == modes.last())
        chosen.managementMode = ManagementMode::Customer;
    else if (mode != modes.first())
        made.findings << unknownName(u"/managementMode"_s, mode, modes);
    if (words.acceptsTexts) {
        for (const auto &text : catalog.legalTexts)
            chosen.acceptedTexts << text.id;
    }
    complete(made, input, catalog);
    return made;
}

QList<OnboardingFinding> checkOwnerPassword(const Secret &password)
{
    FieldErrors errors;
    QString text = QString::fromUtf8(password.reveal());
    checkPassword(errors, pointerOf(AccountField::Password), text);
    wipe(text);
    QList<OnboardingFinding> findings;
    for (const auto &error : errors)
        findings << OnboardingFinding{Code::Field, error, {}, {}};
    return findings;
}

Result<Plan> onboardingPlan(const Customer &ready, const Secret &password, const SealPassword &seal,
                            const QDateTime &now)
{
    const auto operation = Id::make();
    const auto sealed = seal(password, operation, ready.id);
    if (!sealed)
        return tl::unexpected(sealed.error());
    return planOnboarding(ready, *sealed, operation, now);
}

} // namespace core
