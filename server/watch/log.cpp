#include "server/watch/log.h"

#include "core/base/log.h"
#include "server/watch/metrics.h"

#include <QDateTime>
#include <QFile>

#include <spdlog/async_logger.h>
#include <spdlog/details/thread_pool.h>
#include <spdlog/formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace server {
namespace {

constexpr const char *requests = "request";
//! Request lines that may wait for a slow disk; newer ones replace older ones, so that answering
//! never waits.
constexpr std::size_t mostWaiting = 8192;

std::shared_ptr<spdlog::details::thread_pool> &pool()
{
    static std::shared_ptr<spdlog::details::thread_pool> shared;
    return shared;
}

std::shared_ptr<spdlog::logger> &requestLogger()
{
    static std::shared_ptr<spdlog::logger> shared;
    return shared;
}

void append(spdlog::memory_buf_t &line, std::string_view text)
{
    line.append(text.data(), text.data() + text.size());
}

std::string timeOf(spdlog::log_clock::time_point when)
{
    const auto millis =
        std::chrono::duration_cast<std::chrono::milliseconds>(when.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

//! {"time":…,"level":…,"logger":…,"text":…}; for a request its own members instead of a text.
class JsonLines final : public spdlog::formatter {
public:
    void format(const spdlog::details::log_msg &message, spdlog::memory_buf_t &line) override
    {
        const std::string_view logger(message.logger_name.data(), message.logger_name.size());
        const std::string_view text(message.payload.data(), message.payload.size());
        const auto level = spdlog::level::to_string_view(message.level);
        append(line, "{\"time\":\"" + timeOf(message.time) + "\",\"level\":\"");
        append(line, {level.data(), level.size()});
        append(line, "\",\"logger\":" + quoted(logger) + ',');
        append(line, logger == requests ? std::string(text) : "\"text\":" + quoted(text));
        append(line, "}\n");
    }
    std::unique_ptr<spdlog::formatter> clone() const override
    {
        return std::make_unique<JsonLines>();
    }
};

spdlog::level::level_enum levelOf(const QString &name)
{
    return name == QStringLiteral("debug")   ? spdlog::level::debug
           : name == QStringLiteral("warn")  ? spdlog::level::warn
           : name == QStringLiteral("error") ? spdlog::level::err
                                             : spdlog::level::info;
}

} // namespace

std::string quoted(std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (result += '\\') += c;
        else if (code < 0x20 || code == 0x7f)
            ((result += "\\u00") += digits[code >> 4]) += digits[code & 0xf];
        else
            result += c;
    }
    return result + '"';
}

void startLog(const Config &config)
{
    std::shared_ptr<spdlog::sinks::sink> sink;
    if (config.logFile.isEmpty())
        sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    else
        sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            QFile::encodeName(config.logFile).toStdString(),
            static_cast<std::size_t>(config.logMegabytes) << 20U,
            static_cast<std::size_t>(config.logKept));
    sink->set_formatter(std::make_unique<JsonLines>());
    core::logTo(sink, levelOf(config.logLevel));
    if (!config.logRequests)
        return;
    pool() = std::make_shared<spdlog::details::thread_pool>(mostWaiting, 1);
    requestLogger() = std::make_shared<spdlog::async_logger>(
        requests, sink, pool(), spdlog::async_overflow_policy::overrun_oldest);
}

void endLog()
{
    requestLogger().reset();
    pool().reset(); // joins its thread when the queue is empty
    spdlog::shutdown();
}

std::string describe(const Finished &request)
{
    const auto view = [](QByteArrayView bytes) {
        return std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()));
    };
    std::string line = "\"requestId\":" + quoted(view(request.requestId)) +
                       ",\"method\":" + quoted(knownMethod(request.method)) +
                       ",\"route\":" + quoted(request.note.route) +
                       ",\"status\":" + std::to_string(request.status) +
                       ",\"ms\":" + fmt::format("{:.3f}", double(request.microseconds) / 1000) +
                       ",\"bytesIn\":" + std::to_string(request.bytesIn) +
                       ",\"bytesOut\":" + std::to_string(request.bytesOut);
    const auto addId = [&line](const char *name, const core::Id &id) {
        if (!id.isNull())
            line += std::string(",\"") + name + "\":\"" + id.toString().toStdString() + '"';
    };
    addId("tenant", request.note.tenant);
    addId("device", request.note.device);
    return line;
}

void logRequest(const Finished &request)
{
    const std::string_view route = request.note.route;
    const auto &logger = requestLogger();
    if (logger && route != "/livez" && route != "/readyz")
        logger->log(request.status >= 500 && request.status != 505 ? spdlog::level::warn
                                                                   : spdlog::level::info,
                    "{}", describe(request));
}

} // namespace server
