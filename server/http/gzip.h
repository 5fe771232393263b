#pragma once

#include "server/http/message.h"

namespace server {

//! By the Accept-Encoding of a request.
[[nodiscard]] bool acceptsGzip(const QByteArray &acceptEncoding);
//! Leaves the response as it is if that would not make it smaller.
void compress(Response &response);

} // namespace server
