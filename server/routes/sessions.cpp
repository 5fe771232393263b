#include "server/routes/sessions.h"

#include "core/base/log.h"
#include "server/routes/gate.h"
#include "server/store/sessions.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

Problem failed(const core::Error &error)
{
    core::log("store")->error("sessions: {}", error.detail.toStdString());
    return {ProblemCode::Unavailable};
}

Response json(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json", {}};
}

QJsonObject toJson(const Session &session, const Principal &principal)
{
    return {{u"id"_s, session.id.toString()},
            {u"account"_s, session.account.toString()},
            {u"client"_s, session.client},
            {u"deviceName"_s, session.deviceName},
            {u"createdAt"_s, session.signedInAt},
            {u"lastUsedAt"_s, session.usedAt},
            {u"current"_s, session.id == principal.device}};
}

} // namespace

Response readMe(ReadCall &call)
{
    const auto &principal = call.principal;
    const auto account =
        findAccount(call.records.connection(), {principal.tenant, principal.account});
    if (!account)
        return toResponse(failed(account.error()));
    // On a single computer there are no accounts.
    const auto person = *account ? (*account)->person : core::Staff();
    QJsonArray privileges;
    for (const auto &row : privilegeTable()) {
        if (principal.may(row.privilege))
            privileges.append(privilegeName(row.privilege));
    }
    const auto partner = call.records.partner();
    return json(
        {{u"account"_s, QJsonObject{{u"id"_s, principal.account.toString()},
                                    {u"name"_s, person.name},
                                    {u"email"_s, person.email}}},
         {u"tenant"_s,
          QJsonObject{{u"id"_s, principal.tenant.toString()},
                      {u"name"_s, partner ? partner->data()[u"name"].toString() : QString()}}},
         {u"role"_s, core::staffRoleName(principal.role)},
         {u"privileges"_s, privileges},
         {u"tags"_s, core::idsToJson(principal.tags.values())},
         {u"session"_s, principal.device.isNull() ? QJsonValue() : principal.device.toString()}});
}

Response readSessions(ReadCall &call)
{
    const auto &principal = call.principal;
    auto account = principal.account;
    const auto asked = call.request.query.queryItemValue(u"account"_s);
    if (asked == u"all") {
        account = {};
    } else if (!asked.isEmpty()) {
        const auto id = core::Id::fromString(asked);
        if (!id || id->isNull())
            return toResponse({ProblemCode::BadRequest});
        account = *id;
    }
    if (account != principal.account && !principal.may(Privilege::ManageStaff))
        return toResponse({ProblemCode::Forbidden});
    const auto sessions =
        listSessions(call.records.connection(), principal.tenant, account, call.now);
    if (!sessions)
        return toResponse(failed(sessions.error()));
    QJsonArray items;
    for (const auto &session : *sessions)
        items.append(toJson(session, principal));
    return json({{u"items"_s, items}});
}

Answer endSession(WriteCall &call)
{
    auto &connection = call.records.connection();
    const auto &principal = call.principal;
    const auto session = findSession(connection, principal.tenant, call.ids.id, call.now);
    if (!session)
        return refusal(failed(session.error()));
    // Other people's sessions do not exist for a person who may not see them.
    if (!*session ||
        ((*session)->account != principal.account && !principal.may(Privilege::ManageStaff)))
        return refusal({ProblemCode::NotFound});
    if ((*session)->account != principal.account) {
        if (const auto refused = refusalOfOldSignIn(principal, call.now))
            return refusal(*refused);
    }
    if (auto done = server::endSession(connection, principal.tenant, call.ids.id, call.now); !done)
        return refusal(failed(done.error()));
    return {200, {}, QJsonDocument(toJson(**session, principal)).toJson(QJsonDocument::Compact)};
}

} // namespace server
