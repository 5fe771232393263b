#pragma once

#include "core/sql/database.h"

#include <set>
#include <string>

namespace server {

//! The second wall between tenants in SQLite, which has no row security. Each table with a column
//! `tenant` is hidden behind a temporary view of the same name with the rows of one tenant;
//! triggers reject writes to rows of another; and the authorizer rejects any statement that reads
//! the table directly.
class SqliteWall {
public:
    //! Raises the wall on a connection, permanently. The wall must outlive it.
    [[nodiscard]] core::Result<void> raise(core::sql::Database &database);

    void setTenant(const core::Id &tenant) { m_tenant = tenant; }
    //! Between these two calls, statements are prepared for the first time and judged. When the
    //! schema changes, SQLite prepares them again without asking, which is as safe as before.
    void beginPreparing()
    {
        m_target.clear();
        m_isPreparing = true;
    }
    void endPreparing() { m_isPreparing = false; }

private:
    static int authorize(void *wall, int action, const char *first, const char *second,
                         const char *schema, const char *accessor);
    [[nodiscard]] std::string translate(std::string_view sql);

    core::Id m_tenant;
    std::set<std::string, std::less<>> m_tables;
    //! The table that the statement in preparation writes; its WHERE may read it, and the triggers
    //! check each row.
    std::string m_target;
    bool m_isPreparing = false;
};

} // namespace server
