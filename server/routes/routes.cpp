#include "server/routes/routes.h"

#include "server/routes/approvals.h"
#include "server/routes/entities.h"
#include "server/routes/invitations.h"
#include "server/routes/sessions.h"
#include "server/routes/users.h"

#include <algorithm>
#include <array>
#include <vector>

using core::EntityType;
using core::Id;

namespace server {
namespace {

std::vector<Route> makeRoutes()
{
    using enum EntityType;
    using enum Privilege;
    using enum Fresh;
    std::vector<Route> list{
        // Answered by Health before requests get here.
        {"GET", "/livez", None},
        {"GET", "/readyz", None},
        {"GET", "/v1/server", SignedIn, Partner, readServer},
        {"GET", "/v1/changes", Read, Partner, readChanges},
        // Each item needs the privilege of its own route.
        {"POST", "/v1/batches", SignedIn},
        {"GET", "/v1/partner", Read, Partner, readOne},
        {"PATCH", "/v1/partner", ManagePartner, Partner, nullptr, changeEntity, ByContent},
    };
    struct Needed {
        Privilege change;
        Privilege remove;
        Fresh onCreate = Never;
        Fresh onChange = Never;
        Fresh onRemove = Never;
    };
    const auto add = [&list](EntityType type, const QByteArray &collection, Needed needed) {
        const QByteArray one = collection + "/{id}";
        list.push_back({"GET", collection, Read, type, readList});
        list.push_back({"GET", one, Read, type, readOne});
        list.push_back({"PUT", one, needed.change, type, nullptr, createEntity, needed.onCreate});
        list.push_back({"PATCH", one, needed.change, type, nullptr, changeEntity, needed.onChange});
        list.push_back(
            {"DELETE", one, needed.remove, type, nullptr, deleteEntity, needed.onRemove});
    };
    constexpr Needed catalogue{ManageCatalogue, ManageCatalogue};
    add(DataCenter, "/v1/dataCenters", catalogue);
    add(Service, "/v1/services", catalogue);
    add(Sku, "/v1/skus", catalogue);
    add(Tag, "/v1/tags", {ManageTags, ManageTags});
    add(NotificationProfile, "/v1/notificationProfiles", catalogue);
    add(LegalText, "/v1/legalTexts", catalogue);
    add(Policy, "/v1/policies", catalogue);
    add(TargetSystem, "/v1/targetSystems", catalogue);
    add(ServicePlan, "/v1/servicePlans", {ManageServicePlans, ManageServicePlans});
    add(Staff, "/v1/staff", {ManageStaff, ManageStaff, ByContent, ByContent, ByContent});
    add(StaffInvitation, "/v1/staffInvitations", {ManageStaff, ManageStaff});
    add(Customer, "/v1/customers", {ManageCustomers, DeleteCustomers, Never, ByContent, ByContent});
    const QByteArray inside = "/v1/customers/{customer}";
    const QByteArray users = inside + "/users";
    add(User, users, {ManageUsers, ManageUsers, Never, Never, ByContent});
    add(UserGroup, inside + "/userGroups", {ManageUsers, ManageUsers, Never, Never, ByContent});
    add(Subscription, inside + "/subscriptions",
        {ManageSubscriptions, ManageSubscriptions, Never, Never, ByContent});
    add(Invitation, inside + "/invitations", {Invite, Invite});
    const auto act = [&list](const QByteArray &method, const QByteArray &pattern, Needs needed,
                             EntityType type, Answer (*write)(WriteCall &), Fresh fresh = Never) {
        list.push_back({method, pattern, needed, type, nullptr, write, fresh});
    };
    act("POST", users + "/{id}/licences", ManageLicences, User, changeLicences);
    act("POST", users + "/{id}/restore", ManageUsers, User, restoreUser);
    act("PUT", users + "/{id}/passwordResets/{reset}", ResetPasswords, User, resetPassword);
    act("PUT", "/v1/staffInvitations/{id}/sends/{send}", ManageStaff, StaffInvitation,
        sendInvitation);
    list.push_back({"GET", "/v1/me", SignedIn, Staff, readMe});
    list.push_back({"GET", "/v1/sessions", SignedIn, Staff, readSessions});
    act("DELETE", "/v1/sessions/{id}", SignedIn, Staff, endSession, ByContent);
    list.back().key = RequestKey::Optional;
    list.push_back({"GET", "/v1/approvals", SignedIn, Staff, readApprovals});
    act("PUT", "/v1/approvals/{id}/decision", Approve, Staff, decideApproval, Always);
    list.push_back({"GET", "/v1/audit", ReadAudit, Partner, readAuditPage});
    list.push_back({"GET", "/v1/customers/{id}/audit", ReadAudit, Customer, readAuditPage});
    act("PUT", inside + "/invitations/{id}/sends/{send}", Invite, Invitation, sendInvitation);
    return list;
}

constexpr std::size_t mostParts = 9;

//! A path split at its slashes, without copies.
struct Parts {
    explicit Parts(QByteArrayView path)
    {
        for (qsizetype from = 0; from <= path.size() && count < mostParts; ++count) {
            auto end = path.indexOf('/', from);
            if (end < 0)
                end = path.size();
            list[count] = path.sliced(from, end - from);
            from = end + 1;
            isWhole = from > path.size();
        }
    }
    std::array<QByteArrayView, mostParts> list;
    std::size_t count = 0;
    bool isWhole = false;
};

std::optional<Id> idIn(QByteArrayView text)
{
    std::array<char16_t, 36> wide;
    if (text.size() != qsizetype(wide.size()))
        return std::nullopt;
    std::copy_n(reinterpret_cast<const uchar *>(text.data()), wide.size(), wide.begin());
    const auto id = Id::fromString(QStringView(wide.data(), qsizetype(wide.size())));
    return id && !id->isNull() ? id : std::nullopt;
}

bool fits(const Parts &pattern, const Parts &path, PathIds &ids)
{
    const auto isId = [&pattern](std::size_t i) { return pattern.list[i].startsWith('{'); };
    if (pattern.count != path.count)
        return false;
    for (std::size_t i = 0; i < pattern.count; ++i) {
        if (!isId(i) && pattern.list[i] != path.list[i])
            return false;
    }
    for (std::size_t i = 0; i < pattern.count; ++i) {
        if (!isId(i))
            continue;
        const auto id = idIn(path.list[i]);
        if (!id)
            return false;
        const auto name = pattern.list[i];
        (name == "{customer}" ? ids.customer : name == "{id}" ? ids.id : ids.act) = *id;
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
        std::vector<Parts> parts;
        for (const auto &route : routes())
            parts.emplace_back(route.pattern);
        return parts;
    }();
    const Parts parts(path);
    Match match;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        PathIds ids;
        if (!parts.isWhole || !fits(patterns[i], parts, ids))
            continue;
        if (routes()[i].method == method)
            return {&routes()[i], ids, {}};
        match.allowed += (match.allowed.isEmpty() ? "" : ", ") + routes()[i].method;
    }
    return match;
}

} // namespace server
