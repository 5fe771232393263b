#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

#include <QStringList>

namespace core {

//! Who is notified about jobs, and about which.
struct NotificationProfile {
    Id id;
    QString name;
    QString description;
    QStringList events;       //!< jobEvents()
    QStringList recipients;   //!< e-mail addresses
    bool tellContact = false; //!< also the customer's contact
    friend bool operator==(const NotificationProfile &, const NotificationProfile &) = default;
};

//! "started", "finished", "failed", "needsAttention".
[[nodiscard]] const QStringList &jobEvents();
constexpr int mostRecipients = 32;

[[nodiscard]] std::span<const FieldSpec> notificationProfileFields();
[[nodiscard]] QJsonObject toJson(const NotificationProfile &profile);
[[nodiscard]] NotificationProfile notificationProfileFromJson(const QJsonObject &json);
[[nodiscard]] FieldErrors validate(const NotificationProfile &profile);

} // namespace core
