#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/sql/database.h"

#include <array>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

struct pg_result;

namespace server {

enum class Engine { Sqlite, PostgreSql };

//! One value on its way into a statement. It points at what the caller has; only text that had to
//! be converted is its own. The kind comes from the C++ type, so that NULL has one too.
struct Value {
    enum class Kind : quint8 { Unknown, Integer, Text, Bytes };

    Kind kind = Kind::Unknown;
    bool isNull = true;
    std::int64_t number = 0;
    std::string_view bytes;
    QByteArray own;

    Value(std::nullopt_t) {}
    template <std::integral T>
    Value(T value)
        : kind(Kind::Integer)
        , isNull(false)
        , number(static_cast<std::int64_t>(value))
    {
    }
    Value(std::string_view text)
        : kind(Kind::Text)
        , isNull(false)
        , bytes(text)
    {
    }
    Value(const char *text)
        : Value(std::string_view(text))
    {
    }
    //! A null QString or QByteArray is NULL, an empty one is empty.
    Value(const QString &text)
        : kind(Kind::Text)
        , isNull(text.isNull())
        , own(text.toUtf8())
    {
        bytes = {own.constData(), static_cast<std::size_t>(own.size())};
    }
    Value(const QByteArray &value)
        : kind(Kind::Bytes)
        , isNull(value.isNull())
        , bytes(value.constData(), static_cast<std::size_t>(value.size()))
    {
    }
    //! A null id is NULL.
    Value(const core::Id &id)
        : kind(Kind::Bytes)
        , isNull(id.isNull())
        , bytes(reinterpret_cast<const char *>(id.bytes().data()), id.bytes().size())
    {
    }
    template <typename T>
    Value(const std::optional<T> &value)
        : Value(value ? Value(*value) : typed(Value(T{})))
    {
    }

private:
    static Value typed(Value value)
    {
        value.isNull = true;
        return value;
    }
};

//! What a query found. `step()` true = a row is there; columns count from 0.
class Rows {
public:
    explicit Rows(core::sql::Statement statement);
    explicit Rows(std::shared_ptr<pg_result> result);
    Rows(Rows &&) noexcept = default;
    Rows &operator=(Rows &&) = delete;

    [[nodiscard]] core::Result<bool> step();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    //! Valid until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    //! A null Id where the column is NULL or has not 16 bytes.
    [[nodiscard]] core::Id id(int column) const;

private:
    struct PgRows {
        std::shared_ptr<pg_result> result;
        int row = -1;
    };
    std::variant<core::sql::Statement, PgRows> m_rows;
};

//! What a tenant counts: its changes, and the entries of its audit with the chain's newest link.
//! The row is the tenant's lock, so between two statements of a transaction nobody else counts.
struct TenantClock {
    core::Id tenant;
    qint64 seq = 0;
    qint64 auditSeq = 0;
    QByteArray auditHead;

    friend bool operator==(const TenantClock &, const TenantClock &) = default;
};

//! One connection to the database, whichever it is; to be used on one thread at a time. The SQL is
//! written once for both engines, as SQLite and PostgreSQL both read it:
//! - `?` or `?1` for values; every statement is prepared once a connection.
//! - Columns are BLOB/bytea, TEXT/text or INTEGER/bigint. Ids are 16 bytes, times are text in UTC
//! as
//!   core::toWire writes them, truth is 0 or 1.
//! - `ON CONFLICT … DO UPDATE SET n=table.n+1`, `RETURNING`, `IS NOT DISTINCT FROM`; no functions
//!   that only one of them has, no schema names. A column named `user` stands in quotes.
//! - A statement that writes begins with INSERT INTO, UPDATE or DELETE FROM and its table.
//!
//! The second wall: each statement of ours names the tenant in its WHERE, and should one forget it,
//! the database does not. In a transaction, tables with a column `tenant` show and take rows of the
//! tenant of `setTenant` only (PostgreSQL: row security; SQLite: temporary views and triggers);
//! with no tenant set they are empty. What must be found before the tenant is known, a session by
//! its token, is in a table without such a column.
class Connection {
public:
    virtual ~Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] virtual Engine engine() const = 0;

    //! Binds `values` in their order. The text of a std::string_view must outlive the rows.
    template <typename... Values>
    [[nodiscard]] core::Result<Rows> query(std::string_view sql, const Values &...values)
    {
        const std::array<Value, sizeof...(Values)> list{Value(values)...};
        return start(sql, list);
    }
    //! Runs to the end; rows are thrown away.
    template <typename... Values>
    [[nodiscard]] core::Result<void> run(std::string_view sql, const Values &...values)
    {
        const std::array<Value, sizeof...(Values)> list{Value(values)...};
        return execute(sql, list);
    }
    //! The same for values that are known only when the program runs.
    [[nodiscard]] core::Result<void> runList(std::string_view sql, std::span<const Value> values)
    {
        return execute(sql, values);
    }
    //! Rows one by one, however many there are.
    using Take = std::function<core::Result<void>(const Rows &row)>;
    [[nodiscard]] virtual core::Result<void> forEach(std::string_view sql,
                                                     std::span<const Value> values,
                                                     const Take &take);
    //! Rows changed by the last `run`.
    [[nodiscard]] virtual qint64 changes() const = 0;
    //! Rows changed so far, to see whether a part of a transaction has changed any.
    [[nodiscard]] virtual qint64 totalChanges() const = 0;
    //! Several statements of one engine's own SQL, no values.
    [[nodiscard]] virtual core::Result<void> script(const QByteArray &sql) = 0;

    //! Whose rows the transaction sees from now on, until it ends. Null: nobody's.
    [[nodiscard]] core::Result<void> setTenant(const core::Id &tenant);
    //! The tenant's numbers, for a transaction that writes: whoever takes one counts up here, and
    //! the row is written once, when the transaction ends.
    [[nodiscard]] core::Result<TenantClock *> tenantClock();

    [[nodiscard]] virtual bool inTransaction() const = 0;
    //! The last failure was a deadlock or the like: the same transaction may succeed when it is
    //! tried again.
    [[nodiscard]] virtual bool mayRetry() const { return false; }
    //! The server at the other end has gone; nothing works until `reconnect`.
    [[nodiscard]] virtual bool isLost() const { return false; }
    [[nodiscard]] virtual core::Result<void> reconnect() { return {}; }
    //! The last thing before it goes; SQLite writes the log back into the file.
    [[nodiscard]] virtual core::Result<void> close() { return {}; }

    //! Whether the last transaction that was committed changed an entity.
    [[nodiscard]] bool hasChanged() const { return m_hasChanged; }

protected:
    friend class Transaction;
    friend class Savepoint;
    Connection() = default;
    [[nodiscard]] virtual core::Result<Rows> start(std::string_view sql,
                                                   std::span<const Value> values) = 0;
    [[nodiscard]] virtual core::Result<void> execute(std::string_view sql,
                                                     std::span<const Value> values) = 0;
    [[nodiscard]] virtual core::Result<void> begin(const core::Id &tenant, bool forReading) = 0;
    [[nodiscard]] virtual core::Result<void> changeTenant(const core::Id &tenant) = 0;
    [[nodiscard]] virtual core::Result<void> commit() = 0;
    virtual void rollBack() = 0;

private:
    void forgetClock(const core::Id &tenant);
    [[nodiscard]] core::Result<void> writeClock();

    TenantClock m_clock;
    std::optional<TenantClock> m_storedClock;
    bool m_hasChanged = false;
};

//! Rolls back unless committed.
class Transaction {
public:
    enum class For { Writing, Reading };
    //! One that writes knows at once when it cannot; one that reads sees one state of the database.
    [[nodiscard]] static core::Result<Transaction> begin(Connection &connection,
                                                         const core::Id &tenant = {},
                                                         For purpose = For::Writing);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    [[nodiscard]] core::Result<void> commit();

private:
    explicit Transaction(Connection &connection);
    Connection *m_connection = nullptr;
};

//! A part of a transaction that can be taken back by itself.
class Savepoint {
public:
    [[nodiscard]] static core::Result<Savepoint> begin(Connection &connection);
    ~Savepoint();
    Savepoint(Savepoint &&other) noexcept;
    Savepoint &operator=(Savepoint &&) = delete;
    [[nodiscard]] core::Result<void> release();

private:
    explicit Savepoint(Connection &connection);
    Connection *m_connection = nullptr;
    // What the tenant had counted up to then, which is taken back too.
    TenantClock m_clock;
    std::optional<TenantClock> m_storedClock;
};

} // namespace server
