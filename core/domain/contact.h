#pragma once

#include "core/domain/fieldspec.h"

#include <QJsonObject>
#include <QString>

namespace core {

//! The contact at an organisation. Recommended, never required.
struct Contact {
    QString name;
    QString email;
    QString telephone; //!< E.164 after validation
    friend bool operator==(const Contact &, const Contact &) = default;
};

//! A postal address; the country is the organisation's.
struct PostalAddress {
    QString street;
    QString city;
    QString state;
    QString postalCode;
    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

struct FieldContext;

[[nodiscard]] std::span<const FieldSpec> contactFields();
[[nodiscard]] QJsonObject toJson(const Contact &contact);
void takeParts(Contact &contact, const QJsonObject &json);
void checkParts(FieldErrors &errors, const QString &pointer, const Contact &contact,
                const FieldContext &context);

[[nodiscard]] std::span<const FieldSpec> postalAddressFields();
[[nodiscard]] QJsonObject toJson(const PostalAddress &address);
void takeParts(PostalAddress &address, const QJsonObject &json);
void checkParts(FieldErrors &errors, const QString &pointer, const PostalAddress &address,
                const FieldContext &context);

//! A square PNG of 16 to 128 px and at most 48 KiB, judged by its header alone; or none.
void checkImage(FieldErrors &errors, const QString &pointer, const QByteArray &image);

} // namespace core
