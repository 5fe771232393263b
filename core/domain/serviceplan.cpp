#include "core/domain/serviceplan.h"

#include "core/domain/entity.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

struct Limit {
    const char *key;
    int ServicePlan::*member;
    int most;
};
constexpr std::array limits{
    Limit{"mailboxGiB", &ServicePlan::mailboxGiB, 10'000},
    Limit{"storageGiB", &ServicePlan::storageGiB, 1'000'000},
    Limit{"backupDays", &ServicePlan::backupDays, 36'500},
    Limit{"mostDevices", &ServicePlan::mostDevices, 1'000'000},
    Limit{"mostWorkflows", &ServicePlan::mostWorkflows, 10'000},
};

} // namespace

QJsonObject toJson(const ServicePlan &p)
{
    QJsonObject json{{u"id"_s, textOf(p.id)},
                     {u"name"_s, p.name},
                     {u"description"_s, p.description},
                     {u"services"_s, idsToJson(p.services)},
                     {u"multiFactor"_s, p.multiFactor}};
    for (const auto &limit : limits)
        json.insert(QLatin1StringView(limit.key), p.*limit.member);
    return json;
}

ServicePlan servicePlanFromJson(const QJsonObject &json)
{
    ServicePlan p;
    p.id = idFromJson(json[u"id"]);
    p.name = json[u"name"].toString();
    p.description = json[u"description"].toString();
    p.services = idsFromJson(json[u"services"]);
    p.multiFactor = json[u"multiFactor"].toBool(p.multiFactor);
    for (const auto &limit : limits)
        p.*limit.member = json[QLatin1StringView(limit.key)].toInt(p.*limit.member);
    return p;
}

FieldErrors validate(const ServicePlan &p)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, p.name, 128, true);
    checkText(errors, u"/description"_s, p.description, 1024);
    for (const auto &limit : limits) {
        if (p.*limit.member < 0 || p.*limit.member > limit.most)
            errors.append({u'/' + QLatin1StringView(limit.key), FieldProblem::OutOfRange,
                           u"0…%1"_s.arg(limit.most)});
    }
    return errors;
}

} // namespace core
