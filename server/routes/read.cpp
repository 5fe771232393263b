#include "server/routes/read.h"

#include "server/routes/cursor.h"
#include "server/routes/gate.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::Id;

namespace server {
namespace {

constexpr int defaultLimit = 500;
constexpr int mostLimit = 1000;
constexpr int mostWaitSeconds = 60;
//! Customers may have an image each, so a page is limited by size as well.
constexpr qsizetype mostPageBytes = 4 * 1024 * 1024;

Response json(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json", {}};
}

//! 0 if the parameter is not a number in range.
int limitOf(const Request &request)
{
    if (!request.query.hasQueryItem(u"limit"_s))
        return defaultLimit;
    bool ok = false;
    const int limit = request.query.queryItemValue(u"limit"_s).toInt(&ok);
    return ok && limit >= 1 && limit <= mostLimit ? limit : 0;
}

//! Empty if the parameter is not a number in range.
std::optional<std::chrono::seconds> waitOf(const Request &request)
{
    if (!request.query.hasQueryItem(u"wait"_s))
        return std::chrono::seconds(0);
    bool ok = false;
    const int seconds = request.query.queryItemValue(u"wait"_s).toInt(&ok);
    if (!ok || seconds < 0 || seconds > mostWaitSeconds)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

bool wantsTotal(const Request &request)
{
    return request.query.queryItemValue(u"total"_s) == u"true";
}

} // namespace

Response readServer(ReadCall &call)
{
    return json(
        {{u"apiVersion"_s, 1},
         {u"epoch"_s, call.identity.epoch.toString()},
         {u"serverVersion"_s, QStringLiteral(TENANTRY_VERSION)},
         {u"tenant"_s, call.principal.tenant.toString()},
         {u"account"_s, call.principal.account.toString()},
         {u"sealKey"_s,
          QJsonObject{{u"kid"_s, call.keys.kid},
                      {u"publicKey"_s, QString::fromLatin1(call.keys.seal.publicKey.toBase64())}}},
         {u"limits"_s,
          QJsonObject{{u"batchItems"_s, mostBatchItems}, {u"batchBytes"_s, mostBatchBytes}}}});
}

Response readOne(ReadCall &call)
{
    const auto record = call.type == EntityType::Partner
                            ? call.records.partner()
                            : call.records.find(call.type, call.ids.id);
    if (!record || record->customer != call.ids.customer)
        return toResponse({ProblemCode::NotFound});
    if (record->gone)
        return toResponse(goneProblem(record->goneAt, record->goneBy));
    return {200, envelope(*record), "application/json", {{"ETag", record->etag}}};
}

Response readList(ReadCall &call)
{
    const int limit = limitOf(call.request);
    const auto afterText = call.request.query.queryItemValue(u"after"_s);
    const auto after = afterText.isEmpty() ? std::optional(Id()) : Id::fromString(afterText);
    if (limit == 0 || !after)
        return toResponse({ProblemCode::BadRequest});
    auto page = call.records.list(call.type, call.ids.customer, *after, limit, call.principal.tags);
    page.text += R"(],"next":)";
    page.text += page.more ? '"' + page.lastId.toString().toLatin1() + '"' : QByteArray("null");
    page.text += '}';
    return {200, std::move(page.text), "application/json", {}};
}

Response readAuditPage(ReadCall &call)
{
    // The complete audit includes customers that a limited person must not see.
    if (call.principal.isLimited() && call.ids.id.isNull())
        return toResponse(forbidden(Privilege::ReadAudit));
    const int limit = limitOf(call.request);
    const auto afterText = call.request.query.queryItemValue(u"after"_s);
    bool isNumber = true;
    const auto after = afterText.isEmpty() ? 0 : afterText.toLongLong(&isNumber);
    if (limit == 0 || !isNumber || after < 0)
        return toResponse({ProblemCode::BadRequest});
    if (!call.ids.id.isNull() && !call.records.find(EntityType::Customer, call.ids.id))
        return toResponse({ProblemCode::NotFound});
    const auto page = call.records.audits(call.ids.id, after, limit, mostPageBytes);
    const auto next = page.more ? QByteArray::number(page.last) : QByteArray("null");
    return {
        200, R"({"items":[)" + page.items + R"(],"next":)" + next + '}', "application/json", {}};
}

Response readChanges(ReadCall &call)
{
    const int limit = limitOf(call.request);
    const auto wait = waitOf(call.request);
    if (limit == 0 || !wait)
        return toResponse({ProblemCode::BadRequest});
    const auto text = call.request.query.queryItemValue(u"cursor"_s).toLatin1();
    const auto pruned = call.records.prunedUpTo();
    const auto scope = scopeOf(call.records, call.principal);
    const auto cursor = text.isEmpty() ? std::optional(Cursor{0, pruned, scope})
                                       : readCursor(call.keys.cursor, call.identity.epoch,
                                                    call.principal.tenant, text);
    if (!cursor || cursor->scope != scope || cursor->number > call.records.clock() ||
        pruned > std::max(cursor->number, cursor->origin))
        return toResponse({ProblemCode::Resync});
    auto page = call.records.changes(cursor->number, limit, mostPageBytes, text.isEmpty(),
                                     call.principal.tags);
    QByteArray total;
    if (text.isEmpty() && wantsTotal(call.request))
        total = R"(,"total":)" + QByteArray::number(call.records.alive(call.principal.tags));
    if (page.count == 0)
        call.wait = *wait;
    const auto next = makeCursor(call.keys.cursor, call.identity.epoch, call.principal.tenant,
                                 {page.lastChange, cursor->origin, scope});
    page.text += R"(],"next":")";
    page.text += next;
    page.text += page.more ? R"(","more":true)" : R"(","more":false)";
    page.text += total + '}';
    return {200, std::move(page.text), "application/json", {}};
}

} // namespace server
