#pragma once

#include "core/domain/field.h"

#include <QJsonObject>
#include <QString>

namespace core {

//! Whom to ask at an organisation. Recommended, never forced.
struct Contact {
    QString name;
    QString email;
    QString telephone; //!< E.164 after validation
    friend bool operator==(const Contact &, const Contact &) = default;
};

//! Where letters go; the country is the organisation's.
struct PostalAddress {
    QString street;
    QString city;
    QString state;
    QString postalCode;
    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

[[nodiscard]] QJsonObject toJson(const Contact &contact);
[[nodiscard]] Contact contactFromJson(const QJsonObject &json);
//! `country` is the one that a telephone number without a country code belongs to.
void checkContact(FieldErrors &errors, const QString &pointer, const Contact &contact,
                  const QString &country);

[[nodiscard]] QJsonObject toJson(const PostalAddress &address);
[[nodiscard]] PostalAddress postalAddressFromJson(const QJsonObject &json);
void checkAddress(FieldErrors &errors, const QString &pointer, const PostalAddress &address);

//! A PNG that is square, 16 to 128 px and at most 48 KiB, judged by its header alone; or none.
void checkImage(FieldErrors &errors, const QString &pointer, const QByteArray &image);

} // namespace core
