#include "core/net/servercalls.h"

#include "core/base/id.h"
#include "core/net/serverapi.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace core {

HttpRequest requestOf(const char *method, const char *path, const RequestParts &parts)
{
    HttpRequest request;
    request.method = method;
    request.path = QString::fromLatin1(path);
    request.path.replace("{}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(parts.id)));
    request.body = parts.body;
    if (request.method != "GET")
        request.headers.emplace_back("Idempotency-Key", Id::make().toString().toLatin1());
    if (!parts.ifMatch.isEmpty())
        request.headers.emplace_back("If-Match", parts.ifMatch.toLatin1());
    return request;
}

Result<QJsonObject> ServerCalls::objectOf(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (const auto error = errorOf(*answer))
        return tl::unexpected(*error);
    return QJsonDocument::fromJson(answer->body).object();
}

QString ServerCalls::noConnection()
{
    return u"there is no connection"_s;
}

} // namespace core
