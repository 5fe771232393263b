#include "server/routes/write.h"
#include "server/routes/ahead.h"

#include "core/base/seal.h"
#include "server/routes/gate.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! Outcomes that burn the key: a late copy must not succeed after somebody was told no.
bool isFinal(int status)
{
    constexpr std::array refusals{403, 404, 409, 410, 412, 422};
    return status < 300 || std::ranges::find(refusals, status) != refusals.end();
}

//! For an answer whose body has had its time: the thing as it is now.
QByteArray rebuiltBody(Records &records, const Match &match)
{
    const auto record = match.route->type == core::EntityType::Partner
                            ? records.partner()
                            : records.find(match.route->type, match.ids.id);
    return record ? envelope(*record) : QByteArray("{}");
}

} // namespace

Answer refusal(const Problem &problem)
{
    return {problem.status, {}, toBody(problem)};
}

Answer success(int status, const Record &record)
{
    return {status, record.etag, envelope(record)};
}

Problem goneProblem(const QString &at, const QString &by)
{
    return {410, "gone", {}, {}, {{u"gone"_s, QJsonObject{{u"at"_s, at}, {u"by"_s, by}}}}};
}

core::Result<Answer> perform(Records &records, const Principal &principal, const ServerKeys &keys,
                             const core::Clock &clock, const WriteRequest &request)
{
    if (request.key.isEmpty())
        return refusal({400, "key-missing"});
    const auto key = core::Id::fromString(QString::fromLatin1(request.key));
    if (!key || key->isNull())
        return refusal({400, "bad-request", u"the key is not a UUID"_s});
    const auto ahead =
        request.ahead ? request.ahead : workAhead(request, {principal.account, clock.now()});
    const auto &match = ahead->match;
    if (!match.route || !match.route->write)
        return refusal(!match.allowed.isEmpty() ? Problem{405, "method-not-allowed"}
                                                : Problem{404, "not-found"});

    if (const auto stored = records.answerTo(principal.account, *key)) {
        if (stored->hash != ahead->hash)
            return refusal({422, "key-reused"});
        if (!stored->body.isEmpty())
            return Answer{stored->status, stored->etag, stored->body, true};
        // What is shown is the thing of today, so it takes the rights of today.
        if (const auto refused =
                refusalAtGate(records, principal, *match.route, match.ids, clock.now()))
            return refusal(*refused);
        return Answer{stored->status, stored->etag, rebuiltBody(records, match), true};
    }

    const auto now = clock.now();
    Answer answer;
    std::optional<ApprovalWish> wish;
    {
        auto savepoint = Savepoint::begin(records.connection());
        if (!savepoint)
            return tl::unexpected(savepoint.error());
        WriteCall call{records,   principal, keys,    now,   match.route->type,
                       match.ids, *key,      request, *ahead};
        const auto refused = refusalAtGate(records, principal, *match.route, match.ids, now);
        answer = refused ? refusal(*refused) : match.route->write(call);
        if (records.fault())
            return tl::unexpected(*records.fault());
        wish = call.wish;
        if (answer.status >= 300) {
            records.forgetStates();
        } else {
            if (auto done = savepoint->release(); !done)
                return tl::unexpected(done.error());
        }
    }
    // After the effect is rolled back: the question stays.
    if (wish) {
        const auto asked = askApproval(records.connection(), principal.tenant, principal.account,
                                       wish->kind, wish->item, now);
        if (!asked)
            return tl::unexpected(asked.error());
        answer = refusal({403,
                          "approval-needed",
                          u"another owner or administrator has to approve it"_s,
                          {},
                          {{u"approval"_s, asked->toString()}}});
    }
    if (isFinal(answer.status)) {
        const auto at = core::toWire(now);
        records.keepAnswer(principal.account, *key,
                           {ahead->hash, answer.status, answer.etag, answer.body}, at);
        records.audit({principal.account, *key, request.method, request.path, answer.status, at,
                       principal.device, request.id});
    }
    if (records.fault())
        return tl::unexpected(*records.fault());
    return answer;
}

} // namespace server
