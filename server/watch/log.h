#pragma once

#include "server/config/config.h"
#include "server/http/httpserver.h"

#include <string>

namespace server {

//! From now on each log line is a JSON object, on standard error or in a file that is rotated when
//! it is full.
void startLog(const Config &config);
//! Flushes pending lines.
void endLog();

//! Logs a request: the route's pattern, never its path, and ids, never names.
void logRequest(const Finished &request);

//! The members of a request's log line as JSON.
[[nodiscard]] std::string describe(const Finished &request);
//! `text` in quotes, escaped for JSON.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace server
