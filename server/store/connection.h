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

//! One value to bind. It points at the caller's data; it owns only converted text. The kind comes
//! from the C++ type, so that NULL has one too.
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

//! The result of a query. `step()` is true if there is a row; columns count from 0.
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
    //! A null Id if the column is NULL or does not have 16 bytes.
    [[nodiscard]] core::Id id(int column) const;

private:
    struct PgRows {
        std::shared_ptr<pg_result> result;
        int row = -1;
    };
    std::variant<core::sql::Statement, PgRows> m_rows;
};

//! A tenant's counters: its changes, and its audit entries with the newest link of the chain. The
//! row is the tenant's lock, so no other transaction counts meanwhile.
struct TenantClock {
    core::Id tenant;
    qint64 seq = 0;
    qint64 auditSeq = 0;
    QByteArray auditHead;

    friend bool operator==(const TenantClock &, const TenantClock &) = default;
};

//! One connection to either database; used on one thread at a time. The SQL is written once for
//! both engines, as both SQLite and PostgreSQL read it:
//! - `?` or `?1` for values; every statement is prepared once per connection.
//! - Columns are BLOB/bytea, TEXT/text or INTEGER/bigint. Ids are 16 bytes, times are text in UTC
//! as core::toWire writes them, booleans are 0 or 1.
//! - `ON CONFLICT … DO UPDATE SET n=table.n+1`, `RETURNING`, `IS NOT DISTINCT FROM`; no functions
//! that only one of them has, no schema names. A column named `user` is quoted.
//! - A statement that writes begins with INSERT INTO, UPDATE or DELETE FROM and its table.
//!
//! The second wall: each of our statements names the tenant in its WHERE. If one did not, the
//! database would refuse. In a transaction, tables with a column `tenant` show and accept only rows
//! of the tenant of `setTenant` (PostgreSQL: row security; SQLite: temporary views and triggers);
//! with no tenant set they are empty. Data that must be found before the tenant is known, such as a
//! session by its token, is in tables without that column.
class Connection {
public:
    virtual ~Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] virtual Engine engine() const = 0;

    //! Binds `values` in order. The text of a std::string_view must outlive the rows.
    template <typename... Values>
    [[nodiscard]] core::Result<Rows> query(std::string_view sql, const Values &...values)
    {
        const std::array<Value, sizeof...(Values)> list{Value(values)...};
        return start(sql, list);
    }
    //! Runs to the end; discards rows.
    template <typename... Values>
    [[nodiscard]] core::Result<void> run(std::string_view sql, const Values &...values)
    {
        const std::array<Value, sizeof...(Values)> list{Value(values)...};
        return execute(sql, list);
    }
    //! The same for a list of values that is known only at run time.
    [[nodiscard]] core::Result<void> runList(std::string_view sql, std::span<const Value> values)
    {
        return execute(sql, values);
    }
    //! Receives rows one by one, however many.
    using Take = std::function<core::Result<void>(const Rows &row)>;
    [[nodiscard]] virtual core::Result<void> forEach(std::string_view sql,
                                                     std::span<const Value> values,
                                                     const Take &take);
    //! Rows changed by the last `run`.
    [[nodiscard]] virtual qint64 changes() const = 0;
    //! Rows changed so far, to detect whether part of a transaction changed any.
    [[nodiscard]] virtual qint64 totalChanges() const = 0;
    //! Several statements in one engine's own SQL, without values.
    [[nodiscard]] virtual core::Result<void> script(const QByteArray &sql) = 0;

    //! The tenant whose rows the transaction sees until it ends. Null: none.
    [[nodiscard]] core::Result<void> setTenant(const core::Id &tenant);
    //! The tenant's counters, for a transaction that writes: callers increment them here, and the
    //! row is written once, when the transaction ends.
    [[nodiscard]] core::Result<TenantClock *> tenantClock();

    [[nodiscard]] virtual bool inTransaction() const = 0;
    //! The last failure was a deadlock or the like: a retry of the transaction may succeed.
    [[nodiscard]] virtual bool mayRetry() const { return false; }
    //! The database server is gone; nothing works until `reconnect`.
    [[nodiscard]] virtual bool isLost() const { return false; }
    [[nodiscard]] virtual core::Result<void> reconnect() { return {}; }
    //! Call before destruction; SQLite checkpoints its log.
    [[nodiscard]] virtual core::Result<void> close() { return {}; }

    //! True if the last committed transaction changed an entity.
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
    //! A writing transaction fails at once if it cannot write; a reading one sees one snapshot.
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

//! A part of a transaction that can be rolled back separately.
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
    // The tenant's counters at that point, which are rolled back too.
    TenantClock m_clock;
    std::optional<TenantClock> m_storedClock;
};

} // namespace server
