#include "server/http/problem.h"

#include "core/wire/fielderrors.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! The server's own words, for whoever has no sentence for the code.
QString titleOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::Unauthorised:
        return u"The sign-in is not accepted"_s;
    case ProblemCode::FreshSignIn:
        return u"This needs a sign-in of the last minutes"_s;
    case ProblemCode::ApprovalNeeded:
        return u"A second person has to approve this"_s;
    case ProblemCode::Forbidden:
        return u"This is not allowed"_s;
    case ProblemCode::CustomerManages:
        return u"The customer manages its users and services itself"_s;
    case ProblemCode::UserJoined:
        return u"The user has joined: the account is the person's own"_s;
    case ProblemCode::NotFound:
        return u"There is no such thing"_s;
    case ProblemCode::MethodNotAllowed:
        return u"The method is not known here"_s;
    case ProblemCode::KeyMissing:
        return u"A write needs an Idempotency-Key"_s;
    case ProblemCode::BadRequest:
        return u"The request cannot be read"_s;
    case ProblemCode::Exists:
        return u"The id is in use"_s;
    case ProblemCode::NameTaken:
        return u"The name is in use"_s;
    case ProblemCode::NoFreeLicence:
        return u"There are not enough free licences"_s;
    case ProblemCode::HasUsers:
        return u"The customer still has users"_s;
    case ProblemCode::InUse:
        return u"Something else still uses this"_s;
    case ProblemCode::NotPending:
        return u"The invitation was accepted or cancelled"_s;
    case ProblemCode::NotOpen:
        return u"It was decided already, or its time is over"_s;
    case ProblemCode::LastOwner:
        return u"There has to be an owner"_s;
    case ProblemCode::InProgress:
        return u"The same request is being worked on"_s;
    case ProblemCode::Gone:
        return u"It was deleted"_s;
    case ProblemCode::Resync:
        return u"What was read is of no use any more: read everything again"_s;
    case ProblemCode::ApiGone:
        return u"This version of the API is no longer served"_s;
    case ProblemCode::Stale:
        return u"It was changed by somebody else"_s;
    case ProblemCode::TooLarge:
        return u"The request is too large"_s;
    case ProblemCode::UnsupportedType:
        return u"The body must be JSON"_s;
    case ProblemCode::Invalid:
        return u"Some values are not acceptable"_s;
    case ProblemCode::KeyReused:
        return u"The key was used for another request"_s;
    case ProblemCode::FailedDependency:
        return u"An operation that this one needs failed"_s;
    case ProblemCode::PreconditionRequired:
        return u"If-Match or If-None-Match is needed"_s;
    case ProblemCode::TooMany:
        return u"There were too many requests"_s;
    case ProblemCode::TimeOut:
        return u"The request did not arrive in time"_s;
    case ProblemCode::ServerFault:
        return u"The server has a fault"_s;
    case ProblemCode::Unavailable:
        return u"The database cannot be written now"_s;
    }
    return {};
}

} // namespace

int statusOf(const Problem &problem)
{
    return problem.status != 0 ? problem.status : core::specOf(problem.code).status;
}

QByteArray toBody(const Problem &problem)
{
    auto json = problem.more;
    const auto code = core::RefusalCode(problem.code).name();
    json.insert(u"type"_s, u"https://tenantry.example/problems/"_s + code);
    json.insert(u"title"_s, titleOf(problem.code));
    json.insert(u"status"_s, statusOf(problem));
    json.insert(u"code"_s, code);
    if (!problem.detail.isEmpty())
        json.insert(u"detail"_s, problem.detail);
    if (!problem.errors.isEmpty())
        json.insert(u"errors"_s, core::toJson(problem.errors));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Response toResponse(const Problem &problem)
{
    const int status = statusOf(problem);
    Response response{status, toBody(problem), "application/problem+json", {}};
    if (status == 503)
        response.headers.push_back(Header{"Retry-After", "30"});
    if (status == 401)
        response.headers.push_back(Header{"WWW-Authenticate", "Bearer"});
    return response;
}

Response tooMany(qint64 seconds)
{
    auto response = toResponse({ProblemCode::TooMany});
    response.headers.push_back(Header{"Retry-After", QByteArray::number(seconds)});
    return response;
}

Response busy()
{
    auto response = toResponse({ProblemCode::Unavailable});
    response.headers = {Header{"Retry-After", "1"}};
    return response;
}

Response methodNotAllowed(const QByteArray &allowed)
{
    auto response = toResponse({ProblemCode::MethodNotAllowed});
    response.headers.push_back(Header{"Allow", allowed});
    return response;
}

} // namespace server
