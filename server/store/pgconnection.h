#pragma once

#include "server/store/connection.h"

#include <string>
#include <unordered_map>

struct pg_conn;

namespace server {

//! A connection to a PostgreSQL server over libpq, with binary values in both directions. A
//! transaction that writes for a tenant first locks the tenant's clock row: writers of one tenant
//! run one after another, as in SQLite, so what they read stays true until they commit.
class PgConnection final : public Connection {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<PgConnection>> open(
        const QString &url, const QString &password = {});
    ~PgConnection() override;

    [[nodiscard]] Engine engine() const override { return Engine::PostgreSql; }
    [[nodiscard]] qint64 changes() const override { return m_changes; }
    [[nodiscard]] qint64 totalChanges() const override { return m_totalChanges; }
    [[nodiscard]] core::Result<void> script(const QByteArray &sql) override;
    [[nodiscard]] bool inTransaction() const override;
    [[nodiscard]] bool mayRetry() const override { return m_mayRetry; }
    [[nodiscard]] bool isLost() const override;
    [[nodiscard]] core::Result<void> reconnect() override;

    [[nodiscard]] core::Result<void> forEach(std::string_view sql, std::span<const Value> values,
                                             const Take &take) override;

    //! COPY … FROM STDIN, then its bytes, then its end.
    [[nodiscard]] core::Result<void> beginCopy(const QByteArray &sql);
    [[nodiscard]] core::Result<void> copy(const QByteArray &bytes);
    [[nodiscard]] core::Result<void> endCopy();

    [[nodiscard]] pg_conn *handle() const { return m_handle; }

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
    using Answer = std::shared_ptr<pg_result>;

    explicit PgConnection(pg_conn *handle);
    [[nodiscard]] core::Result<void> setUp();
    //! changeTenant() after the other statements, in one round trip.
    [[nodiscard]] core::Result<void> enter(const std::string &first, const core::Id &tenant);
    [[nodiscard]] core::Result<std::string> prepared(std::string_view sql,
                                                     std::span<const Value> values);
    [[nodiscard]] core::Result<Answer> perform(std::string_view sql, std::span<const Value> values);
    struct Parameters;
    [[nodiscard]] core::Result<Answer> checked(pg_result *result, std::string_view sql);

    pg_conn *m_handle = nullptr;
    //! Names of prepared statements by their text and the kinds of their values.
    std::unordered_map<std::string, std::string> m_prepared;
    qint64 m_changes = 0;
    qint64 m_totalChanges = 0;
    bool m_mayRetry = false;
    bool m_isGone = false;
    bool m_isReading = false;
};

} // namespace server
