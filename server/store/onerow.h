#pragma once

#include "server/store/connection.h"

namespace server {

//! The first row of a query, read by `read(Rows &)`; empty if none.
template <typename Read, typename... Values>
[[nodiscard]] auto oneRow(Connection &connection, std::string_view sql, Read read,
                          const Values &...values)
    -> core::Result<std::optional<decltype(read(std::declval<Rows &>()))>>
{
    using Found = std::optional<decltype(read(std::declval<Rows &>()))>;
    auto rows = connection.query(sql, values...);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto there = rows->step();
    if (!there)
        return tl::unexpected(there.error());
    return *there ? Found(read(*rows)) : Found();
}

//! All rows of a query.
template <typename Read, typename... Values>
[[nodiscard]] auto allRows(Connection &connection, std::string_view sql, Read read,
                           const Values &...values)
    -> core::Result<QList<decltype(read(std::declval<Rows &>()))>>
{
    auto rows = connection.query(sql, values...);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<decltype(read(*rows))> list;
    for (;;) {
        const auto there = rows->step();
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            return list;
        list.append(read(*rows));
    }
}

} // namespace server
