#pragma once

#include "server/http/message.h"

namespace server {

//! Checks the Accept-Encoding of a request.
[[nodiscard]] bool acceptsGzip(const QByteArray &acceptEncoding);
//! Leaves the response unchanged if compression would not make it smaller.
void compress(Response &response);

} // namespace server
