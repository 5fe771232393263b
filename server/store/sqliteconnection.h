#pragma once

#include "server/store/connection.h"

namespace server {

class SqliteWall;

//! A connection to the SQLite file.
class SqliteConnection final : public Connection {
public:
    //! Up: only the tenant's rows (see Connection). Down: for maintenance (check, backup,
    //! migrations), which covers all tenants.
    enum class Wall { Up, Down };

    //! With the wall up, the schema must exist.
    [[nodiscard]] static core::Result<std::unique_ptr<SqliteConnection>> open(
        const QString &path, core::sql::Access access, Wall wall);
    ~SqliteConnection() override;

    [[nodiscard]] Engine engine() const override { return Engine::Sqlite; }
    [[nodiscard]] qint64 changes() const override { return m_database.changes(); }
    [[nodiscard]] qint64 totalChanges() const override { return m_database.totalChanges(); }
    [[nodiscard]] core::Result<void> script(const QByteArray &sql) override;
    [[nodiscard]] bool inTransaction() const override { return m_database.inTransaction(); }

    [[nodiscard]] core::Result<void> close() override { return m_database.checkpoint(); }

    [[nodiscard]] core::sql::Database &database() { return m_database; }

protected:
    [[nodiscard]] core::Result<Rows> start(std::string_view sql,
                                           std::span<const Value> values) override;
    [[nodiscard]] core::Result<void> execute(std::string_view sql,
                                             std::span<const Value> values) override;
    [[nodiscard]] core::Result<void> begin(const core::Id &tenant, bool forReading) override;
    [[nodiscard]] core::Result<void> changeTenant(const core::Id &tenant) override;
    [[nodiscard]] core::Result<void> commit() override;
    void rollBack() override;

private:
    explicit SqliteConnection(core::sql::Database database);
    [[nodiscard]] core::Result<core::sql::Statement> prepare(std::string_view sql);

    std::unique_ptr<SqliteWall> m_wall;
    core::sql::Database m_database;
};

} // namespace server
