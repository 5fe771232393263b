#pragma once

#include "server/config/config.h"
#include "server/http/httpserver.h"

namespace server {

//! The configured HTTP options.
[[nodiscard]] HttpOptions httpOptions(const Config &config);

//! For a server that only programs of one person on this computer use: no limits, no metrics.
[[nodiscard]] Config embeddedConfig(const QString &folder, quint16 port);

} // namespace server
