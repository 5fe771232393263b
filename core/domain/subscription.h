#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace core {

enum class Term { Monthly, Annual, Triennial };
enum class SubscriptionStatus { Active, Suspended, Cancelled };

[[nodiscard]] QString termName(Term term);
[[nodiscard]] std::optional<Term> termFromName(QStringView name);

//! Seats of a SKU that a customer bought for a term. One per SKU and term.
struct Subscription {
    Id id;
    Id customer;
    Id sku;
    Term term = Term::Annual;
    int bought = 1;
    bool autoRenew = true;
    // Read-only:
    int used = 0;
    QDate renewsOn;
    SubscriptionStatus status = SubscriptionStatus::Active;

    [[nodiscard]] int free() const { return bought - used; }
    friend bool operator==(const Subscription &, const Subscription &) = default;
};

[[nodiscard]] QDate afterTerms(const QDate &day, Term term, int terms = 1);
//! The first renewal after `today` if it auto-renews; otherwise its date unchanged.
[[nodiscard]] QDate nextRenewal(const Subscription &subscription, const QDate &today);

constexpr int mostSeats = 1'000'000;

[[nodiscard]] std::span<const FieldSpec> subscriptionFields();
[[nodiscard]] QJsonObject toJson(const Subscription &subscription);
[[nodiscard]] Subscription subscriptionFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toRequest(const Subscription &subscription);
[[nodiscard]] FieldErrors validate(const Subscription &subscription);

} // namespace core
