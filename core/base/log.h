#pragma once

#include <spdlog/spdlog.h>

#include <memory>

class QString;

namespace core {

//! The logger of one layer ("store", "sync", "http" …). Lines contain ids, never names, addresses
//! or secrets.
[[nodiscard]] std::shared_ptr<spdlog::logger> log(const char *layer);

//! Logs to this rotating file (5 MiB, 3 kept) and, from warnings up, to standard error. Qt's own
//! messages are routed into it. Without a call, only warnings go to standard error.
void logToFile(const QString &path);
//! Logs to this sink only, from `level` up.
void logTo(std::shared_ptr<spdlog::sinks::sink> sink, spdlog::level::level_enum level);

} // namespace core
