#include "server/http/problem.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

QString titleOf(const QByteArray &code)
{
    static const QHash<QByteArray, QString> titles{
        {"unauthorised", u"The sign-in is not accepted"_s},
        {"fresh-sign-in", u"This needs a sign-in of the last minutes"_s},
        {"approval-needed", u"A second person has to approve this"_s},
        {"not-open", u"It was decided already, or its time is over"_s},
        {"forbidden", u"This is not allowed"_s},
        {"customer-manages", u"The customer manages its users and services itself"_s},
        {"user-joined", u"The user has joined: the account is the person's own"_s},
        {"not-found", u"There is no such thing"_s},
        {"method-not-allowed", u"The method is not known here"_s},
        {"key-missing", u"A write needs an Idempotency-Key"_s},
        {"bad-request", u"The request cannot be read"_s},
        {"exists", u"The id is in use"_s},
        {"name-taken", u"The name is in use"_s},
        {"no-free-licence", u"There are not enough free licences"_s},
        {"has-users", u"The customer still has users"_s},
        {"in-use", u"Something else still uses this"_s},
        {"not-pending", u"The invitation was accepted or cancelled"_s},
        {"last-owner", u"There has to be an owner"_s},
        {"gone", u"It was deleted"_s},
        {"resync", u"What was read is of no use any more: read everything again"_s},
        {"stale", u"It was changed by somebody else"_s},
        {"too-large", u"The request is too large"_s},
        {"unsupported-type", u"The body must be JSON"_s},
        {"invalid", u"Some values are not acceptable"_s},
        {"key-reused", u"The key was used for another request"_s},
        {"failed-dependency", u"An operation that this one needs failed"_s},
        {"precondition-required", u"If-Match or If-None-Match is needed"_s},
        {"too-many", u"There were too many requests"_s},
        {"time-out", u"The request did not arrive in time"_s},
        {"server-fault", u"The server has a fault"_s},
        {"unavailable", u"The database cannot be written now"_s},
    };
    return titles.value(code);
}

} // namespace

QByteArray toBody(const Problem &problem)
{
    auto json = problem.more;
    const auto code = QString::fromLatin1(problem.code);
    json.insert(u"type"_s, u"https://tenantry.example/problems/"_s + code);
    json.insert(u"title"_s, titleOf(problem.code));
    json.insert(u"status"_s, problem.status);
    json.insert(u"code"_s, code);
    if (!problem.detail.isEmpty())
        json.insert(u"detail"_s, problem.detail);
    if (!problem.errors.isEmpty()) {
        QJsonArray errors;
        for (const auto &error : problem.errors)
            errors.append(core::toJson(error));
        json.insert(u"errors"_s, errors);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Response toResponse(const Problem &problem)
{
    Response response{problem.status, toBody(problem), "application/problem+json", {}};
    if (problem.status == 503)
        response.headers.push_back(Header{"Retry-After", "30"});
    if (problem.status == 401)
        response.headers.push_back(Header{"WWW-Authenticate", "Bearer"});
    return response;
}

Response tooMany(qint64 seconds)
{
    auto response = toResponse({429, "too-many"});
    response.headers.push_back(Header{"Retry-After", QByteArray::number(seconds)});
    return response;
}

Response busy()
{
    auto response = toResponse({503, "unavailable"});
    response.headers = {Header{"Retry-After", "1"}};
    return response;
}

Response methodNotAllowed(const QByteArray &allowed)
{
    auto response = toResponse({405, "method-not-allowed"});
    response.headers.push_back(Header{"Allow", allowed});
    return response;
}

} // namespace server
