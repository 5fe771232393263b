#pragma once

#include "core/base/id.h"
#include "core/domain/contact.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace core {

enum class AccountType {
    Local,
    Microsoft365,
    Microsoft365Gov,
    Google,
    Salesforce,
    AuthorizationLink
};
enum class ManagementMode { Partner, Customer };
enum class CustomerStatus { Invited, Active, Suspended };

[[nodiscard]] QString accountTypeName(AccountType type);
[[nodiscard]] std::optional<AccountType> accountTypeFromName(QStringView name);
[[nodiscard]] QString managementModeName(ManagementMode mode);
[[nodiscard]] QString customerStatusName(CustomerStatus status);

struct CommunicationPreferences {
    bool serviceNews = true; //!< planned work and incidents
    bool productNews = false;
    bool surveys = false;
    friend bool operator==(const CommunicationPreferences &,
                           const CommunicationPreferences &) = default;
};

//! A customer's tenant. Members that the server decides are read-only for clients.
struct Customer {
    Id id;
    AccountType accountType = AccountType::Local;
    QString account; //!< sign-in name of the tenant's owner: an e-mail address
    QString name;    //!< the owner's name
    QString organisation;
    QString telephone; //!< E.164 after validation
    QString country;   //!< ISO 3166-1 alpha-2
    Id dataCenter;
    QList<Id> tags;
    QByteArray image; //!< PNG, square, at most 128 px and 48 KiB; empty for initials
    Id notificationProfile;
    QList<Id> acceptedTexts; //!< legal texts accepted on the customer's behalf
    CommunicationPreferences communication;
    ManagementMode managementMode = ManagementMode::Partner;
    QList<Id> services; //!< switched on for this customer
    Id servicePlan;     //!< settings of the services; needs a separate privilege
    QList<Id> policies;
    Id targetSystem; //!< that it is set up on
    PostalAddress address;
    Contact contact;
    bool activated = false; //!< its users may sign in
    // Read-only:
    CustomerStatus status = CustomerStatus::Invited;
    //! Its first administrator was invited to finish the onboarding: name, telephone, country and
    //! data center may be missing until then.
    bool awaitsAdministrator = false;
    QDateTime createdAt;
    QDateTime changedAt;
    QString changedBy;

    friend bool operator==(const Customer &, const Customer &) = default;
};

[[nodiscard]] std::span<const FieldSpec> customerFields();
[[nodiscard]] QJsonObject toJson(const Customer &customer);
[[nodiscard]] Customer customerFromJson(const QJsonObject &json);
//! Only members that a client may send, for PUT and for both sides of a merge patch.
[[nodiscard]] QJsonObject toRequest(const Customer &customer);
//! Rules that need only the values.
[[nodiscard]] FieldErrors validate(const Customer &customer);

} // namespace core
