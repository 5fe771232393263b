#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace server {

struct FormPost {
    QByteArray body; //!< application/x-www-form-urlencoded
    QByteArray user; //!< HTTP basic; empty for none
    QByteArray password;
};

struct Fetched {
    int status = 0;
    QByteArray body;
};

//! One request to an address that an administrator configured: TLS (or this computer), no
//! redirects, 5 seconds, 64 KiB. Blocks; any thread.
[[nodiscard]] core::Result<Fetched> fetch(const QUrl &url,
                                          const std::optional<FormPost> &form = {});

//! https, or http on this computer.
[[nodiscard]] bool mayFetch(const QUrl &url);

} // namespace server
