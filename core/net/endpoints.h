#pragma once

#include "core/net/account.h"
#include "core/net/servercalls.h"

#include <QJsonArray>
#include <QJsonDocument>

//! The calls of the server beside sync. A new one is a line here; its values and their parsers are
//! beside it in core/net.
namespace core::endpoints {

[[nodiscard]] inline RequestParts nothing(const NoInput &)
{
    return {};
}
[[nodiscard]] inline RequestParts byId(const QString &id)
{
    return {id, {}, {}};
}
[[nodiscard]] inline Result<void> ignored(const QJsonObject &)
{
    return {};
}
template <auto fromJson>
[[nodiscard]] auto listOf(const QJsonObject &json)
{
    QList<std::invoke_result_t<decltype(fromJson), QJsonObject>> items;
    for (const auto &item : json[QLatin1StringView("items")].toArray())
        items.append(fromJson(item.toObject()));
    return Result<decltype(items)>(std::move(items));
}

//! Format when the server does not say who is signed in.
[[nodiscard]] inline Result<Me> identified(const QJsonObject &json)
{
    auto me = meFromJson(json);
    if (me.account.isEmpty() || me.role.isEmpty())
        return failure(ErrorCode::Format,
                       QStringLiteral("the server does not say who is signed in"));
    return me;
}

struct Deciding {
    Approval approval; //!< as it was shown: Conflict when items were added since
    Decision decision = Decision::Refuse;
};
[[nodiscard]] inline RequestParts decisionParts(const Deciding &deciding)
{
    const bool approves = deciding.decision == Decision::Approve;
    const QJsonObject body{{QStringLiteral("decision"),
                            approves ? QStringLiteral("approve") : QStringLiteral("refuse")}};
    return {deciding.approval.id, QJsonDocument(body).toJson(QJsonDocument::Compact),
            deciding.approval.etag};
}

// clang-format off
inline constexpr Endpoint<NoInput, Me> me{"GET", "/v1/me", nothing, identified};
inline constexpr Endpoint<NoInput, QList<SignedInDevice>> devices{"GET", "/v1/sessions", nothing, listOf<deviceFromJson>};
inline constexpr Endpoint<QString, void> signOutDevice{"DELETE", "/v1/sessions/{}", byId, ignored};
//! The person's own requests and those that they may answer; the newest first.
inline constexpr Endpoint<NoInput, QList<Approval>> approvals{"GET", "/v1/approvals", nothing, listOf<approvalFromJson>};
inline constexpr Endpoint<Deciding, void> decide{"PUT", "/v1/approvals/{}/decision", decisionParts, ignored};
// clang-format on

} // namespace core::endpoints
