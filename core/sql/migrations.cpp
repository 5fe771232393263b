#include "core/sql/migrations.h"

#include <QDir>
#include <QFile>

namespace core::sql {
namespace {

Result<std::int64_t> userVersion(Database &database)
{
    auto rows = database.query("PRAGMA user_version");
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->step().map([&](bool) { return rows->integer(0); });
}

} // namespace

Result<void> migrate(Database &database, const QStringList &files)
{
    const auto version = userVersion(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > files.size())
        return failure(
            ErrorCode::Version,
            QStringLiteral("schema %1, program knows %2").arg(*version).arg(files.size()));
    for (auto step = *version; step < files.size(); ++step) {
        QFile file(files.at(step));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Internal,
                           QStringLiteral("migration %1 cannot be read").arg(files.at(step)));
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const QByteArray sql =
            file.readAll() + "\nPRAGMA user_version=" + QByteArray::number(step + 1) + ";";
        if (auto done = database.script(sql); !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

QStringList migrationFiles(const QString &folder)
{
    QStringList files;
    const auto names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const auto &name : names)
        files << folder + QLatin1Char('/') + name;
    return files;
}

} // namespace core::sql
