#pragma once

#include "core/sql/database.h"

#include <set>
#include <string>

namespace server {

//! The second wall between tenants in SQLite, which has no row security. Each table with a column
//! `tenant` is hidden behind a temporary view of the same name that has the rows of one tenant;
//! triggers refuse to write rows of another; and the authorizer refuses any statement that reads
//! the table past its view.
class SqliteWall {
public:
    //! Puts the wall up on a connection, for good. The wall must outlive it.
    [[nodiscard]] core::Result<void> raise(core::sql::Database &database);

    void setTenant(const core::Id &tenant) { m_tenant = tenant; }
    //! Between these two, texts are prepared for the first time and judged. SQLite prepares them
    //! again by itself when the schema has changed, and then they are as good as they were.
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
    //! judge each row.
    std::string m_target;
    bool m_isPreparing = false;
};

} // namespace server
