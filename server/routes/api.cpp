#include "server/routes/api.h"

#include "core/base/log.h"
#include "server/routes/ahead.h"
#include "server/routes/batch.h"
#include "server/routes/gate.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! A database that cannot be written now may recover; anything else is the server's fault.
Response faultResponse(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::DiskFull:
    case core::ErrorCode::Locked:
    case core::ErrorCode::Permission:
    case core::ErrorCode::Storage:
        return toResponse({ProblemCode::Unavailable});
    default:
        return toResponse({ProblemCode::ServerFault});
    }
}

Response responseOf(const Answer &answer)
{
    Response response{answer.status,
                      answer.body,
                      answer.status < 300 ? QByteArray("application/json")
                                          : QByteArray("application/problem+json"),
                      {}};
    if (!answer.etag.isEmpty())
        response.headers.push_back(Header{"ETag", answer.etag});
    if (answer.replayed)
        response.headers.push_back(Header{"Idempotency-Replayed", "true"});
    if (answer.status == 401)
        response.headers.push_back(signInChallenge());
    return response;
}

//! The epoch of the data that the client has read. Another epoch means that it read before a
//! restore.
constexpr auto epochHeader = "tenantry-epoch";
constexpr auto earlierBaseHeader = "tenantry-earlier-base";

bool isJson(const Request &request)
{
    const auto type = request.header("content-type").split(';').first().trimmed().toLower();
    return type == "application/json" ||
           (request.method == "PATCH" && type == "application/merge-patch+json");
}

} // namespace

Api::Api(Store &store, Authenticator &authenticator, WorkerPool &hashes, const ServerKeys &keys,
         const core::Clock &clock, Identity identity, qint64 tenantPerMinute, qint64 mostWaiting)
    : m_store(store)
    , m_authenticator(authenticator)
    , m_hashes(hashes)
    , m_keys(keys)
    , m_clock(clock)
    , m_identity(identity)
    , m_limiter(tenantPerMinute)
    , m_mostWaiting(mostWaiting)
{
}

void Api::handle(Request request, Responder respond)
{
    // Refuse at once rather than after a pointless wait.
    if (const auto waiting = m_store.waiting(); waiting.reads + waiting.writes >= m_mostWaiting)
        return respond(busy());
    identify(std::move(request), std::move(respond), {});
}

void Api::identify(Request request, Responder respond, std::optional<Waiters::Time> until)
{
    const auto authorisation = request.header("authorization");
    const auto known = m_authenticator.known(authorisation);
    const auto tenant = known ? core::Id() : Authenticator::tenantOf(authorisation);
    if (tenant.isNull())
        return serve(std::move(request), known, std::move(respond), until);
    m_store.read(tenant, [this, request = std::move(request), respond = std::move(respond),
                          authorisation, until](Connection &connection) {
        const auto found = m_authenticator.find(connection, authorisation);
        if (!found)
            return respond(faultResponse(found.error()));
        serve(request, *found, respond, until);
    });
}

void Api::serve(Request request, const std::optional<Principal> &principal, Responder respond,
                std::optional<Waiters::Time> until)
{
    const auto match = findRoute(request.method, request.path);
    if (match.route)
        respond.note().route = match.route->pattern.constData();
    // A CORS preflight comes without a sign-in. It gets no answer that would allow a page of
    // another site.
    if (!principal && request.method != "OPTIONS")
        return respond(toResponse({ProblemCode::Unauthorised}));
    if (!match.route)
        return respond(match.allowed.isEmpty() ? toResponse({ProblemCode::NotFound})
                                               : methodNotAllowed(match.allowed));
    // A long poll that reads again was counted when it arrived.
    if (!until && !isWithinLimit(*principal, respond))
        return;
    rollRenewals(*principal);
    if (!match.route->read) {
        // Checked before the key: nothing is done and nothing is stored.
        const auto epoch = request.header(epochHeader);
        if (!epoch.isEmpty() && epoch != m_identity.epoch.toString().toLatin1())
            return respond(toResponse({ProblemCode::Resync}));
        return m_store.compute([this, request = std::move(request), respond = std::move(respond),
                                match, principal = *principal] {
            return match.route->write ? write(*match.route, principal, request, respond)
                                      : writeBatch(principal, request, respond);
        });
    }
    const auto seen = m_waiters.changesOf(principal->tenant);
    m_store.read(principal->tenant, [this, request = std::move(request),
                                     respond = std::move(respond), match, principal = *principal,
                                     seen, until](Connection &connection) {
        Records records(connection, principal.tenant);
        ReadCall call{records,           principal, m_keys,  m_identity,
                      match.route->type, match.ids, request, m_clock.now()};
        const auto refused = refusalAtGate(records, principal, *match.route, match.ids, call.now);
        auto response = refused ? toResponse(*refused) : match.route->read(call);
        if (records.fault()) {
            core::log("store")->error("read failed: {}", records.fault()->detail.toStdString());
            response = faultResponse(*records.fault());
        } else if (call.wait.count() > 0) {
            const auto end = until.value_or(std::chrono::steady_clock::now() + call.wait);
            if (!m_waiters.isOver(end)) {
                return m_waiters.add(principal.tenant, seen, end, [this, request, respond, end] {
                    identify(request, respond, end);
                });
            }
        }
        respond(std::move(response));
    });
}

bool Api::isWithinLimit(const Principal &principal, const Responder &respond)
{
    const auto &bytes = principal.tenant.bytes();
    const auto verdict = m_limiter.take(
        {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())});
    auto &note = respond.note();
    note.tenant = principal.tenant;
    note.device = principal.device;
    note.budget = verdict.quota;
    note.budgetLeft = verdict.left;
    note.budgetSeconds = verdict.seconds;
    if (!verdict.allowed)
        respond(tooMany(verdict.seconds));
    return verdict.allowed;
}

//! The first request of a day runs after that day's renewals.
void Api::rollRenewals(const Principal &principal)
{
    const auto today = m_clock.now().date();
    if (!m_renewals.isDue(principal.tenant, today))
        return;
    m_store.write(
        principal.tenant,
        [tenant = principal.tenant, today](Connection &connection) -> core::Result<void> {
            Records records(connection, tenant);
            server::rollRenewals(records, today);
            if (records.fault())
                return tl::unexpected(*records.fault());
            return {};
        },
        [this, tenant = principal.tenant](const core::Result<void> &done) {
            if (done)
                return;
            core::log("store")->error("renewals failed: {}", done.error().detail.toStdString());
            m_renewals.missed(tenant);
        });
}

void Api::write(const Route &route, const Principal &principal, const Request &request,
                Responder respond)
{
    WriteRequest parsed{request.method,
                        request.path,
                        request.header("idempotency-key"),
                        request.header("if-match"),
                        request.header("if-none-match"),
                        {},
                        request.requestId};
    parsed.hasEarlierBase =
        !request.header(epochHeader).isEmpty() && request.header(earlierBaseHeader) == "true";
    if (parsed.key.isEmpty() && route.key == RequestKey::Optional)
        parsed.key = core::Id::make().toString().toLatin1();
    if (!request.body.isEmpty()) {
        if (!isJson(request))
            return respond(toResponse({ProblemCode::UnsupportedType}));
        const auto document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return respond(toResponse({ProblemCode::BadRequest}));
        parsed.body = document.object();
    }
    parsed.ahead = workAhead(parsed, {principal.account, m_clock.now()});
    const bool typed = bringsTyped(parsed);
    const auto submit = [this, principal, respond](WriteRequest write) {
        m_store.write(
            principal.tenant,
            [this, principal, write = std::move(write)](Connection &connection) {
                Records records(connection, principal.tenant);
                return perform(records, principal, m_keys, m_clock, write);
            },
            [respond](const core::Result<Answer> &answer) {
                respond(answer ? responseOf(*answer) : faultResponse(answer.error()));
            });
    };
    if (!typed)
        return submit(std::move(parsed));
    const bool runs = m_hashes.run([this, tenant = principal.tenant, parsed, submit]() mutable {
        hashAhead(parsed, m_keys, tenant);
        submit(std::move(parsed));
    });
    if (!runs)
        respond(toResponse({ProblemCode::Unavailable}));
}

void Api::writeBatch(const Principal &principal, const Request &request, Responder respond)
{
    if (!isJson(request))
        return respond(toResponse({ProblemCode::UnsupportedType}));
    auto items = readBatch(request.body);
    if (!items)
        return respond(toResponse(items.error()));
    const Stamp stamp{principal.account, m_clock.now()};
    for (auto &item : *items) {
        item.request.id = request.requestId;
        item.request.hasEarlierBase &= !request.header(epochHeader).isEmpty();
        item.request.ahead = workAhead(item.request, stamp);
    }
    const bool typed = std::ranges::any_of(
        *items, [](const BatchItem &item) { return bringsTyped(item.request); });
    const auto submit = [this, principal, respond](std::vector<BatchItem> batch) {
        m_store.write(
            principal.tenant,
            [this, principal, batch = std::move(batch)](Connection &connection) {
                Records records(connection, principal.tenant);
                return performBatch(records, principal, m_keys, m_clock, batch);
            },
            [respond](const core::Result<QByteArray> &results) {
                respond(results ? Response{200, *results, "application/json", {}}
                                : faultResponse(results.error()));
            });
    };
    if (!typed)
        return submit(std::move(*items));
    const bool runs =
        m_hashes.run([this, tenant = principal.tenant, batch = *items, submit]() mutable {
            for (auto &item : batch)
                hashAhead(item.request, m_keys, tenant);
            submit(std::move(batch));
        });
    if (!runs)
        respond(toResponse({ProblemCode::Unavailable}));
}

} // namespace server
