#include "server/store/sqlitewall.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace server {
namespace {

void answerTenant(sqlite3_context *context, int, sqlite3_value **)
{
    const auto &tenant = *static_cast<const core::Id *>(sqlite3_user_data(context));
    if (tenant.isNull())
        return sqlite3_result_null(context);
    sqlite3_result_blob(context, tenant.bytes().data(), 16, SQLITE_TRANSIENT);
}

//! The same as a collation: texts compare equal if one of the two is the tenant.
int compareTenant(void *context, int firstSize, const void *first, int secondSize,
                  const void *second)
{
    const auto &tenant = *static_cast<const core::Id *>(context);
    const auto isTenant = [&tenant](int size, const void *bytes) {
        return !tenant.isNull() && static_cast<std::size_t>(size) == tenant.bytes().size() &&
               std::memcmp(bytes, tenant.bytes().data(), tenant.bytes().size()) == 0;
    };
    return isTenant(firstSize, first) || isTenant(secondSize, second) ? 0 : 1;
}

core::Result<std::set<std::string, std::less<>>> tenantTables(core::sql::Database &database)
{
    auto rows =
        database.query("SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c"
                       " WHERE m.type='table' AND c.name='tenant'");
    if (!rows)
        return tl::unexpected(rows.error());
    std::set<std::string, std::less<>> tables;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return tables;
        tables.emplace(rows->view(0));
    }
}

QByteArray wallAround(const std::string &table)
{
    // DETERMINISTIC and constant within a statement, so SQLite asks for the tenant once per
    // statement.
    //
    // To be able to roll back one statement, SQLite copies each page before it changes it, which
    // took two fifths of the time of an INSERT. The caller that opened the transaction rolls all of
    // it back when a statement fails, so the triggers avoid the features that SQLite keeps copies
    // for: ABORT, and function calls. A collation knows the tenant as well.
    QByteArray sql(
        "CREATE TEMP VIEW \"$\" AS SELECT * FROM main.\"$\" WHERE tenant=tenantry_tenant();"
        "CREATE TEMP TRIGGER \"$_insert\" BEFORE INSERT ON main.\"$\" WHEN NEW%"
        " BEGIN SELECT RAISE(FAIL, 'row of another tenant'); END;"
        "CREATE TEMP TRIGGER \"$_update\" BEFORE UPDATE ON main.\"$\" WHEN OLD% OR NEW%"
        " BEGIN SELECT RAISE(FAIL, 'row of another tenant'); END;"
        "CREATE TEMP TRIGGER \"$_delete\" BEFORE DELETE ON main.\"$\" WHEN OLD%"
        " BEGIN SELECT RAISE(FAIL, 'row of another tenant'); END;");
    sql.replace("NEW%", "CAST(NEW.tenant AS TEXT) COLLATE tenantry_tenant IS NOT ''");
    sql.replace("OLD%", "CAST(OLD.tenant AS TEXT) COLLATE tenantry_tenant IS NOT ''");
    return sql.replace("$", QByteArray::fromStdString(table));
}

} // namespace

core::Result<void> SqliteWall::raise(core::sql::Database &database)
{
    auto tables = tenantTables(database);
    if (!tables)
        return tl::unexpected(tables.error());
    m_tables = std::move(*tables);
    auto *handle = database.handle();
    if (sqlite3_create_function_v2(handle, "tenantry_tenant", 0,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, &m_tenant,
                                   answerTenant, nullptr, nullptr, nullptr) != SQLITE_OK ||
        sqlite3_create_collation_v2(handle, "tenantry_tenant", SQLITE_UTF8, &m_tenant,
                                    compareTenant, nullptr) != SQLITE_OK)
        return core::failure(core::ErrorCode::Internal, QStringLiteral("no function for the wall"));
    QByteArray sql("PRAGMA query_only=0;");
    for (const auto &table : m_tables)
        sql += wallAround(table);
    if (sqlite3_db_readonly(handle, "main") == 1)
        sql += "PRAGMA query_only=1;";
    if (auto done = database.script(sql); !done)
        return done;
    sqlite3_set_authorizer(handle, authorize, this);
    database.setTranslation([this](std::string_view text) { return translate(text); });
    return {};
}

int SqliteWall::authorize(void *context, int action, const char *first, const char *,
                          const char *schema, const char *accessor)
{
    const auto &wall = *static_cast<const SqliteWall *>(context);
    switch (action) {
    case SQLITE_READ: {
        // Through a view or in a trigger there is an accessor.
        const bool isBehindWall = !accessor && schema && std::string_view(schema) == "main" &&
                                  wall.m_tables.contains(std::string_view(first));
        return isBehindWall && wall.m_isPreparing && wall.m_target != first ? SQLITE_DENY
                                                                            : SQLITE_OK;
    }
    case SQLITE_DROP_TEMP_TRIGGER:
    case SQLITE_DROP_TEMP_VIEW:
    case SQLITE_DROP_TABLE:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_ALTER_TABLE:
    case SQLITE_ATTACH:
        return SQLITE_DENY;
    default:
        return SQLITE_OK;
    }
}

//! A statement writes to the table and reads from the view.
std::string SqliteWall::translate(std::string_view sql)
{
    m_target.clear();
    using Words = std::pair<std::string_view, std::string_view>;
    // "OR FAIL" for the reason given in wallAround().
    for (const auto &[verb, walled] :
         {Words{"INSERT INTO ", "INSERT OR FAIL INTO main."},
          Words{"UPDATE ", "UPDATE OR FAIL main."}, Words{"DELETE FROM ", "DELETE FROM main."}}) {
        if (!sql.starts_with(verb))
            continue;
        const auto rest = sql.substr(verb.size());
        m_target = rest.substr(0, rest.find_first_of(" ("));
        return std::string(walled) + std::string(rest);
    }
    return std::string(sql);
}

} // namespace server
