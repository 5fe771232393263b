#pragma once

#include "server/config/config.h"
#include "server/http/httpserver.h"

#include <string>

namespace server {

//! From now on each line of the log is a JSON object, on standard error or in a file that is
//! changed for a new one when it is full.
void startLog(const Config &config);
//! Writes what is still waiting.
void endLog();

//! A line for a request: which route, by its pattern and never by its path, and who by id.
void logRequest(const Finished &request);

//! What a line of a request says, as the members of a JSON object.
[[nodiscard]] std::string describe(const Finished &request);
//! `text` between quotes, escaped as JSON wants it.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace server
