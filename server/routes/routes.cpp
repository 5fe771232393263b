#include "server/routes/routes.h"

#include "server/routes/entities.h"
#include "server/routes/users.h"

#include <vector>

using core::EntityType;
using core::Id;

namespace server {
namespace {

std::vector<Route> makeRoutes()
{
    std::vector<Route> list{
        {"GET", "/livez", Access::Open, EntityType::Partner, readLive},
        {"GET", "/readyz", Access::Open, EntityType::Partner, readReady},
        {"GET", "/v1/server", Access::SignedIn, EntityType::Partner, readServer},
        {"GET", "/v1/changes", Access::SignedIn, EntityType::Partner, readChanges},
        {"POST", "/v1/batches"},
        {"GET", "/v1/partner", Access::SignedIn, EntityType::Partner, readOne},
        {"PATCH", "/v1/partner", Access::SignedIn, EntityType::Partner, nullptr, changeEntity},
    };
    const auto add = [&list](EntityType type, const QByteArray &collection) {
        const QByteArray one = collection + "/{id}";
        list.push_back({"GET", collection, Access::SignedIn, type, readList});
        list.push_back({"GET", one, Access::SignedIn, type, readOne});
        list.push_back({"PUT", one, Access::SignedIn, type, nullptr, createEntity});
        list.push_back({"PATCH", one, Access::SignedIn, type, nullptr, changeEntity});
        list.push_back({"DELETE", one, Access::SignedIn, type, nullptr, deleteEntity});
    };
    add(EntityType::DataCenter, "/v1/dataCenters");
    add(EntityType::Service, "/v1/services");
    add(EntityType::Sku, "/v1/skus");
    add(EntityType::Tag, "/v1/tags");
    add(EntityType::NotificationProfile, "/v1/notificationProfiles");
    add(EntityType::LegalText, "/v1/legalTexts");
    add(EntityType::Customer, "/v1/customers");
    add(EntityType::Subscription, "/v1/customers/{customer}/subscriptions");
    const QByteArray users = "/v1/customers/{customer}/users";
    add(EntityType::User, users);
    list.push_back({"POST", users + "/{id}/licences", Access::SignedIn, EntityType::User, nullptr,
                    changeLicences});
    list.push_back({"POST", users + "/{id}/restore", Access::SignedIn, EntityType::User, nullptr,
                    restoreUser});
    list.push_back({"PUT", users + "/{id}/passwordResets/{reset}", Access::SignedIn,
                    EntityType::User, nullptr, resetPassword});
    return list;
}

bool fits(const QList<QByteArray> &pattern, const QList<QByteArray> &path, PathIds &ids)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (!pattern[i].startsWith('{')) {
            if (pattern[i] != path[i])
                return false;
            continue;
        }
        const auto id = Id::fromString(QString::fromLatin1(path[i]));
        if (!id || id->isNull())
            return false;
        (pattern[i] == "{customer}" ? ids.customer
         : pattern[i] == "{reset}"  ? ids.reset
                                    : ids.id) = *id;
    }
    return true;
}

} // namespace

std::span<const Route> routes()
{
    static const auto list = makeRoutes();
    return list;
}

Match findRoute(const QByteArray &method, const QByteArray &path)
{
    static const auto patterns = [] {
        std::vector<QList<QByteArray>> parts;
        for (const auto &route : routes())
            parts.push_back(route.pattern.split('/'));
        return parts;
    }();
    const auto parts = path.split('/');
    Match match;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        PathIds ids;
        if (!fits(patterns[i], parts, ids))
            continue;
        if (routes()[i].method == method)
            return {&routes()[i], ids, false};
        match.otherMethod = true;
    }
    return match;
}

} // namespace server
