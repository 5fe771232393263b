#pragma once

#include "server/store/location.h"

#include <QTemporaryDir>

namespace server {

//! A test's own database: a file, or a schema of the PostgreSQL cluster whose socket folder is in
//! TENANTRY_TEST_POSTGRES. Its server has a role that may not change the schema.
class TestDatabase {
public:
    TestDatabase();
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] static bool isPostgres();
    [[nodiscard]] const Location &location() const { return m_location; }
    //! As a user whom no wall binds: the file itself, or the cluster's superuser.
    [[nodiscard]] std::unique_ptr<Connection> unbound() const;
    [[nodiscard]] static std::unique_ptr<Connection> unbound(const QString &file);
    //! A URL of the same schema for another role.
    [[nodiscard]] QString urlFor(const QString &role) const;

private:
    QTemporaryDir m_folder;
    QString m_schema;
    Location m_location;
};

} // namespace server
