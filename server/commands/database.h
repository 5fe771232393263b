#pragma once

#include "core/base/clock.h"
#include "server/config/config.h"
#include "server/store/schema.h"

#include <functional>

namespace server {

//! Where the configuration says that the data is; reads the passwords.
[[nodiscard]] core::Result<Location> locationOf(const Config &config);
//! "https://tenantry.example": where people reach this server.
[[nodiscard]] QByteArray publicOrigin(const Config &config);

//! Opens the database of the configuration, whether a server runs on it or not, with its schema
//! brought up to date where none does.
[[nodiscard]] core::Result<std::unique_ptr<Connection>> openDatabase(const Config &config);

//! Runs `work` in one transaction, and commits it when it succeeds.
template <typename Value>
[[nodiscard]] core::Result<Value> inDatabase(
    const Config &config,
    const std::function<core::Result<Value>(Connection &, const QDateTime &now)> &work)
{
    auto connection = openDatabase(config);
    if (!connection)
        return tl::unexpected(connection.error());
    auto transaction = Transaction::begin(**connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto value = work(**connection, core::SystemClock().now());
    if (!value)
        return value;
    if (auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return value;
}

} // namespace server
