#include "core/domain/notificationprofile.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

constexpr std::array<std::string_view, 4> eventWords{"started", "finished", "failed",
                                                     "needsAttention"};

constexpr std::array ofNotificationProfile{
    field<&NotificationProfile::id>("id").only(FieldAccess::ServerOnly),
    field<&NotificationProfile::name>("name").limit(nameLimit).required().unique(),
    field<&NotificationProfile::description>("description").limit(descriptionLimit),
    field<&NotificationProfile::events>("events").choices(eventWords),
    field<&NotificationProfile::recipients>("recipients").emails(mostRecipients),
    field<&NotificationProfile::tellContact>("tellContact"),
};

} // namespace

const QStringList &jobEvents()
{
    static const auto names = wordList(eventWords);
    return names;
}

std::span<const FieldSpec> notificationProfileFields()
{
    static constexpr auto specs = specsOf(ofNotificationProfile);
    return specs;
}

QJsonObject toJson(const NotificationProfile &value)
{
    return fieldsToJson<ofNotificationProfile>(value);
}

NotificationProfile notificationProfileFromJson(const QJsonObject &json)
{
    NotificationProfile value;
    fieldsFromJson(value, ofNotificationProfile, json);
    return value;
}

FieldErrors validate(const NotificationProfile &value)
{
    FieldErrors errors;
    checkFields(errors, ofNotificationProfile, value);
    return errors;
}

} // namespace core
