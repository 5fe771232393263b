#include "server/watch/health.h"

#include "server/http/problem.h"

#include <QStorageInfo>

namespace server {
namespace {

//! More frequent checks get the last result: health checks must not cause load.
constexpr std::chrono::seconds remembered{1};
//! Below this, SQLite's log may run out of space during a write.
constexpr qint64 leastRoom = 64 * 1024 * 1024;

Response good(const char *body)
{
    return {200, body, QByteArrayLiteral("application/json"), {}};
}

} // namespace

Health::Health(Probe probe, QString folder)
    : m_probe(std::move(probe))
    , m_folder(std::move(folder))
{
}

bool Health::handle(const Request &request, const Responder &respond)
{
    const bool isLive = request.path == "/livez";
    if (request.method != "GET" || (!isLive && request.path != "/readyz"))
        return false;
    respond.note().route = isLive ? "/livez" : "/readyz";
    if (isLive)
        respond(good("{\"live\":true}"));
    else
        ready(respond);
    return true;
}

bool Health::hasRoom() const
{
    const QStorageInfo disk(m_folder);
    return !disk.isValid() || disk.bytesAvailable() >= leastRoom;
}

void Health::ready(const Responder &respond)
{
    if (m_ends)
        return respond(toResponse({ProblemCode::Unavailable}));
    {
        const std::lock_guard lock(m_mutex);
        if (std::chrono::steady_clock::now() - m_at < remembered)
            return respond(m_last);
    }
    m_probe([this, respond](const core::Result<void> &written) {
        const auto answer = written && hasRoom() ? good("{\"ready\":true}")
                                                 : toResponse({ProblemCode::Unavailable});
        {
            const std::lock_guard lock(m_mutex);
            m_at = std::chrono::steady_clock::now();
            m_last = answer;
        }
        respond(answer);
    });
}

} // namespace server
