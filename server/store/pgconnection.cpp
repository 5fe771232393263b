#include "server/store/pgconnection.h"

#include <QtEndian>

#include <libpq-fe.h>

#include <array>
#include <vector>

namespace server {
namespace {

using core::ErrorCode;

constexpr Oid oidOf(Value::Kind kind)
{
    switch (kind) {
    case Value::Kind::Integer:
        return 20; // int8
    case Value::Kind::Text:
        return 25; // text
    case Value::Kind::Bytes:
        return 17; // bytea
    case Value::Kind::Unknown:
        break;
    }
    return 0;
}

bool isRepeatable(std::string_view state)
{
    // Serialization failure, deadlock.
    return state == "40001" || state == "40P01";
}

ErrorCode codeOf(std::string_view state)
{
    if (state == "53100")
        return ErrorCode::DiskFull;
    // Lock timeout, statement timeout.
    if (isRepeatable(state) || state == "55P03" || state == "57014")
        return ErrorCode::Locked;
    // A row security violation counts as a missing privilege.
    if (state == "42501" || state == "25006" || state.starts_with("28"))
        return ErrorCode::Permission;
    if (state.starts_with("23"))
        return ErrorCode::Conflict;
    if (state.starts_with("42") || state.starts_with("22"))
        return ErrorCode::Internal;
    return ErrorCode::Storage;
}

//! Converts `?` and `?1` to `$1`.
std::string withNumbers(std::string_view sql)
{
    std::string out;
    int count = 0;
    char quote = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (quote ? c == quote : c == '\'' || c == '"')
            quote = quote ? 0 : c;
        if (c != '?' || quote) {
            out += c;
            continue;
        }
        out += '$';
        if (i + 1 == sql.size() || sql[i + 1] < '0' || sql[i + 1] > '9')
            out += std::to_string(++count);
    }
    return out;
}

//! Hexadecimal digits only, so it is safe inside SQL text.
std::string hex(const core::Id &id)
{
    return id.isNull() ? std::string() : id.toBytes().toHex().toStdString();
}

bool isAboutParts(std::string_view sql)
{
    return sql.starts_with("SAVEPOINT") || sql.starts_with("RELEASE") ||
           sql.starts_with("ROLLBACK");
}

} // namespace

PgConnection::PgConnection(pg_conn *handle)
    : m_handle(handle)
{
}

PgConnection::~PgConnection()
{
    PQfinish(m_handle);
}

core::Result<std::unique_ptr<PgConnection>> PgConnection::open(const QString &url,
                                                               const QString &password)
{
    // Options in the URL come last and win.
    const QByteArray text = url.toUtf8();
    const QByteArray secret = password.toUtf8();
    std::vector keywords{"fallback_application_name", "connect_timeout"};
    std::vector values{"tenantry-server", "5"};
    if (!secret.isEmpty()) {
        keywords.push_back("password");
        values.push_back(secret.constData());
    }
    keywords.insert(keywords.end(), {"dbname", nullptr});
    values.insert(values.end(), {text.constData(), nullptr});
    std::unique_ptr<PgConnection> connection(
        new PgConnection(PQconnectdbParams(keywords.data(), values.data(), 1)));
    if (connection->isLost())
        return core::failure(
            ErrorCode::Storage,
            QStringLiteral("postgresql: %1")
                .arg(QString::fromUtf8(PQerrorMessage(connection->m_handle)).simplified()));
    if (auto done = connection->setUp(); !done)
        return tl::unexpected(done.error());
    return connection;
}

core::Result<void> PgConnection::setUp()
{
    PQsetNoticeProcessor(
        m_handle, [](void *, const char *) {}, nullptr);
    return script("SET lock_timeout='1s'; SET statement_timeout='120s';"
                  " SET idle_in_transaction_session_timeout='300s'; SET client_encoding='UTF8'");
}

bool PgConnection::isLost() const
{
    return m_isGone || PQstatus(m_handle) != CONNECTION_OK;
}

core::Result<void> PgConnection::reconnect()
{
    PQreset(m_handle);
    m_isGone = false;
    m_prepared.clear();
    if (isLost())
        return core::failure(ErrorCode::Storage,
                             QStringLiteral("postgresql: %1")
                                 .arg(QString::fromUtf8(PQerrorMessage(m_handle)).simplified()));
    return setUp();
}

bool PgConnection::inTransaction() const
{
    const auto status = PQtransactionStatus(m_handle);
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;
}

core::Result<PgConnection::Answer> PgConnection::checked(pg_result *result, std::string_view sql)
{
    const auto status = PQresultStatus(result);
    Answer answer(result, PQclear);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return answer;
    const char *field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view state = field ? field : "08006";
    m_mayRetry = isRepeatable(state);
    // libpq may report a lost connection as good until the next try: its own message has no
    // SQLSTATE, and a cluster that stops says so first.
    m_isGone = m_isGone || !field || state.starts_with("08") || state.starts_with("57P0");
    // The message without its detail, which would contain values.
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return core::failure(
        codeOf(state),
        QStringLiteral("postgresql %1: %2 (%3)")
            .arg(QLatin1String(state.data(), static_cast<qsizetype>(state.size())),
                 QString::fromUtf8(message ? message : PQerrorMessage(m_handle)).simplified(),
                 QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))
                     .simplified()
                     .left(160)));
}

//! Values in the form that libpq takes.
struct PgConnection::Parameters {
    static constexpr std::size_t most = 32;

    explicit Parameters(std::span<const Value> values)
        : count(static_cast<int>(values.size()))
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto &value = values[i];
            formats[i] = 1;
            lengths[i] = static_cast<int>(value.bytes.size());
            // A null pointer means NULL, and empty bytes may have one.
            texts[i] = value.isNull ? nullptr : value.bytes.empty() ? "" : value.bytes.data();
            if (value.kind == Value::Kind::Integer && !value.isNull) {
                numbers[i] = qToBigEndian(qint64(value.number));
                texts[i] = reinterpret_cast<const char *>(&numbers[i]);
                lengths[i] = sizeof numbers[i];
            }
        }
    }
    Parameters(const Parameters &) = delete;
    Parameters &operator=(const Parameters &) = delete;

    int count;
    std::array<const char *, most> texts;
    std::array<int, most> lengths;
    std::array<int, most> formats;
    std::array<qint64, most> numbers;
};

core::Result<std::string> PgConnection::prepared(std::string_view sql,
                                                 std::span<const Value> values)
{
    if (values.size() > Parameters::most)
        return core::failure(ErrorCode::Internal, QStringLiteral("too many values"));
    // Outside a transaction no tenant is set, and an empty result would look like an empty table.
    if (!inTransaction())
        return core::failure(ErrorCode::Storage, QStringLiteral("postgresql: no transaction"));
    std::string key(sql);
    for (const auto &value : values)
        key += static_cast<char>('0' + static_cast<int>(value.kind));
    if (const auto found = m_prepared.find(key); found != m_prepared.end())
        return found->second;
    std::vector<Oid> types;
    for (const auto &value : values)
        types.push_back(oidOf(value.kind));
    const auto name = "s" + std::to_string(m_prepared.size());
    const auto answer = checked(PQprepare(m_handle, name.c_str(), withNumbers(sql).c_str(),
                                          static_cast<int>(types.size()), types.data()),
                                sql);
    if (!answer)
        return tl::unexpected(answer.error());
    m_prepared.emplace(std::move(key), name);
    return name;
}

core::Result<PgConnection::Answer> PgConnection::perform(std::string_view sql,
                                                         std::span<const Value> values)
{
    m_mayRetry = false;
    if (values.empty() && isAboutParts(sql))
        return checked(PQexec(m_handle, std::string(sql).c_str()), sql);
    const auto name = prepared(sql, values);
    if (!name)
        return tl::unexpected(name.error());
    const Parameters parameters(values);
    auto answer =
        checked(PQexecPrepared(m_handle, name->c_str(), parameters.count, parameters.texts.data(),
                               parameters.lengths.data(), parameters.formats.data(), 1),
                sql);
    if (answer) {
        m_changes = QByteArray(PQcmdTuples(answer->get())).toLongLong();
        // For a SELECT it is the number of rows found.
        if (*PQcmdStatus(answer->get()) != 'S')
            m_totalChanges += m_changes;
    }
    return answer;
}

core::Result<void> PgConnection::forEach(std::string_view sql, std::span<const Value> values,
                                         const Take &take)
{
    m_mayRetry = false;
    const auto name = prepared(sql, values);
    if (!name)
        return tl::unexpected(name.error());
    const Parameters parameters(values);
    if (PQsendQueryPrepared(m_handle, name->c_str(), parameters.count, parameters.texts.data(),
                            parameters.lengths.data(), parameters.formats.data(), 1) == 0 ||
        PQsetSingleRowMode(m_handle) == 0)
        return core::failure(ErrorCode::Storage, QStringLiteral("postgresql: no rows one by one"));
    // All results must be fetched, or the connection is unusable.
    core::Result<void> done;
    while (auto *result = PQgetResult(m_handle)) {
        const bool isRow = PQresultStatus(result) == PGRES_SINGLE_TUPLE;
        if (!isRow) {
            const auto end = checked(result, sql);
            if (done && !end)
                done = tl::unexpected(end.error());
            continue;
        }
        Rows row(Answer(result, PQclear));
        if (done && row.step().value_or(false))
            done = take(row);
    }
    return done;
}

core::Result<void> PgConnection::beginCopy(const QByteArray &sql)
{
    auto *result = PQexec(m_handle, sql.constData());
    if (PQresultStatus(result) == PGRES_COPY_IN) {
        PQclear(result);
        return {};
    }
    return checked(result, {sql.constData(), static_cast<std::size_t>(sql.size())})
        .map([](const Answer &) {});
}

core::Result<void> PgConnection::copy(const QByteArray &bytes)
{
    if (PQputCopyData(m_handle, bytes.constData(), static_cast<int>(bytes.size())) == 1)
        return {};
    return core::failure(ErrorCode::Storage, QStringLiteral("postgresql: copy stopped"));
}

core::Result<void> PgConnection::endCopy()
{
    if (PQputCopyEnd(m_handle, nullptr) != 1)
        return core::failure(ErrorCode::Storage, QStringLiteral("postgresql: copy stopped"));
    core::Result<void> done;
    while (auto *result = PQgetResult(m_handle)) {
        const auto end = checked(result, "COPY");
        if (!end)
            done = tl::unexpected(end.error());
    }
    return done;
}

core::Result<Rows> PgConnection::start(std::string_view sql, std::span<const Value> values)
{
    auto answer = perform(sql, values);
    if (!answer)
        return tl::unexpected(answer.error());
    return Rows(std::move(*answer));
}

core::Result<void> PgConnection::execute(std::string_view sql, std::span<const Value> values)
{
    return perform(sql, values).map([](const Answer &) {});
}

core::Result<void> PgConnection::script(const QByteArray &sql)
{
    m_mayRetry = false;
    return checked(PQexec(m_handle, sql.constData()),
                   {sql.constData(), static_cast<std::size_t>(sql.size())})
        .map([](const Answer &) {});
}

core::Result<void> PgConnection::changeTenant(const core::Id &tenant)
{
    return enter({}, tenant);
}

core::Result<void> PgConnection::enter(const std::string &first, const core::Id &tenant)
{
    const auto id = hex(tenant);
    const auto set = first + "SELECT set_config('tenantry.tenant', '" + id + "', true)";
    if (m_isReading || tenant.isNull())
        return script(QByteArray::fromStdString(set));
    // The clock's row is the tenant's lock. The first writer of a new tenant inserts it; a
    // concurrent one waits for the index.
    const auto lock = "; SELECT 1 FROM tenant_clock WHERE tenant='\\x" + id + "' FOR UPDATE";
    const auto make = "INSERT INTO tenant_clock(tenant, seq) VALUES ('\\x" + id +
                      "', 0) ON CONFLICT DO NOTHING;"
                      "INSERT INTO tenant_list(id) VALUES ('\\x" +
                      id + "') ON CONFLICT DO NOTHING";
    m_mayRetry = false;
    const auto locked = checked(PQexec(m_handle, (set + lock).c_str()), "lock");
    if (!locked)
        return tl::unexpected(locked.error());
    return PQntuples(locked->get()) == 1 ? core::Result<void>()
                                         : script(QByteArray::fromStdString(make + lock));
}

core::Result<void> PgConnection::begin(const core::Id &tenant, bool forReading)
{
    m_isReading = forReading;
    // A reader needs one snapshot. A writer must see what was committed while it waited for the
    // tenant's lock, so each of its statements takes a new snapshot.
    auto done = enter(forReading ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; "
                                 : "BEGIN ISOLATION LEVEL READ COMMITTED; ",
                      tenant);
    if (!done)
        rollBack();
    return done;
}

core::Result<void> PgConnection::commit()
{
    m_mayRetry = false;
    const auto answer = checked(PQexec(m_handle, "COMMIT"), "COMMIT");
    if (!answer)
        return tl::unexpected(answer.error());
    // PostgreSQL answers COMMIT with ROLLBACK if a statement failed.
    if (std::string_view(PQcmdStatus(answer->get())) != "COMMIT")
        return core::failure(ErrorCode::Internal, QStringLiteral("postgresql: rolled back"));
    return {};
}

void PgConnection::rollBack()
{
    const bool mayRetry = m_mayRetry;
    if (inTransaction())
        static_cast<void>(script("ROLLBACK"));
    m_mayRetry = mayRetry;
}

} // namespace server
