#include "core/storage/work.h"

namespace core {

Rows::Rows(Work &work, std::optional<sql::Statement> statement)
    : m_work(work)
    , m_statement(std::move(statement))
{
}

bool Rows::next()
{
    if (!m_statement || m_work.failed())
        return false;
    const auto there = m_statement->step();
    if (!there)
        m_work.fail(there.error());
    return there.value_or(false);
}

Repeated::Repeated(Work &work, std::string_view sql)
    : m_work(work)
{
    if (work.failed())
        return;
    auto statement = work.database().query(sql);
    if (statement)
        m_statement.emplace(std::move(*statement));
    else
        work.fail(statement.error());
}

void Repeated::bind(int index, const Id &value)
{
    if (value.isNull())
        return m_statement->bind(index, std::nullopt);
    const auto &bytes = value.bytes();
    m_statement->bindBytes(index, {reinterpret_cast<const char *>(bytes.data()), bytes.size()},
                           true);
}

void Repeated::run()
{
    m_bound = 0;
    if (m_work.failed())
        return;
    for (;;) {
        const auto row = m_statement->step();
        if (!row)
            m_work.fail(row.error());
        if (!row || !*row)
            break;
    }
    m_statement->reset();
}

Work::Work(sql::Database &database, Mode mode)
    : m_database(database)
{
    if (mode == Mode::Read)
        return;
    auto transaction = sql::Transaction::begin(database);
    if (transaction)
        m_transaction.emplace(std::move(*transaction));
    else
        fail(transaction.error());
}

void Work::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

Result<void> Work::result() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

Result<void> Work::commit()
{
    if (!m_error)
        keep(m_transaction->commit());
    m_transaction.reset();
    return result();
}

} // namespace core
