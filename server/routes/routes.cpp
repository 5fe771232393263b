#include "server/routes/routes.h"

#include "server/routes/entities.h"
#include "server/routes/invitations.h"
#include "server/routes/sessions.h"
#include "server/routes/users.h"

#include <vector>

using core::EntityType;
using core::Id;

namespace server {
namespace {

std::vector<Route> makeRoutes()
{
    using enum EntityType;
    using enum Privilege;
    std::vector<Route> list{
        {"GET", "/livez", None, Partner, readLive},
        {"GET", "/readyz", None, Partner, readReady},
        {"GET", "/v1/server", SignedIn, Partner, readServer},
        {"GET", "/v1/changes", Read, Partner, readChanges},
        // Each item needs what its own route needs.
        {"POST", "/v1/batches", SignedIn},
        {"GET", "/v1/partner", Read, Partner, readOne},
        {"PATCH", "/v1/partner", ManagePartner, Partner, nullptr, changeEntity},
    };
    struct Needed {
        Privilege change;
        Privilege remove;
    };
    const auto add = [&list](EntityType type, const QByteArray &collection, Needed needed) {
        const QByteArray one = collection + "/{id}";
        list.push_back({"GET", collection, Read, type, readList});
        list.push_back({"GET", one, Read, type, readOne});
        list.push_back({"PUT", one, needed.change, type, nullptr, createEntity});
        list.push_back({"PATCH", one, needed.change, type, nullptr, changeEntity});
        list.push_back({"DELETE", one, needed.remove, type, nullptr, deleteEntity});
    };
    constexpr Needed catalogue{ManageCatalogue, ManageCatalogue};
    add(DataCenter, "/v1/dataCenters", catalogue);
    add(Service, "/v1/services", catalogue);
    add(Sku, "/v1/skus", catalogue);
    add(Tag, "/v1/tags", {ManageTags, ManageTags});
    add(NotificationProfile, "/v1/notificationProfiles", catalogue);
    add(LegalText, "/v1/legalTexts", catalogue);
    add(Policy, "/v1/policies", catalogue);
    add(ServicePlan, "/v1/servicePlans", {ManageServicePlans, ManageServicePlans});
    add(Staff, "/v1/staff", {ManageStaff, ManageStaff});
    add(StaffInvitation, "/v1/staffInvitations", {ManageStaff, ManageStaff});
    add(Customer, "/v1/customers", {ManageCustomers, DeleteCustomers});
    const QByteArray inside = "/v1/customers/{customer}";
    const QByteArray users = inside + "/users";
    add(User, users, {ManageUsers, ManageUsers});
    add(UserGroup, inside + "/userGroups", {ManageUsers, ManageUsers});
    add(Subscription, inside + "/subscriptions", {ManageSubscriptions, ManageSubscriptions});
    add(Invitation, inside + "/invitations", {Invite, Invite});
    const auto act = [&list](const QByteArray &method, const QByteArray &pattern, Needs needed,
                             EntityType type, Answer (*write)(WriteCall &)) {
        list.push_back({method, pattern, needed, type, nullptr, write});
    };
    act("POST", users + "/{id}/licences", ManageLicences, User, changeLicences);
    act("POST", users + "/{id}/restore", ManageUsers, User, restoreUser);
    act("PUT", users + "/{id}/passwordResets/{reset}", ResetPasswords, User, resetPassword);
    act("PUT", "/v1/staffInvitations/{id}/sends/{send}", ManageStaff, StaffInvitation,
        sendInvitation);
    list.push_back({"GET", "/v1/me", SignedIn, Staff, readMe});
    list.push_back({"GET", "/v1/sessions", SignedIn, Staff, readSessions});
    act("DELETE", "/v1/sessions/{id}", SignedIn, Staff, endSession);
    list.push_back({"GET", "/v1/audit", ReadAudit, Partner, readAuditPage});
    list.push_back({"GET", "/v1/customers/{id}/audit", ReadAudit, Customer, readAuditPage});
    act("PUT", inside + "/invitations/{id}/sends/{send}", Invite, Invitation, sendInvitation);
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
        (pattern[i] == "{customer}" ? ids.customer : pattern[i] == "{id}" ? ids.id : ids.act) = *id;
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
            return {&routes()[i], ids, {}};
        match.allowed += (match.allowed.isEmpty() ? "" : ", ") + routes()[i].method;
    }
    return match;
}

} // namespace server
