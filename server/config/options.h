#pragma once

#include "server/config/config.h"
#include "server/http/httpserver.h"

namespace server {

//! What the configuration says about HTTP.
[[nodiscard]] HttpOptions httpOptions(const Config &config);

//! Of a server that only programs of one person on this computer use: no limits, no metrics.
[[nodiscard]] Config embeddedConfig(const QString &folder, quint16 port);

} // namespace server
