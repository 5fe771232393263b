#include "server/store/bulkinsert.h"

#include "server/store/pgconnection.h"

#include <QtEndian>

#include <libpq-fe.h>

namespace server {
namespace {

constexpr qsizetype copyBytes = 256 * 1024;

template <typename T>
void appendNumber(QByteArray &out, T number)
{
    char bytes[sizeof number];
    qToBigEndian(number, bytes);
    out.append(bytes, sizeof bytes);
}

//! The binary form of COPY: a length before each value, -1 for NULL.
void appendCell(QByteArray &out, const Cell &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell)) {
        appendNumber(out, qint32(sizeof *number));
        appendNumber(out, *number);
    } else if (std::holds_alternative<std::monostate>(cell)) {
        appendNumber(out, qint32(-1));
    } else {
        const auto *text = std::get_if<QString>(&cell);
        const auto bytes = text ? text->toUtf8() : std::get<QByteArray>(cell);
        appendNumber(out, qint32(bytes.size()));
        out += bytes;
    }
}

Value valueOf(const Cell &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        return Value(*number);
    if (const auto *text = std::get_if<QString>(&cell))
        return Value(*text);
    if (const auto *bytes = std::get_if<QByteArray>(&cell))
        return Value(*bytes);
    return Value(std::nullopt);
}

} // namespace

BulkInsert::BulkInsert(Connection &connection)
    : m_connection(connection)
{
}

core::Result<void> BulkInsert::beginTable(const QString &table, const QStringList &columns)
{
    m_table = table;
    m_counts[table] = 0;
    QByteArray names;
    QByteArray marks;
    for (const auto &column : columns) {
        names += (names.isEmpty() ? "\"" : ", \"") + column.toUtf8() + '"';
        marks += marks.isEmpty() ? "?" : ", ?";
    }
    const QByteArray target = '"' + table.toUtf8() + "\"(" + names + ')';
    // The rows to insert include what the migrations inserted.
    if (auto done = m_connection.script("DELETE FROM \"" + table.toUtf8() + '"'); !done)
        return done;
    if (m_connection.engine() == Engine::Sqlite) {
        m_sql = "INSERT INTO " + target + " VALUES (" + marks + ')';
        return {};
    }
    m_copy = QByteArray("PGCOPY\n\377\r\n\0", 11) + QByteArray(8, '\0');
    return static_cast<PgConnection &>(m_connection)
        .beginCopy("COPY " + target + " FROM STDIN (FORMAT binary)");
}

core::Result<void> BulkInsert::row(const std::vector<Cell> &cells)
{
    ++m_counts[m_table];
    if (m_connection.engine() == Engine::Sqlite) {
        std::vector<Value> values;
        values.reserve(cells.size());
        for (const auto &cell : cells)
            values.push_back(valueOf(cell));
        return m_connection.runList({m_sql.constData(), static_cast<std::size_t>(m_sql.size())},
                                    values);
    }
    appendNumber(m_copy, qint16(cells.size()));
    for (const auto &cell : cells)
        appendCell(m_copy, cell);
    return m_copy.size() < copyBytes ? core::Result<void>() : flush();
}

core::Result<void> BulkInsert::flush()
{
    auto done = static_cast<PgConnection &>(m_connection).copy(m_copy);
    m_copy.clear();
    return done;
}

core::Result<void> BulkInsert::endTable()
{
    if (m_connection.engine() == Engine::Sqlite)
        return {};
    appendNumber(m_copy, qint16(-1));
    if (auto done = flush(); !done)
        return done;
    return static_cast<PgConnection &>(m_connection).endCopy();
}

} // namespace server
