#pragma once

#include "core/base/id.h"
#include "core/domain/field.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace core {

enum class UserStatus { Active, Blocked, Deleted };

//! What a user may do in the customer's tenant: the fixed set of PC1's permissions.
//! Wire names: "user", "userAdministrator", "licenceAdministrator", "helpdeskAdministrator",
//! "billingAdministrator", "serviceAdministrator", "globalAdministrator".
[[nodiscard]] const QStringList &userRoles();

//! A person in a customer's tenant.
struct User {
    Id id;
    Id customer;
    QString userName; //!< name@domain.tld, at most 79 characters, unique in the customer without
                      //!< regard to case
    QString displayName;
    QString firstName;
    QString lastName;
    QString jobTitle;
    QString department;
    QString officeNumber;
    QString officePhone;
    QString mobilePhone;
    QString fax;
    QString alternateEmail;
    QString address;
    QString city;
    QString state;
    QString postalCode;
    QString country;       //!< ISO 3166-1 alpha-2
    QString usageLocation; //!< ISO 3166-1 alpha-2; needed before a licence can be given
    QStringList roles;
    bool blocked = false;
    QList<Id> groups; //!< user groups of the same customer
    QList<Id> policies;
    // Read-only:
    QList<Id> licences; //!< subscriptions; changed by POST …/licences only
    UserStatus status = UserStatus::Active;
    bool mustChangePassword = false;
    bool joined = false; //!< accepted an invitation: the account is the person's own
    QDateTime createdAt;
    QDateTime changedAt;
    QString changedBy;

    friend bool operator==(const User &, const User &) = default;
};

//! One text field of a user: its name on the wire, where it is, and how long it may be (the
//! vendors' limits).
struct UserTextField {
    const char *key;
    QString User::*member;
    int most;
};
[[nodiscard]] std::span<const UserTextField> userTextFields();

[[nodiscard]] QJsonObject toJson(const User &user);
[[nodiscard]] User userFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toRequest(const User &user);
[[nodiscard]] const QStringList &userRequestKeys();
[[nodiscard]] FieldErrors validate(const User &user);
//! Members that the partner may still change of a user who has joined.
[[nodiscard]] const QStringList &joinedUserKeys();

//! How user names are compared: trimmed and in lower case.
[[nodiscard]] QString foldedUserName(const QString &userName);

} // namespace core
