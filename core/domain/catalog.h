#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace core {

//! A data center. Coordinates in degrees, north and east positive.
struct DataCenter {
    Id id;
    QString name;
    QString city;
    QString country;
    double latitude = 0;
    double longitude = 0;
    friend bool operator==(const DataCenter &, const DataCenter &) = default;
};

//! A service that can be switched on for a customer.
struct Service {
    Id id;
    QString name;
    QString description;
    bool enabledByDefault = false;
    friend bool operator==(const Service &, const Service &) = default;
};

//! A product that customers can buy seats of.
struct Sku {
    Id id;
    QString name;       //!< the user's name for it: "Microsoft 365 Business Premium"
    QString partNumber; //!< the vendor's name for it: "SPB"
    QString vendor;
    friend bool operator==(const Sku &, const Sku &) = default;
};

struct Tag {
    Id id;
    QString name;
    friend bool operator==(const Tag &, const Tag &) = default;
};

//! A system of the partner's that customers are set up on, such as a mail cluster.
struct TargetSystem {
    Id id;
    QString name;
    QString description;
    friend bool operator==(const TargetSystem &, const TargetSystem &) = default;
};

enum class LegalKind { Terms, Privacy };

struct LegalText {
    Id id;
    LegalKind kind = LegalKind::Terms;
    QString title;
    QString version;
    QString text;
    friend bool operator==(const LegalText &, const LegalText &) = default;
};

[[nodiscard]] std::span<const FieldSpec> dataCenterFields();
[[nodiscard]] QJsonObject toJson(const DataCenter &);
[[nodiscard]] std::span<const FieldSpec> serviceFields();
[[nodiscard]] QJsonObject toJson(const Service &);
[[nodiscard]] std::span<const FieldSpec> skuFields();
[[nodiscard]] QJsonObject toJson(const Sku &);
[[nodiscard]] std::span<const FieldSpec> tagFields();
[[nodiscard]] QJsonObject toJson(const Tag &);
[[nodiscard]] std::span<const FieldSpec> targetSystemFields();
[[nodiscard]] QJsonObject toJson(const TargetSystem &);
[[nodiscard]] std::span<const FieldSpec> legalTextFields();
[[nodiscard]] QJsonObject toJson(const LegalText &);
[[nodiscard]] DataCenter dataCenterFromJson(const QJsonObject &);
[[nodiscard]] Service serviceFromJson(const QJsonObject &);
[[nodiscard]] Sku skuFromJson(const QJsonObject &);
[[nodiscard]] Tag tagFromJson(const QJsonObject &);
[[nodiscard]] TargetSystem targetSystemFromJson(const QJsonObject &);
[[nodiscard]] LegalText legalTextFromJson(const QJsonObject &);
[[nodiscard]] FieldErrors validate(const DataCenter &);
[[nodiscard]] FieldErrors validate(const Service &);
[[nodiscard]] FieldErrors validate(const Sku &);
[[nodiscard]] FieldErrors validate(const Tag &);
[[nodiscard]] FieldErrors validate(const TargetSystem &);
[[nodiscard]] FieldErrors validate(const LegalText &);

//! Great-circle distance in kilometers (haversine, mean radius 6,371 km).
[[nodiscard]] double distanceKm(double latitude1, double longitude1, double latitude2,
                                double longitude2);
//! The data centers, the one closest to the country first; an unknown country keeps the order.
[[nodiscard]] QList<DataCenter> sortedByDistance(QList<DataCenter> centers, const QString &country);

} // namespace core
