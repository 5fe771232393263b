#pragma once

#include "core/base/id.h"
#include "core/domain/catalog.h"
#include "core/domain/contact.h"
#include "core/domain/password.h"

#include <QList>

namespace core {

//! The MSP itself: one per tenant.
struct Partner {
    Id id;
    QString name;
    QString email;
    QString telephone;
    QString country; //!< ISO 3166-1 alpha-2
    QString website;
    PostalAddress address;
    Contact contact;
    QByteArray image;          //!< like a customer's
    QList<Id> enabledServices; //!< those that customers can be given
    // Sign-in rules for its staff and its customers' users:
    PasswordPolicy passwordPolicy = PasswordPolicy::Classic10;
    bool requireSingleSignOn = false; //!< staff may not sign in with their own password
    friend bool operator==(const Partner &, const Partner &) = default;
};

[[nodiscard]] std::span<const FieldSpec> partnerFields();
[[nodiscard]] QJsonObject toJson(const Partner &partner);
[[nodiscard]] Partner partnerFromJson(const QJsonObject &json);
[[nodiscard]] FieldErrors validate(const Partner &partner);

//! Services of a new customer: those that start enabled and that the partner offers.
[[nodiscard]] QList<Id> defaultServices(const Partner &partner, const QList<Service> &services);

} // namespace core
