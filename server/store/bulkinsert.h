#pragma once

#include "server/store/archive.h"

namespace server {

//! Inserts rows into the tables of a database whose walls are down: prepared statements on SQLite,
//! COPY on PostgreSQL. The tables must exist in the caller's transaction.
class BulkInsert final : public RowSink {
public:
    explicit BulkInsert(Connection &connection);

    [[nodiscard]] core::Result<void> beginTable(const QString &table,
                                                const QStringList &columns) override;
    [[nodiscard]] core::Result<void> row(const std::vector<Cell> &cells) override;
    [[nodiscard]] core::Result<void> endTable() override;
    [[nodiscard]] const std::map<QString, qint64> &counts() const { return m_counts; }

private:
    [[nodiscard]] core::Result<void> flush();

    Connection &m_connection;
    std::map<QString, qint64> m_counts;
    QString m_table;
    QByteArray m_sql;
    QByteArray m_copy;
};

} // namespace server
