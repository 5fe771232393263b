#pragma once

#include "core/sql/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

//! A second opinion on a SQLite file: every table, read through our wrapper and through Qt SQL's
//! own driver (Debian: libqt6sql6-sqlite).
namespace secondopinion {

//! One line per value, "table.column type: value", or the failure.
struct Reading {
    QStringList lines;
    QString failure;
};

inline QString tableList()
{
    return QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
}

inline QString columnList(const QString &table)
{
    return QStringLiteral("SELECT name FROM pragma_table_info('%1') ORDER BY cid").arg(table);
}

//! Columns in pairs of type and value. Blobs are read as blobs, other values as their text.
inline QString rowList(const QString &table, const QStringList &columns)
{
    QStringList pairs;
    for (const auto &column : columns)
        pairs.append(QStringLiteral("typeof(\"%1\"), \"%1\"").arg(column));
    QStringList order;
    for (qsizetype i = 0; i < columns.size(); ++i)
        order.append(QString::number(2 * i + 2));
    return QStringLiteral("SELECT %1 FROM \"%2\" ORDER BY %3")
        .arg(pairs.join(QStringLiteral(", ")), table, order.join(QStringLiteral(", ")));
}

inline QString line(const QString &table, const QString &column, const QString &type,
                    const QString &value)
{
    return QStringLiteral("%1.%2 %3: %4").arg(table, column, type, value);
}

inline Reading byQt(const QString &path)
{
    Reading reading;
    const QString name = QStringLiteral("secondopinion");
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        const auto failed = [&reading](const QSqlError &error) {
            reading.failure = error.text();
            return false;
        };
        const auto each = [&](const QString &sql, const auto &take) {
            QSqlQuery query(database);
            query.setForwardOnly(true);
            if (!query.exec(sql))
                return failed(query.lastError());
            while (query.next())
                take(query);
            return !query.lastError().isValid() || failed(query.lastError());
        };
        const auto read = [&] {
            if (!database.open())
                return failed(database.lastError());
            QStringList tables;
            const auto first = [](QStringList &list) {
                return [&list](const QSqlQuery &row) { list.append(row.value(0).toString()); };
            };
            if (!each(tableList(), first(tables)))
                return false;
            for (const auto &table : std::as_const(tables)) {
                QStringList columns;
                if (!each(columnList(table), first(columns)))
                    return false;
                const bool done = each(rowList(table, columns), [&](const QSqlQuery &row) {
                    for (int i = 0; i < columns.size(); ++i) {
                        const auto type = row.value(2 * i).toString();
                        const auto value = row.value(2 * i + 1);
                        reading.lines.append(
                            line(table, columns[i], type,
                                 type == QLatin1String("blob")
                                     ? QString::fromLatin1(value.toByteArray().toHex())
                                     : value.toString()));
                    }
                });
                if (!done)
                    return false;
            }
            return true;
        };
        static_cast<void>(read()); // `failure` says why
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return reading;
}

inline Reading byOurs(const QString &path)
{
    Reading reading;
    auto database = core::sql::Database::open(path, core::sql::Access::ReadOnly);
    if (!database) {
        reading.failure = database.error().detail;
        return reading;
    }
    const auto each = [&](const QString &sql, const auto &take) {
        auto rows = database->query(sql.toStdString());
        while (rows) {
            const auto row = rows->step();
            if (!row)
                reading.failure = row.error().detail;
            if (!row || !*row)
                return row.has_value();
            take(*rows);
        }
        reading.failure = rows.error().detail;
        return false;
    };
    const auto first = [](QStringList &list) {
        return [&list](const core::sql::Statement &row) { list.append(row.text(0)); };
    };
    QStringList tables;
    if (!each(tableList(), first(tables)))
        return reading;
    for (const auto &table : std::as_const(tables)) {
        QStringList columns;
        if (!each(columnList(table), first(columns)))
            return reading;
        const bool done = each(rowList(table, columns), [&](const core::sql::Statement &row) {
            for (int i = 0; i < columns.size(); ++i) {
                const auto type = row.text(2 * i);
                const int at = 2 * i + 1;
                const auto value =
                    type == QLatin1String("blob")      ? QString::fromLatin1(row.blob(at).toHex())
                    : type == QLatin1String("integer") ? QString::number(row.integer(at))
                    : type == QLatin1String("null")    ? QString()
                                                       : row.text(at);
                reading.lines.append(line(table, columns[i], type, value));
            }
        });
        if (!done)
            return reading;
    }
    return reading;
}

} // namespace secondopinion

//! Fails the test where the two readings of the file differ, or where the file is empty.
#define COMPARE_WITH_QT_SQL(path)                                                                  \
    do {                                                                                           \
        const auto ours = secondopinion::byOurs(path);                                             \
        const auto qts = secondopinion::byQt(path);                                                \
        QVERIFY2(ours.failure.isEmpty(), qPrintable(ours.failure));                                \
        QVERIFY2(qts.failure.isEmpty(), qPrintable(qts.failure));                                  \
        QVERIFY(!ours.lines.isEmpty());                                                            \
        QCOMPARE(qts.lines, ours.lines);                                                           \
    } while (false)
