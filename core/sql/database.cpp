#include "core/sql/database.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace core::sql {
namespace {

ErrorCode codeOf(int result)
{
    switch (result & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
        return ErrorCode::Permission;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::Format;
    default:
        return ErrorCode::Storage;
    }
}

} // namespace

Database::Database(sqlite3 *handle)
    : m_handle(handle)
{
}

Database::Database(Database &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_idle(std::exchange(other.m_idle, {}))
    , m_translation(std::exchange(other.m_translation, {}))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_idle, other.m_idle);
    std::swap(m_translation, other.m_translation);
    return *this;
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Error Database::lastError(std::string_view doing) const
{
    const int result = m_handle ? sqlite3_extended_errcode(m_handle) : SQLITE_NOMEM;
    return {codeOf(result),
            QStringLiteral("sqlite %1: %2 (%3)")
                .arg(result)
                .arg(QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : "out of memory"),
                     QString::fromUtf8(doing.data(), static_cast<qsizetype>(doing.size()))
                         .simplified()
                         .left(160)),
            {}};
}

Result<Database> Database::open(const QString &path, Access access)
{
    // SQLite's memory statistics take a process-wide lock for each allocation, and we do not use
    // them. Must be set before the first connection; a later call fails harmlessly.
    static const int counting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(counting);
    sqlite3 *handle = nullptr;
    const int flags = (access == Access::ReadOnly ? SQLITE_OPEN_READONLY
                                                  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
    Database database(handle);
    if (result != SQLITE_OK) {
        auto error = database.lastError("open");
        error.reason = path;
        return tl::unexpected(error);
    }
    sqlite3_busy_timeout(handle, 5000);
    // FULL instead of NORMAL: simulated power cuts lost acknowledged operations under NORMAL, none
    // under FULL.
    const QByteArray settings =
        access == Access::ReadOnly
            ? QByteArray("PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0; PRAGMA mmap_size=0;")
            : QByteArray("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=1; "
                         "PRAGMA foreign_keys=1;"
                         " PRAGMA secure_delete=1; PRAGMA mmap_size=0; PRAGMA cache_size=-65536;"
                         " PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=0;");
    if (auto done = database.script(settings); !done)
        return tl::unexpected(done.error());
    return database;
}

Result<void> Database::script(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError({sql.constData(), static_cast<size_t>(sql.size())}));
    return {};
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

std::int64_t Database::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<void> Database::checkpoint()
{
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                                  nullptr) != SQLITE_OK)
        return tl::unexpected(lastError("checkpoint"));
    return {};
}

std::size_t Database::TextHash::operator()(std::string_view text) const noexcept
{
    std::uint64_t hash = text.size();
    std::uint64_t word = 0;
    if (text.size() < 2 * sizeof word)
        return std::hash<std::string_view>{}(text);
    for (const auto at : {text.size() / 3, text.size() / 2, text.size() - sizeof word}) {
        std::memcpy(&word, text.data() + at, sizeof word);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 32;
    }
    return hash;
}

Result<Statement> Database::prepare(std::string_view sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end())
        return Statement(this, m_idle.extract(idle));
    sqlite3_stmt *statement = nullptr;
    const std::string text = m_translation ? m_translation(sql) : std::string(sql);
    if (sqlite3_prepare_v3(m_handle, text.data(), static_cast<int>(text.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError(sql));
    Idle made;
    made.emplace(sql, statement);
    return Statement(this, made.extract(made.begin()));
}

Statement::Statement(Database *database, Node node)
    : m_database(database)
    , m_node(std::move(node))
    , m_statement(m_node.mapped())
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_node(std::move(other.m_node))
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    reset();
    sqlite3_clear_bindings(m_statement);
    // Another user of the same text may have returned its own first.
    if (!m_database->m_idle.insert(std::move(m_node)).inserted)
        sqlite3_finalize(m_statement);
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return tl::unexpected(m_database->lastError(m_node.key()));
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
}

QString Statement::text(int column) const
{
    const auto bytes = view(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QByteArray Statement::blob(int column) const
{
    const auto bytes = view(column);
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Id Statement::id(int column) const
{
    const auto bytes = view(column);
    return Id::fromBytes(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())))
        .value_or(Id());
}

void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, const QString &value)
{
    if (value.isNull())
        return bind(index, std::nullopt);
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_TRANSIENT);
}

void Statement::bind(int index, const QByteArray &value)
{
    if (value.isNull())
        return bind(index, std::nullopt);
    sqlite3_bind_blob(m_statement, index, value.constData(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
}

void Statement::bind(int index, std::string_view value)
{
    sqlite3_bind_text(m_statement, index, value.data(), static_cast<int>(value.size()),
                      SQLITE_STATIC);
}

void Statement::bindText(int index, std::string_view value, bool lasting)
{
    // A null pointer means NULL to SQLite, and empty text may have one.
    sqlite3_bind_text(m_statement, index, value.empty() ? "" : value.data(),
                      static_cast<int>(value.size()), lasting ? SQLITE_STATIC : SQLITE_TRANSIENT);
}

void Statement::bindBytes(int index, std::string_view value, bool lasting)
{
    sqlite3_bind_blob(m_statement, index, value.empty() ? "" : value.data(),
                      static_cast<int>(value.size()), lasting ? SQLITE_STATIC : SQLITE_TRANSIENT);
}

void Statement::bind(int index, const Id &value)
{
    if (value.isNull())
        return bind(index, std::nullopt);
    sqlite3_bind_blob(m_statement, index, value.bytes().data(), 16, SQLITE_TRANSIENT);
}

void Statement::bindLasting(int index, const QByteArray &value)
{
    if (value.isNull())
        return bind(index, std::nullopt);
    bindBytes(index, {value.constData(), static_cast<size_t>(value.size())}, true);
}

void Statement::bindLasting(int index, const Id &value)
{
    if (value.isNull())
        return bind(index, std::nullopt);
    bindBytes(index, {reinterpret_cast<const char *>(value.bytes().data()), 16}, true);
}

void Statement::bind(int index, std::nullopt_t)
{
    sqlite3_bind_null(m_statement, index);
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto done = database.run("BEGIN IMMEDIATE"); !done)
        return tl::unexpected(done.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    // SQLite may have rolled back on its own (disk full, I/O error); a second ROLLBACK would only
    // fail.
    if (m_database && m_database->inTransaction())
        static_cast<void>(m_database->run("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    auto done = m_database->run("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

Savepoint::Savepoint(Database &database)
    : m_database(&database)
{
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Savepoint> Savepoint::begin(Database &database)
{
    if (auto done = database.run("SAVEPOINT part"); !done)
        return tl::unexpected(done.error());
    return Savepoint(database);
}

Savepoint::~Savepoint()
{
    if (!m_database || !m_database->inTransaction())
        return;
    static_cast<void>(m_database->run("ROLLBACK TO part"));
    static_cast<void>(m_database->run("RELEASE part"));
}

Result<void> Savepoint::release()
{
    auto done = m_database->run("RELEASE part");
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace core::sql
