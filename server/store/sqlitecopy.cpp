#include "server/store/sqlitecopy.h"

#include <QFile>

#include <sqlite3.h>

namespace server {

core::Result<void> copySqlite(core::sql::Database &database, const QString &path)
{
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    const auto failed = [&part](const char *doing, int result) {
        QFile::remove(part);
        return core::failure((result & 0xff) == SQLITE_FULL ? core::ErrorCode::DiskFull
                                                            : core::ErrorCode::Storage,
                             QStringLiteral("copy of the database: %1: sqlite %2")
                                 .arg(QLatin1String(doing))
                                 .arg(result));
    };
    sqlite3 *copy = nullptr;
    int result = sqlite3_open_v2(part.toUtf8().constData(), &copy,
                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (result == SQLITE_OK) {
        auto *backup = sqlite3_backup_init(copy, "main", database.handle(), "main");
        result = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(copy);
        if (backup && sqlite3_backup_finish(backup) != SQLITE_OK && result == SQLITE_DONE)
            result = sqlite3_errcode(copy);
    }
    // A copy in one file, without a log beside it.
    if (result == SQLITE_DONE &&
        sqlite3_exec(copy, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        result = sqlite3_errcode(copy);
    sqlite3_close_v2(copy);
    if (result != SQLITE_DONE)
        return failed("write", result);
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(path);
    if (!QFile::rename(part, path))
        return failed("rename", SQLITE_IOERR);
    return {};
}

} // namespace server
