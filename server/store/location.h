#pragma once

#include "server/store/connection.h"

#include <QString>

namespace server {

//! Where the data is: a SQLite file, or a PostgreSQL database if there is a URL.
struct Location {
    QString file;
    QString url;
    //! PostgreSQL: the role that may change the schema, if the server's own role may not.
    QString ownerUrl;
    //! PostgreSQL: for the role in `url`, if it is not in there.
    QString password;
    QString ownerPassword;
    int readers = 2;

    [[nodiscard]] Engine engine() const
    {
        return url.isEmpty() ? Engine::Sqlite : Engine::PostgreSql;
    }
};

struct IdHash {
    std::size_t operator()(const core::Id &id) const noexcept { return core::qHash(id); }
};

[[nodiscard]] core::Result<std::unique_ptr<Connection>> openWriter(const Location &location);
[[nodiscard]] core::Result<std::unique_ptr<Connection>> openReader(const Location &location);

} // namespace server
