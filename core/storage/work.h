#pragma once

#include "core/sql/database.h"

#include <optional>

namespace core {

class Work;

//! The rows of a query inside a Work. `next()` is false at the end and after a failure.
class Rows {
public:
    Rows(Work &work, std::optional<sql::Statement> statement);
    [[nodiscard]] bool next();
    const sql::Statement *operator->() const { return &*m_statement; }

private:
    Work &m_work;
    std::optional<sql::Statement> m_statement;
};

//! A series of statements, of which the first failure sticks: later ones do nothing, and `result()`
//! or `commit()` reports it. So the steps of a transaction read as steps.
class Work {
public:
    enum class Mode { Read, Write };
    explicit Work(sql::Database &database, Mode mode = Mode::Write);

    template <typename... Values>
    void run(std::string_view sql, const Values &...values)
    {
        if (!m_error)
            keep(m_database.run(sql, values...));
    }
    template <typename... Values>
    [[nodiscard]] Rows rows(std::string_view sql, const Values &...values)
    {
        if (m_error)
            return Rows(*this, std::nullopt);
        auto statement = m_database.query(sql, values...);
        if (!statement) {
            fail(statement.error());
            return Rows(*this, std::nullopt);
        }
        return Rows(*this, std::move(*statement));
    }
    //! First column of the first row, 0 if none.
    template <typename... Values>
    [[nodiscard]] qint64 number(std::string_view sql, const Values &...values)
    {
        auto found = rows(sql, values...);
        return found.next() ? found->integer(0) : 0;
    }
    //! The value, or an empty one after recording the failure.
    template <typename T>
    [[nodiscard]] T take(Result<T> value)
    {
        if (value)
            return std::move(*value);
        fail(value.error());
        return T();
    }
    void keep(const Result<void> &done)
    {
        if (!done)
            fail(done.error());
    }
    void fail(const Error &error);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] Result<void> result() const;
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] sql::Database &database() { return m_database; }

private:
    sql::Database &m_database;
    std::optional<Error> m_error;
    std::optional<sql::Transaction> m_transaction;
};

//! A statement that runs for many sets of values: it is looked up once, and values are bound in
//! place.
class Repeated {
public:
    Repeated(Work &work, std::string_view sql);

    template <typename... Values>
    requires(sizeof...(Values) > 0) void run(const Values &...values)
    {
        add(values...);
        run();
    }
    //! The values of one more row, for a statement with several; call run() when all are bound.
    template <typename... Values>
    void add(const Values &...values)
    {
        if (!m_work.failed())
            (bind(++m_bound, values), ...);
    }
    void run();

private:
    template <typename T>
    void bind(int index, const T &value)
    {
        m_statement->bind(index, value);
    }
    void bind(int index, const Id &value);

    Work &m_work;
    std::optional<sql::Statement> m_statement;
    int m_bound = 0;
};

} // namespace core
