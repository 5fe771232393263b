#include "server/routes/write.h"
#include "server/routes/ahead.h"

#include "core/base/seal.h"
#include "server/routes/gate.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! Outcomes that use up the key: a late copy must not succeed after the client was told no.
bool isFinal(int status)
{
    constexpr std::array refusals{403, 404, 409, 410, 412, 422};
    return status < 300 || std::ranges::find(refusals, status) != refusals.end();
}

//! For an answer whose stored body has expired: the current state.
QByteArray rebuiltBody(Records &records, const Match &match)
{
    const auto record = match.route->type == core::EntityType::Partner
                            ? records.partner()
                            : records.find(match.route->type, match.ids.id);
    return record ? envelope(*record) : QByteArray("{}");
}

//! The findings about a request before its effect.
struct Start {
    core::Id key;
    QDateTime now;
    std::optional<Answer> answer; //!< then there is no effect
};

Start startOf(Records &records, const Principal &principal, const core::Clock &clock,
              const WriteRequest &request)
{
    if (request.key.isEmpty())
        return {{}, {}, refusal({ProblemCode::KeyMissing})};
    const auto key = core::Id::fromString(QString::fromLatin1(request.key));
    if (!key || key->isNull())
        return {{}, {}, refusal({ProblemCode::BadRequest, u"the key is not a UUID"_s})};
    Start start{*key, clock.now(), {}};
    const auto &match = request.ahead->match;
    if (!match.route || !match.route->write) {
        start.answer = refusal(!match.allowed.isEmpty() ? Problem{ProblemCode::MethodNotAllowed}
                                                        : Problem{ProblemCode::NotFound});
        return start;
    }
    const auto stored = records.answerTo(principal.account, *key);
    if (!stored)
        return start;
    if (stored->hash != request.ahead->hash) {
        start.answer = refusal({ProblemCode::KeyReused});
    } else if (!stored->body.isEmpty()) {
        start.answer = Answer{stored->status, stored->etag, stored->body, true};
    } else {
        // The current state is shown, so current permissions apply.
        const auto refused = refusalAtGate(records, principal, *match.route, match.ids, start.now);
        start.answer =
            refused ? refusal(*refused)
                    : Answer{stored->status, stored->etag, rebuiltBody(records, match), true};
    }
    return start;
}

//! The effect, or the reason for none; part of it may then have to be rolled back.
Answer effectOf(WriteCall &call)
{
    const auto &route = *call.ahead.match.route;
    const auto refused = refusalAtGate(call.records, call.principal, route, call.ids, call.now);
    return refused ? refusal(*refused) : route.write(call);
}

//! Stores the answer for retries, and adds the audit entry.
core::Result<Answer> keep(const WriteCall &call, Answer answer)
{
    auto &records = call.records;
    // After the effect is rolled back: the approval request stays.
    if (call.wish) {
        const auto asked =
            askApproval(records.connection(), call.principal.tenant, call.principal.account,
                        call.wish->kind, call.wish->item, call.now);
        if (!asked)
            return tl::unexpected(asked.error());
        answer = refusal({ProblemCode::ApprovalNeeded,
                          u"another owner or administrator has to approve it"_s,
                          {},
                          {{u"approval"_s, asked->toString()}}});
    }
    if (isFinal(answer.status)) {
        const auto at = core::toWire(call.now);
        const auto &request = call.request;
        records.keepAnswer(call.principal.account, call.operation,
                           {call.ahead.hash, answer.status, answer.etag, answer.body}, at);
        records.audit({call.principal.account, call.operation, request.method, request.path,
                       answer.status, at, call.principal.device, request.id});
    }
    if (records.fault())
        return tl::unexpected(*records.fault());
    return answer;
}

} // namespace

Answer refusal(const Problem &problem)
{
    return {statusOf(problem), {}, toBody(problem)};
}

Answer success(int status, const Record &record)
{
    return {status, record.etag, envelope(record)};
}

Problem goneProblem(const QString &at, const QString &by)
{
    return {ProblemCode::Gone, {}, {}, {{u"gone"_s, QJsonObject{{u"at"_s, at}, {u"by"_s, by}}}}};
}

core::Result<Answer> perform(Records &records, const Principal &principal, const ServerKeys &keys,
                             const core::Clock &clock, const WriteRequest &request)
{
    auto start = startOf(records, principal, clock, request);
    if (start.answer)
        return std::move(*start.answer);
    const auto &match = request.ahead->match;
    WriteCall call{records,   principal, keys,    start.now,     match.route->type,
                   match.ids, start.key, request, *request.ahead};
    Answer answer;
    {
        auto savepoint = Savepoint::begin(records.connection());
        if (!savepoint)
            return tl::unexpected(savepoint.error());
        answer = effectOf(call);
        if (records.fault())
            return tl::unexpected(*records.fault());
        if (answer.status >= 300) {
            records.forgetPart();
        } else {
            if (auto done = savepoint->release(); !done)
                return tl::unexpected(done.error());
        }
    }
    return keep(call, std::move(answer));
}

core::Result<std::optional<Answer>> performBare(Records &records, const Principal &principal,
                                                const ServerKeys &keys, const core::Clock &clock,
                                                const WriteRequest &request)
{
    auto start = startOf(records, principal, clock, request);
    if (start.answer)
        return std::move(start.answer);
    const auto &match = request.ahead->match;
    WriteCall call{records,   principal, keys,    start.now,     match.route->type,
                   match.ids, start.key, request, *request.ahead};
    const auto before = records.connection().totalChanges();
    auto answer = effectOf(call);
    if (records.fault())
        return tl::unexpected(*records.fault());
    if (answer.status >= 300 && records.connection().totalChanges() != before)
        return std::nullopt;
    return keep(call, std::move(answer)).map([](Answer &&kept) {
        return std::optional(std::move(kept));
    });
}

} // namespace server
