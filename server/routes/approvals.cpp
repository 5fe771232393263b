#include "server/routes/approvals.h"
#include "server/routes/ahead.h"

#include "core/base/log.h"
#include "server/routes/ahead.h"
#include "server/routes/gate.h"
#include "server/routes/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;

namespace server {
namespace {

Problem failed(const core::Error &error)
{
    core::log("store")->error("approvals: {}", error.detail.toStdString());
    return {ProblemCode::Unavailable};
}

//! True if the person is signed in on this server and another approver exists.
bool isThereASecondPerson(Records &records, const Principal &principal)
{
    if (!principal.signedInAt.isValid())
        return false;
    constexpr int atOnce = 200;
    core::Id after;
    for (;;) {
        const auto people = records.some(EntityType::Staff, after, atOnce);
        for (const auto &record : people) {
            const auto person = core::staffFromJson(record.data());
            if (record.id != principal.account && !person.disabled && person.tags.isEmpty() &&
                allows(person.role, Privilege::Approve))
                return true;
        }
        if (people.size() < static_cast<std::size_t>(atOnce))
            return false;
        after = people.back().id;
    }
}

QString nameOf(Records &records, const core::Id &account)
{
    const auto person = records.find(EntityType::Staff, account);
    return person ? person->data()[u"name"].toString() : QString();
}

QString labelOf(const Record &record)
{
    const auto data = record.data();
    for (const auto &member : {u"userName"_s, u"organisation"_s, u"name"_s, u"email"_s}) {
        if (const auto text = data[member].toString(); !text.isEmpty())
            return text;
    }
    return {};
}

QString idOrEmpty(const core::Id &id)
{
    return id.isNull() ? QString(u""_s) : id.toString();
}

QJsonObject toJson(Records &records, const Principal &principal, const Approval &approval,
                   const QDateTime &now)
{
    const bool isOver = approval.expiresAt <= core::toWire(now);
    QJsonArray items;
    for (const auto &item : approval.items)
        items.append(QJsonObject{{u"type"_s, core::entityTypeName(item.type)},
                                 {u"id"_s, item.entity.toString()},
                                 {u"customer"_s, idOrEmpty(item.customer)},
                                 {u"name"_s, item.name},
                                 {u"act"_s, item.act}});
    return {{u"id"_s, approval.id.toString()},
            {u"etag"_s, u"\"%1\""_s.arg(approval.version)},
            {u"kind"_s, approval.kind},
            {u"state"_s, isOver && approval.state == u"open" ? u"over"_s : approval.state},
            {u"requester"_s, approval.requester.toString()},
            {u"requesterName"_s, nameOf(records, approval.requester)},
            {u"isMine"_s, approval.requester == principal.account},
            {u"madeAt"_s, approval.madeAt},
            {u"expiresAt"_s, approval.expiresAt},
            {u"decidedBy"_s, idOrEmpty(approval.decidedBy)},
            {u"decidedAt"_s, approval.decidedAt},
            {u"count"_s, approval.count},
            {u"items"_s, items}};
}

//! Everyone sees their own requests; approvers see all.
core::Id seenBy(const Principal &principal)
{
    return principal.may(Privilege::Approve) && !principal.isLimited() ? core::Id()
                                                                       : principal.account;
}

//! Deletes that count are people and their data; the rest are lists that are easily entered again.
bool isCounted(EntityType type)
{
    using enum EntityType;
    return type == User || type == UserGroup || type == Subscription || type == Customer ||
           type == Staff;
}

} // namespace

std::optional<Answer> refusalUnlessApproved(WriteCall &call, const QString &kind,
                                            const ApprovalItem &item)
{
    if (!isThereASecondPerson(call.records, call.principal))
        return std::nullopt;
    const auto approved = useApproval(call.records.connection(), call.principal.tenant,
                                      call.principal.account, kind, item, call.now);
    if (!approved)
        return refusal(failed(approved.error()));
    if (*approved)
        return std::nullopt;
    call.wish = ApprovalWish{kind, item};
    return refusal({ProblemCode::ApprovalNeeded});
}

std::optional<Answer> refusalByNumber(WriteCall &call, const Record &record)
{
    const auto &principal = call.principal;
    auto &connection = call.records.connection();
    if (!principal.signedInAt.isValid() || !isCounted(call.type))
        return std::nullopt;
    const auto alone = countDeletedAlone(connection, principal.tenant, principal.account, call.now);
    if (!alone)
        return refusal(failed(alone.error()));
    if ((call.request.isBulk || *alone >= deletedAlone) &&
        isThereASecondPerson(call.records, principal)) {
        if (const auto refused = refusalOfOldSignIn(principal, call.now))
            return refusal(*refused);
        return refusalUnlessApproved(
            call, u"delete"_s,
            {record.id, record.type, record.customer, labelOf(record), u"delete"_s});
    }
    if (auto done = noteDeletedAlone(connection, principal.tenant, principal.account, call.now);
        !done)
        return refusal(failed(done.error()));
    return std::nullopt;
}

core::Result<bool> isBulkDelete(Records &records, const Principal &principal,
                                const std::vector<BatchItem> &items, const QDateTime &now)
{
    const auto isOne = [](const BatchItem &item) {
        const auto *route = item.request.ahead->match.route;
        return item.request.method == "DELETE" && route && isCounted(route->type);
    };
    const auto deletes = std::ranges::count_if(items, isOne);
    if (deletes == 0 || !principal.signedInAt.isValid())
        return false;
    return countDeletedAlone(records.connection(), principal.tenant, principal.account, now)
        .map([deletes](qint64 alone) { return alone + deletes > deletedAlone; });
}

Response readApprovals(ReadCall &call)
{
    const auto list =
        listApprovals(call.records.connection(), call.principal.tenant, seenBy(call.principal));
    if (!list)
        return toResponse(failed(list.error()));
    QJsonArray items;
    for (const auto &approval : *list)
        items.append(toJson(call.records, call.principal, approval, call.now));
    return {200,
            QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson(QJsonDocument::Compact),
            "application/json",
            {}};
}

Answer decideApproval(WriteCall &call)
{
    core::FieldErrors errors;
    const auto &body = call.request.body;
    checkShape(errors, {}, body, {{u"decision"_s, QString()}});
    if (!errors.isEmpty())
        return refusal({ProblemCode::Invalid, {}, errors});
    auto &connection = call.records.connection();
    const auto &principal = call.principal;
    const auto found = findApproval(connection, principal.tenant, call.ids.id);
    if (!found)
        return refusal(failed(found.error()));
    if (!*found)
        return refusal({ProblemCode::NotFound});
    const auto decision = body[u"decision"].toString();
    if (decision != u"approve" && decision != u"refuse")
        return refusal(
            {ProblemCode::Invalid, {}, {{u"/decision"_s, core::FieldProblem::NotAllowed, {}}}});
    if ((*found)->requester == principal.account || principal.isLimited())
        return refusal({ProblemCode::Forbidden, u"another owner or administrator decides this"_s});
    const auto shown = toJson(call.records, principal, **found, call.now);
    if (call.request.ifMatch.isEmpty())
        return refusal({ProblemCode::PreconditionRequired});
    if (call.request.ifMatch != shown[u"etag"].toString().toLatin1())
        return refusal({ProblemCode::Stale});
    const auto decided =
        server::decideApproval(connection, principal.tenant, call.ids.id, principal.account,
                               decision == u"approve", call.now);
    if (!decided)
        return refusal(failed(decided.error()));
    if (!*decided)
        return refusal({ProblemCode::NotOpen});
    const auto after = findApproval(connection, principal.tenant, call.ids.id);
    if (!after || !*after)
        return refusal({ProblemCode::Unavailable});
    return {200,
            {},
            QJsonDocument(toJson(call.records, principal, **after, call.now))
                .toJson(QJsonDocument::Compact)};
}

} // namespace server
