#pragma once

#include "core/domain/customer.h"

#include <QLatin1StringView>
#include <QtGlobal>

#include <array>
#include <span>

//! Account types as data. The wizard, the command line and the server read the same rows.
namespace core {

//! How the server learns that the account belongs to the customer.
enum class AccountProof {
    Password, //!< entered here and sealed for the server
    SignIn,   //!< the customer's administrator signs in at the vendor
    Link,     //!< the customer opens a link that the server generated
};

//! What a person enters about an account. A sign-in supplies the other fields.
enum class AccountField { Account, Name, Password, Organisation, Country, Telephone, DataCenter };

//! A page of the wizard.
enum class OnboardingStep { AccountType, Account, Preferences, Management, Review };

struct AccountTypeSpec {
    AccountType type;
    AccountProof proof;
    std::span<const AccountField> entered; //!< in the order of the form
    std::span<const OnboardingStep> steps; //!< from the first page to the last
    bool worksOffline;                     //!< can be queued until the server is reachable
    bool isAvailable;                      //!< both this program and the server implement `proof`
};

//! Key of the field on the wire; its JSON pointer is "/" and this.
[[nodiscard]] constexpr QLatin1StringView accountFieldKey(AccountField field)
{
    switch (field) {
    case AccountField::Account:
        return QLatin1StringView("account");
    case AccountField::Name:
        return QLatin1StringView("name");
    case AccountField::Password:
        return QLatin1StringView("password");
    case AccountField::Organisation:
        return QLatin1StringView("organisation");
    case AccountField::Country:
        return QLatin1StringView("country");
    case AccountField::Telephone:
        return QLatin1StringView("telephone");
    case AccountField::DataCenter:
        return QLatin1StringView("dataCenter");
    }
    Q_UNREACHABLE();
}

namespace accounttypes {

using enum AccountField;

inline constexpr std::array byPassword{Account, Name,      Password,  Organisation,
                                       Country, Telephone, DataCenter};
inline constexpr std::array bySignIn{Organisation, Country, Telephone, DataCenter};
inline constexpr std::array byLink{Account};

inline constexpr std::array allSteps{OnboardingStep::AccountType, OnboardingStep::Account,
                                     OnboardingStep::Preferences, OnboardingStep::Management,
                                     OnboardingStep::Review};
//! The customer takes the other steps after opening the link.
inline constexpr std::array linkSteps{OnboardingStep::AccountType, OnboardingStep::Account};

} // namespace accounttypes

//! A type without a row does not compile: the switch has no default, and warnings are errors.
[[nodiscard]] constexpr AccountTypeSpec accountTypeSpec(AccountType type)
{
    using namespace accounttypes;
    switch (type) {
    case AccountType::Local:
        return {type, AccountProof::Password, byPassword, allSteps, true, true};
    case AccountType::Microsoft365:
    case AccountType::Microsoft365Gov:
    case AccountType::Google:
    case AccountType::Salesforce:
        return {type, AccountProof::SignIn, bySignIn, allSteps, false, false};
    case AccountType::AuthorizationLink:
        return {type, AccountProof::Link, byLink, linkSteps, false, false};
    }
    Q_UNREACHABLE();
}

//! In the order in which the wizard offers them.
inline constexpr std::array accountTypesOffered{
    AccountType::Local,  AccountType::Microsoft365, AccountType::Microsoft365Gov,
    AccountType::Google, AccountType::Salesforce,   AccountType::AuthorizationLink};

} // namespace core
