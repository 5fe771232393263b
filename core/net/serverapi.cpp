#include "core/net/serverapi.h"

#include "core/wire/api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

RestClient::Headers headersOf(const QString &epoch)
{
    return epoch.isEmpty() ? RestClient::Headers()
                           : RestClient::Headers{{"Tenantry-Epoch", epoch.toLatin1()}};
}

RestClient::Headers headersOf(const Operation &operation, const QString &epoch)
{
    auto headers = headersOf(epoch);
    headers.emplace_back("Idempotency-Key", operation.id.toString().toLatin1());
    if (operation.kind == OperationKind::Create)
        headers.emplace_back("If-None-Match", "*");
    if (!operation.baseEtag.isEmpty())
        headers.emplace_back("If-Match", operation.baseEtag.toUtf8());
    if (operation.hasEarlierBase)
        headers.emplace_back("Tenantry-Earlier-Base", "true");
    if (operation.kind == OperationKind::Change)
        headers.emplace_back("Content-Type", "application/merge-patch+json");
    return headers;
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<Error> errorOf(const HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300)
        return std::nullopt;
    const auto problem =
        RefusalCode::fromServer(QJsonDocument::fromJson(answer.body).object()[u"code"].toString());
    return errorOf(answer.status, problem, std::chrono::milliseconds(answer.retryAfterMs));
}

Error errorOf(int status, const RefusalCode &problem, std::chrono::milliseconds retryAfter)
{
    const QString detail = u"%1 %2"_s.arg(status).arg(problem.name());
    if (status == 410 && problem == ProblemCode::ApiGone)
        return {ErrorCode::Version, detail, VersionGap::ProgramTooOld};
    const auto code = [&] {
        switch (status) {
        case 401:
            return ErrorCode::SignIn;
        case 403:
            return ErrorCode::Forbidden;
        case 404:
            return ErrorCode::NotFound;
        case 410:
            return ErrorCode::Gone;
        case 408:
        case 425:
        case 429:
        case 502:
        case 503:
        case 504:
            return ErrorCode::Busy;
        case 409:
        case 412:
            return ErrorCode::Conflict;
        case 413:
            return ErrorCode::TooLarge;
        default:
            return status >= 500 ? ErrorCode::ServerFault : ErrorCode::Invalid;
        }
    }();
    if (code == ErrorCode::SignIn && problem == ProblemCode::FreshSignIn)
        return {code, detail, SignInProblem::TooOld};
    const bool mayWait = code == ErrorCode::Busy || code == ErrorCode::ServerFault;
    if (mayWait && retryAfter.count() > 0)
        return {code, detail, RetryAfter{retryAfter}};
    return {code, detail, {}};
}

ServerApi::ServerApi(RestClient &rest)
    : m_rest(rest)
{
}

QFuture<Result<ServerInfo>> ServerApi::server() const
{
    return m_rest.request("GET", u"/v1/server"_s)
        .then([](const Result<HttpAnswer> &answer) -> Result<ServerInfo> {
            if (!answer)
                return tl::unexpected(answer.error());
            if (const auto error = errorOf(*answer))
                return tl::unexpected(*error);
            const auto json = QJsonDocument::fromJson(answer->body).object();
            if (!json.contains(u"apiVersion"_s))
                return failure(ErrorCode::Format,
                               u"the server's description of itself is not understood"_s);
            if (const int spoken = json[u"apiVersion"].toInt(); spoken != apiVersion)
                return failure(ErrorCode::Version, u"the server speaks version %1"_s.arg(spoken),
                               gapTo(spoken));
            const auto key = json[u"sealKey"].toObject();
            const auto limits = json[u"limits"].toObject();
            return ServerInfo{
                json[u"epoch"].toString(),
                json[u"serverVersion"].toString(),
                json[u"tenant"].toString(),
                json[u"account"].toString(),
                key[u"kid"].toString(),
                QByteArray::fromBase64(key[u"publicKey"].toString().toLatin1()),
                std::clamp(limits[u"batchItems"].toInt(200), 1, 200),
                std::clamp(limits[u"batchBytes"].toInt(1024 * 1024), 1024, 1024 * 1024),
                answer->serverTime};
        });
}

QFuture<Result<FeedPage>> ServerApi::changes(const QString &cursor, int limit,
                                             std::chrono::seconds wait) const
{
    QUrlQuery query{{u"limit"_s, QString::number(limit)}};
    if (wait.count() > 0)
        query.addQueryItem(u"wait"_s, QString::number(wait.count()));
    if (cursor.isEmpty())
        query.addQueryItem(u"total"_s, u"true"_s);
    else
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    return m_rest.request("GET", u"/v1/changes?"_s + query.toString(QUrl::FullyEncoded))
        .then([](const Result<HttpAnswer> &answer) -> Result<FeedPage> {
            if (!answer)
                return tl::unexpected(answer.error());
            if (const auto error = errorOf(*answer))
                return tl::unexpected(*error);
            auto page = feedPageFromJson(answer->body);
            if (page)
                page->time = answer->serverTime;
            return page;
        });
}

QFuture<Result<ServerAnswer>> ServerApi::send(const Operation &operation,
                                              const QString &epoch) const
{
    const QByteArray body =
        operation.kind == OperationKind::Delete ? QByteArray() : operation.body.text();
    return m_rest
        .request(methodOf(operation).toLatin1(), pathOf(operation), headersOf(operation, epoch),
                 body)
        .then([operation](const Result<HttpAnswer> &answer) -> Result<ServerAnswer> {
            if (!answer)
                return tl::unexpected(answer.error());
            auto read = answerFromJson(answer->status, answer->body, operation.entity);
            if (read.status == 0)
                return failure(ErrorCode::Format,
                               u"the answer to an operation is not understood"_s);
            read.replayed = answer->replayed;
            read.retryAfterMs = answer->retryAfterMs;
            return read;
        });
}

QByteArray ServerApi::batchItem(const Operation &operation)
{
    QJsonObject item{{u"opId"_s, operation.id.toString()},
                     {u"method"_s, methodOf(operation)},
                     {u"path"_s, pathOf(operation)}};
    if (operation.kind == OperationKind::Create)
        item.insert(u"ifNoneMatch"_s, u"*"_s);
    if (!operation.baseEtag.isEmpty())
        item.insert(u"ifMatch"_s, operation.baseEtag);
    if (operation.hasEarlierBase)
        item.insert(u"earlierBase"_s, true);
    if (!operation.needs.isEmpty())
        item.insert(u"needs"_s, idsToJson(operation.needs));
    return compact(item).chopped(1) + R"(,"body":)" + operation.body.text() + '}';
}

QFuture<Result<QList<ServerAnswer>>> ServerApi::batch(const QByteArray &items,
                                                      const QList<EntityRef> &entities,
                                                      const QString &epoch) const
{
    return m_rest.request("POST", u"/v1/batches"_s, headersOf(epoch), "{\"items\":[" + items + "]}")
        .then([entities](const Result<HttpAnswer> &answer) -> Result<QList<ServerAnswer>> {
            if (!answer)
                return tl::unexpected(answer.error());
            if (const auto error = errorOf(*answer))
                return tl::unexpected(*error);
            auto answers = batchFromJson(answer->body, entities);
            if (!answers)
                return failure(ErrorCode::Format, u"the batch's answers are not understood"_s);
            return std::move(*answers);
        });
}

} // namespace core
