#include "core/net/approvalsapi.h"

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/net/serverapi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

Approval approvalFromJson(const QJsonObject &json)
{
    Approval approval{json[u"id"].toString(),
                      json[u"etag"].toString(),
                      json[u"kind"].toString(),
                      json[u"requesterName"].toString(),
                      timeFromWire(json[u"madeAt"].toString()),
                      timeFromWire(json[u"expiresAt"].toString()),
                      json[u"count"].toInt(),
                      {},
                      json[u"state"].toString() == u"open",
                      json[u"isMine"].toBool()};
    for (const auto &item : json[u"items"].toArray())
        approval.names.append(item.toObject()[u"name"].toString());
    return approval;
}

} // namespace

ApprovalsApi::ApprovalsApi(RestClient &rest)
    : m_rest(rest)
{
}

QFuture<Result<QList<Approval>>> ApprovalsApi::approvals() const
{
    return m_rest.request("GET", u"/v1/approvals"_s)
        .then([](const Result<HttpAnswer> &answer) -> Result<QList<Approval>> {
            const auto json = objectOf(answer);
            if (!json)
                return tl::unexpected(json.error());
            QList<Approval> approvals;
            for (const auto &item : (*json)[u"items"].toArray())
                approvals.append(approvalFromJson(item.toObject()));
            return approvals;
        });
}

QFuture<Result<void>> ApprovalsApi::decide(const Approval &approval, Decision decision) const
{
    const QJsonObject body{
        {u"decision"_s, decision == Decision::Approve ? u"approve"_s : u"refuse"_s}};
    return m_rest
        .request("PUT",
                 u"/v1/approvals/%1/decision"_s.arg(
                     QString::fromLatin1(QUrl::toPercentEncoding(approval.id))),
                 {{"Idempotency-Key", Id::make().toString().toLatin1()},
                  {"If-Match", approval.etag.toLatin1()}},
                 QJsonDocument(body).toJson(QJsonDocument::Compact))
        .then([](const Result<HttpAnswer> &answer) -> Result<void> {
            return objectOf(answer).map([](const QJsonObject &) {});
        });
}

} // namespace core
