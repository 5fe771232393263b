#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace core::sql {

enum class Access { ReadWrite, ReadOnly };

class Statement;

//! One connection to one SQLite file; use it on one thread at a time. Statements are prepared once
//! and kept. It uses the C interface instead of Qt SQL: rows cost a quarter (a million of them
//! matter), result codes stay exact (a full disk is not "an error"), and the process has one copy
//! of SQLite.
class Database {
public:
    //! Opens or creates the file: WAL, `synchronous=FULL`, foreign keys, secure delete, 5 s busy
    //! timeout. ":memory:" is allowed. Read-only connections neither write nor checkpoint.
    [[nodiscard]] static Result<Database> open(const QString &path,
                                               Access access = Access::ReadWrite);
    ~Database();
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;

    //! Binds `values` in order and runs to the end. Discards rows.
    template <typename... Values>
    [[nodiscard]] Result<void> run(std::string_view sql, const Values &...values);
    //! A statement ready to step; its destructor returns it to the cache.
    template <typename... Values>
    [[nodiscard]] Result<Statement> query(std::string_view sql, const Values &...values);

    //! Several statements, no parameters.
    [[nodiscard]] Result<void> script(const QByteArray &sql);
    //! Rows changed by the last INSERT, UPDATE or DELETE.
    [[nodiscard]] std::int64_t changes() const;
    //! Rows changed since it was opened.
    [[nodiscard]] std::int64_t totalChanges() const;
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] bool inTransaction() const;
    //! Checkpoints the log; `TRUNCATE` leaves no old page behind.
    [[nodiscard]] Result<void> checkpoint();
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    //! Returns the statement to prepare instead of a text; called once for each.
    using Translation = std::function<std::string(std::string_view sql)>;
    void setTranslation(Translation translation) { m_translation = std::move(translation); }

private:
    friend class Statement;
    explicit Database(sqlite3 *handle);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    [[nodiscard]] Error lastError(std::string_view doing) const;

    //! Hashes the length and three words: statements are many and long, and looked up for every
    //! row.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept;
    };
    //! Unused statements. A user takes the node out and puts it back.
    using Idle = std::unordered_map<std::string, sqlite3_stmt *, TextHash, std::equal_to<>>;

    sqlite3 *m_handle = nullptr;
    Idle m_idle;
    Translation m_translation;
};

//! A prepared statement with its values. `step()` is true if there is a row.
class Statement {
public:
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) = delete;

    [[nodiscard]] Result<bool> step();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    //! Valid until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    //! A null Id if the column is NULL or does not have 16 bytes.
    [[nodiscard]] Id id(int column) const;

    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    //! qint64 is a distinct type where std::int64_t is `long`.
    template <std::signed_integral T>
    requires(sizeof(T) == sizeof(std::int64_t) &&
             !std::same_as<T, std::int64_t>) void bind(int index, T value)
    {
        bind(index, static_cast<std::int64_t>(value));
    }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value ? 1 : 0)); }
    //! A null QString or QByteArray is NULL, an empty one is empty.
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    //! Text that outlives the statement's run.
    void bind(int index, std::string_view value);
    //! A null id is NULL.
    void bind(int index, const Id &value);
    void bind(int index, std::nullopt_t);
    //! Lasting bytes outlive the statement's run; others are copied.
    void bindText(int index, std::string_view value, bool lasting);
    void bindBytes(int index, std::string_view value, bool lasting);
    template <typename T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }
    //! Like `bind`, for a value that outlives the statement's run.
    template <typename T>
    void bindLasting(int index, const T &value)
    {
        bind(index, value);
    }
    void bindLasting(int index, const QByteArray &value);
    void bindLasting(int index, const Id &value);
    //! For running the same statement again with other values.
    void reset();

private:
    friend class Database;
    using Node = Database::Idle::node_type;
    Statement(Database *database, Node node);

    Database *m_database = nullptr;
    Node m_node;
    sqlite3_stmt *m_statement = nullptr;
};

//! Rolls back unless committed. `BEGIN IMMEDIATE`: a writer that cannot write fails at once.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database);
    Database *m_database = nullptr;
};

//! A part of a transaction that can be rolled back separately.
class Savepoint {
public:
    [[nodiscard]] static Result<Savepoint> begin(Database &database);
    ~Savepoint();
    Savepoint(Savepoint &&other) noexcept;
    Savepoint &operator=(Savepoint &&) = delete;
    [[nodiscard]] Result<void> release();

private:
    explicit Savepoint(Database &database);
    Database *m_database = nullptr;
};

template <typename... Values>
Result<Statement> Database::query(std::string_view sql, const Values &...values)
{
    auto statement = prepare(sql);
    if (statement) {
        [[maybe_unused]] int index = 0;
        (statement->bind(++index, values), ...);
    }
    return statement;
}

template <typename... Values>
Result<void> Database::run(std::string_view sql, const Values &...values)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    [[maybe_unused]] int index = 0;
    (statement->bindLasting(++index, values), ...);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

} // namespace core::sql
