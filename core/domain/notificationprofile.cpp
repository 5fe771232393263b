#include "core/domain/notificationprofile.h"

#include "core/domain/entity.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

const QStringList &jobEvents()
{
    static const QStringList names{u"started"_s, u"finished"_s, u"failed"_s, u"needsAttention"_s};
    return names;
}

QJsonObject toJson(const NotificationProfile &n)
{
    return {{u"id"_s, textOf(n.id)},
            {u"name"_s, n.name},
            {u"description"_s, n.description},
            {u"events"_s, QJsonArray::fromStringList(n.events)},
            {u"recipients"_s, QJsonArray::fromStringList(n.recipients)},
            {u"tellContact"_s, n.tellContact}};
}

NotificationProfile notificationProfileFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]),
            json[u"name"].toString(),
            json[u"description"].toString(),
            stringsFromJson(json[u"events"]),
            stringsFromJson(json[u"recipients"]),
            json[u"tellContact"].toBool()};
}

FieldErrors validate(const NotificationProfile &n)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, n.name, 128, true);
    checkText(errors, u"/description"_s, n.description, 1024);
    for (qsizetype i = 0; i < n.events.size(); ++i) {
        if (!jobEvents().contains(n.events[i]))
            errors.append({u"/events/%1"_s.arg(i), FieldProblem::NotAllowed, {}});
    }
    if (n.recipients.size() > mostRecipients)
        errors.append({u"/recipients"_s, FieldProblem::OutOfRange, u"0…%1"_s.arg(mostRecipients)});
    for (qsizetype i = 0; i < n.recipients.size(); ++i)
        checkEmail(errors, u"/recipients/%1"_s.arg(i), n.recipients[i], true);
    return errors;
}

} // namespace core
