#include "core/net/serverapi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <simdjson.h>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

//! Nothing for a type that only a newer server has.
Result<std::optional<Envelope>> readEnvelope(simdjson::ondemand::object object)
{
    Envelope envelope;
    std::string_view type;
    for (auto field : object) {
        const std::string_view key = field.unescaped_key();
        if (key == "type") {
            type = field.value().get_string();
        } else if (key == "id") {
            const std::string_view id = field.value().get_string();
            envelope.entity.id = Id::fromString(id).value_or(Id());
        } else if (key == "etag") {
            envelope.etag = text(field.value().get_string());
        } else if (key == "changeNo") {
            envelope.changeNo = field.value().get_int64();
        } else if (key == "gone") {
            envelope.gone = field.value().get_bool();
        } else if (key == "data") {
            auto value = field.value();
            if (value.type() != simdjson::ondemand::json_type::object) {
                envelope.data = "{}";
                continue;
            }
            simdjson::ondemand::object data = value.get_object();
            std::string_view customer;
            const auto error = data.find_field_unordered("customer").get_string().get(customer);
            if (error == simdjson::SUCCESS)
                envelope.entity.customer = Id::fromString(customer).value_or(Id());
            else if (error != simdjson::NO_SUCH_FIELD && error != simdjson::INCORRECT_TYPE)
                throw simdjson::simdjson_error(
                    error); // the text is broken, and the parser must not be asked again
            data.reset();
            const std::string_view raw = data.raw_json();
            envelope.data = QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
        }
    }
    const auto known = entityTypeFromName(type);
    if (type.empty() || envelope.entity.id.isNull())
        return failure(ErrorCode::Format, u"an item of the feed has no type or no id"_s);
    if (!known)
        return std::nullopt;
    envelope.entity.type = *known;
    if (*known == EntityType::Customer)
        envelope.entity.customer = envelope.entity.id;
    return envelope;
}

Envelope envelopeFromJson(const QJsonObject &json)
{
    Envelope envelope;
    const auto data = json[u"data"].toObject();
    envelope.entity.type =
        entityTypeFromName(json[u"type"].toString()).value_or(EntityType::Customer);
    envelope.entity.id = idFromJson(json[u"id"]);
    envelope.entity.customer = envelope.entity.type == EntityType::Customer
                                   ? envelope.entity.id
                                   : idFromJson(data[u"customer"]);
    envelope.etag = json[u"etag"].toString();
    envelope.changeNo = json[u"changeNo"].toInteger();
    envelope.gone = json[u"gone"].toBool();
    envelope.data = QJsonDocument(data).toJson(QJsonDocument::Compact);
    return envelope;
}

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
    const auto problem = QJsonDocument::fromJson(answer.body).object();
    const QString reason = problem[u"code"].toString();
    const QString detail = u"%1 %2"_s.arg(answer.status).arg(reason);
    if (answer.status == 410 && reason == "api-gone"_L1)
        return Error{ErrorCode::Version, detail, u"1"_s};
    const auto code = [&] {
        switch (answer.status) {
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
            return answer.status >= 500 ? ErrorCode::ServerFault : ErrorCode::Invalid;
        }
    }();
    if (code == ErrorCode::SignIn)
        return Error{code, detail, problem[u"code"].toString()};
    return Error{code, detail,
                 answer.retryAfterMs > 0 ? QString::number(answer.retryAfterMs) : QString()};
}

Result<QJsonObject> objectOf(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (const auto error = errorOf(*answer))
        return tl::unexpected(*error);
    return QJsonDocument::fromJson(answer->body).object();
}

Result<FeedPage> feedPageFromJson(const QByteArray &json)
{
    try {
        static thread_local simdjson::ondemand::parser parser;
        const qsizetype mark = json.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        const simdjson::padded_string padded(json.constData() + mark,
                                             static_cast<size_t>(json.size() - mark));
        auto document = parser.iterate(padded);
        FeedPage page;
        for (auto field : document.get_object()) {
            const std::string_view key = field.unescaped_key();
            if (key == "items") {
                for (auto item : field.value().get_array()) {
                    auto envelope = readEnvelope(item.get_object());
                    if (!envelope)
                        return tl::unexpected(envelope.error());
                    if (*envelope)
                        page.items.append(std::move(**envelope));
                }
            } else if (key == "next") {
                page.next = text(field.value().get_string());
            } else if (key == "more") {
                page.more = field.value().get_bool();
            } else if (key == "total") {
                page.total = static_cast<int>(field.value().get_int64());
            }
        }
        if (page.next.isEmpty()) // without a cursor everything would be read anew
            return failure(ErrorCode::Format, u"the page has no cursor"_s);
        return page;
    } catch (const simdjson::simdjson_error &error) {
        return failure(ErrorCode::Format, QString::fromLatin1(error.what()));
    }
}

ServerAnswer answerFromJson(int status, const QJsonObject &body, const EntityRef &of)
{
    ServerAnswer answer;
    answer.status = status;
    if (status >= 200 && status < 300) {
        answer.envelope = envelopeFromJson(body);
        // A success that does not show what became of it is none: the same request asks again.
        if (answer.envelope.entity.id != of.id || answer.envelope.etag.isEmpty())
            return ServerAnswer();
        answer.sealedPassword =
            QByteArray::fromBase64(body[u"sealedPassword"].toString().toLatin1());
        return answer;
    }
    answer.more = body;
    for (const auto &known : {u"type"_s, u"status"_s, u"code"_s, u"title"_s, u"errors"_s})
        answer.more.remove(known);
    answer.code = body[u"code"].toString();
    answer.title = body[u"title"].toString();
    for (const auto &value : body[u"errors"].toArray()) {
        const auto error = value.toObject();
        answer.errors.append(
            {error[u"pointer"].toString(),
             fieldProblemFromName(error[u"problem"].toString()).value_or(FieldProblem::NotAllowed),
             error[u"argument"].toString()});
    }
    const auto current = body[u"current"].toObject();
    if (current[u"data"].isObject()) {
        answer.envelope.entity = of;
        answer.envelope.etag = current[u"etag"].toString();
        answer.envelope.changeNo = current[u"changeNo"].toInteger();
        answer.envelope.data = compact(current[u"data"].toObject());
        answer.envelope.gone = current[u"gone"].toBool();
    }
    return answer;
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
            if (json[u"apiVersion"].toInt() != 1)
                return failure(ErrorCode::Version,
                               u"the server speaks version %1"_s.arg(json[u"apiVersion"].toInt()));
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
            auto read = answerFromJson(
                answer->status, QJsonDocument::fromJson(answer->body).object(), operation.entity);
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
            const auto results =
                QJsonDocument::fromJson(answer->body).object()[u"results"].toArray();
            if (results.size() != entities.size())
                return failure(ErrorCode::Format,
                               u"the batch has %1 results"_s.arg(results.size()));
            QList<ServerAnswer> answers;
            answers.reserve(results.size());
            for (const auto &value : results) {
                const auto result = value.toObject();
                auto read = answerFromJson(result[u"status"].toInt(), result[u"body"].toObject(),
                                           entities[answers.size()]);
                read.replayed = result[u"replayed"].toBool();
                answers.append(std::move(read));
            }
            return answers;
        });
}

} // namespace core
