#include "core/base/log.h"

#include <QFile>
#include <QString>

#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <mutex>

namespace core {
namespace {

void qtMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const auto level = type == QtDebugMsg     ? spdlog::level::debug
                       : type == QtInfoMsg    ? spdlog::level::info
                       : type == QtWarningMsg ? spdlog::level::warn
                                              : spdlog::level::critical;
    log("qt")->log(level, "{}", message.toStdString());
}

std::shared_ptr<spdlog::sinks::dist_sink_mt> sink()
{
    static const auto shared = [] {
        auto error = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        error->set_level(spdlog::level::warn);
        auto all = std::make_shared<spdlog::sinks::dist_sink_mt>();
        all->add_sink(std::move(error));
        return all;
    }();
    return shared;
}

} // namespace

std::shared_ptr<spdlog::logger> log(const char *layer)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    if (auto known = spdlog::get(layer))
        return known;
    auto logger = std::make_shared<spdlog::logger>(layer, sink());
    logger->flush_on(spdlog::level::warn);
    spdlog::register_logger(logger);
    return logger;
}

void logToFile(const QString &path)
{
    sink()->add_sink(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
        QFile::encodeName(path).toStdString(), 5U << 20U, 3));
    qInstallMessageHandler(qtMessage);
    spdlog::flush_every(std::chrono::seconds(2));
}

void logTo(std::shared_ptr<spdlog::sinks::sink> only, spdlog::level::level_enum level)
{
    only->set_level(level); // also for loggers created later
    sink()->set_sinks({std::move(only)});
    spdlog::set_level(level);
    qInstallMessageHandler(qtMessage);
    spdlog::flush_every(std::chrono::seconds(2));
}

} // namespace core
