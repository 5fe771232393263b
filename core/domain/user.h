#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace core {

enum class UserStatus { Active, Blocked, Deleted };

//! Permissions that a user can have in the customer's tenant. Names on the wire: "user",
//! "userAdministrator", "licenceAdministrator", "helpdeskAdministrator", "billingAdministrator",
//! "serviceAdministrator", "globalAdministrator".
[[nodiscard]] const QStringList &userRoles();

//! A person in a customer's tenant.
struct User {
    Id id;
    Id customer;
    QString userName; //!< name@domain.tld, unique in the customer without regard to case
    QString displayName;
    QString firstName;
    QString lastName;
    QString jobTitle;
    QString department;
    QString employeeNumber; //!< as the organisation's personnel system has it
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
    QString usageLocation; //!< ISO 3166-1 alpha-2; needed before a licence can be assigned
    QStringList roles;
    bool blocked = false;
    QList<Id> groups; //!< user groups of the same customer
    QList<Id> policies;
    // Read-only:
    QList<Id> licences; //!< subscriptions; changed by POST …/licences only
    UserStatus status = UserStatus::Active;
    bool mustChangePassword = false;
    bool joined = false; //!< accepted an invitation: the account belongs to the person
    QDateTime createdAt;
    QDateTime changedAt;
    QString changedBy;

    friend bool operator==(const User &, const User &) = default;
};

//! Texts that the users' table keeps for sorting and searching: first those that differ from user
//! to user (FieldColumn::Own), then those that many share. Rows of the field table name them.
enum class UserText { DisplayName, UserName, EmployeeNumber, JobTitle, Department, Country };
constexpr auto firstSharedUserText = UserText::JobTitle;

//! A text that clients can write: its name on the wire, its member and its limit in characters
//! (those of the vendors).
struct UserTextField {
    std::string_view key;
    QString User::*member = nullptr;
    int most = 0;
    FieldColumn column = FieldColumn::None;
    int columnAt = -1; //!< a UserText
};
[[nodiscard]] std::span<const UserTextField> userTextFields();
//! The field of a text of the users' table.
[[nodiscard]] const UserTextField &userTextField(UserText text);

[[nodiscard]] std::span<const FieldSpec> userFields();
[[nodiscard]] QJsonObject toJson(const User &user);
[[nodiscard]] User userFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toRequest(const User &user);
[[nodiscard]] FieldErrors validate(const User &user);
//! Members of a user who has joined that the partner can still change.
[[nodiscard]] const QStringList &joinedUserKeys();

//! How user names are compared: trimmed and in lower case.
[[nodiscard]] QString foldedUserName(const QString &userName);

} // namespace core
