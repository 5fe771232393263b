#include "server/store/records.h"

#include "core/base/seal.h"

#include <QJsonDocument>

using core::EntityType;
using core::Id;

namespace server {
namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void append(QByteArray &out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QJsonObject Record::data() const
{
    return QJsonDocument::fromJson(body).object();
}

void appendEnvelope(QByteArray &out, std::string_view type, const Id &id, std::string_view etag,
                    qint64 changeNo, bool gone, std::string_view body)
{
    out += R"({"type":")";
    append(out, type);
    out += R"(","id":")" + id.toString().toLatin1();
    // The ETag is stored with its quotes, the way it stands in the header.
    out += R"(","etag":"\")";
    append(out, etag.substr(1, etag.size() - 2));
    out += R"(\"","changeNo":)" + QByteArray::number(changeNo);
    out += gone ? R"(,"gone":true,"data":)" : R"(,"gone":false,"data":)";
    append(out, body);
    out += '}';
}

QByteArray envelope(const Record &record)
{
    QByteArray out;
    out.reserve(record.body.size() + 192);
    const auto type = core::entityTypeName(record.type).toLatin1();
    appendEnvelope(out, viewOf(type), record.id, viewOf(record.etag), record.changeNo, record.gone,
                   viewOf(record.body));
    return out;
}

Records::Records(Connection &connection, const Id &tenant)
    : m_connection(connection)
    , m_tenant(tenant)
{
}

template <typename... Values>
void Records::run(std::string_view sql, const Values &...values)
{
    if (m_fault)
        return;
    if (auto done = m_connection.run(sql, values...); !done)
        m_fault = done.error();
}

template <typename... Values>
std::optional<Rows> Records::query(std::string_view sql, const Values &...values)
{
    if (m_fault)
        return std::nullopt;
    auto rows = m_connection.query(sql, values...);
    if (!rows) {
        m_fault = rows.error();
        return std::nullopt;
    }
    return std::move(*rows);
}

bool Records::step(std::optional<Rows> &rows)
{
    if (!rows || m_fault)
        return false;
    const auto row = rows->step();
    if (!row)
        m_fault = row.error();
    return row.value_or(false);
}

template <typename... Values>
qint64 Records::number(std::string_view sql, const Values &...values)
{
    auto rows = query(sql, values...);
    return step(rows) ? rows->integer(0) : 0;
}

Record Records::recordAt(const Rows &row, EntityType type)
{
    Record record;
    record.type = type;
    record.id = row.id(0);
    record.customer = row.id(1);
    record.version = row.integer(2);
    record.etag = row.blob(3);
    record.changeNo = row.integer(4);
    record.gone = row.integer(5) != 0;
    record.goneAt = row.text(6);
    record.goneBy = row.text(7);
    record.body = row.blob(8);
    return record;
}

std::optional<Record> Records::find(EntityType type, const Id &id)
{
    auto rows = query("SELECT id, customer, version, etag, change_no, gone, gone_at, gone_by, body"
                      " FROM entity WHERE tenant=? AND type=? AND id=?",
                      m_tenant, core::entityTypeName(type), id);
    if (!step(rows))
        return std::nullopt;
    return recordAt(*rows, type);
}

std::optional<Record> Records::partner()
{
    auto rows = query("SELECT id, customer, version, etag, change_no, gone, gone_at, gone_by, body"
                      " FROM entity WHERE tenant=? AND type='partner'",
                      m_tenant);
    if (!step(rows))
        return std::nullopt;
    return recordAt(*rows, EntityType::Partner);
}

Page Records::list(EntityType type, const Id &customer, const Id &after, int limit)
{
    const auto name = core::entityTypeName(type).toLatin1();
    // An index finds "=" in both engines, IS NOT DISTINCT FROM in one of them.
    auto rows = customer.isNull()
                    ? query("SELECT id, etag, change_no, body FROM entity WHERE tenant=? AND type=?"
                            " AND customer IS NULL AND id>? AND gone=0 ORDER BY id LIMIT ?",
                            m_tenant, viewOf(name), after.toBytes(), limit + 1)
                    : query("SELECT id, etag, change_no, body FROM entity WHERE tenant=? AND type=?"
                            " AND customer=? AND id>? AND gone=0 ORDER BY id LIMIT ?",
                            m_tenant, viewOf(name), customer, after.toBytes(), limit + 1);
    Page page;
    while (step(rows)) {
        if (page.count == limit) {
            page.more = true;
            break;
        }
        if (page.count++ > 0)
            page.items += ',';
        page.lastId = rows->id(0);
        appendEnvelope(page.items, viewOf(name), page.lastId, rows->view(1), rows->integer(2),
                       false, rows->view(3));
    }
    return page;
}

Page Records::changes(qint64 after, int limit, qsizetype mostBytes, bool onlyLive)
{
    auto rows = query("SELECT type, id, etag, change_no, gone, body FROM entity"
                      " WHERE tenant=? AND change_no>? AND gone<=? ORDER BY change_no LIMIT ?",
                      m_tenant, static_cast<std::int64_t>(after), onlyLive ? 0 : 1, limit + 1);
    Page page;
    page.lastChange = after;
    while (step(rows)) {
        if (page.count == limit || page.items.size() >= mostBytes) {
            page.more = true;
            break;
        }
        if (page.count++ > 0)
            page.items += ',';
        page.lastChange = rows->integer(3);
        appendEnvelope(page.items, rows->view(0), rows->id(1), rows->view(2), page.lastChange,
                       rows->integer(4) != 0, rows->view(5));
    }
    return page;
}

void Records::put(Record &record, const QJsonObject &data)
{
    record.body = QJsonDocument(data).toJson(QJsonDocument::Compact);
    const bool isNew = record.version == 0;
    ++record.version;
    record.etag =
        '"' + QByteArray::number(record.version) + '.' + core::fingerprint(record.body, 12) + '"';
    record.changeNo =
        number("INSERT INTO tenant_clock(tenant, seq) VALUES (?, 1)"
               " ON CONFLICT(tenant) DO UPDATE SET seq=tenant_clock.seq+1 RETURNING seq",
               m_tenant);
    m_connection.noteChange();
    if (isNew) {
        run("INSERT INTO entity(tenant, type, id, customer, version, etag, change_no, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            m_tenant, core::entityTypeName(record.type), record.id, record.customer,
            static_cast<std::int64_t>(record.version), viewOf(record.etag),
            static_cast<std::int64_t>(record.changeNo), record.body);
        return;
    }
    run("UPDATE entity SET version=?, etag=?, change_no=?, gone=?, gone_at=?, gone_by=?, body=?"
        " WHERE tenant=? AND type=? AND id=?",
        static_cast<std::int64_t>(record.version), viewOf(record.etag),
        static_cast<std::int64_t>(record.changeNo), record.gone,
        record.gone ? record.goneAt : QString(), record.gone ? record.goneBy : QString(),
        record.body, m_tenant, core::entityTypeName(record.type), record.id);
}

bool Records::hasUsers(const Id &customer)
{
    return number("SELECT EXISTS(SELECT 1 FROM entity WHERE tenant=? AND type='user' AND "
                  "customer=? AND gone=0)",
                  m_tenant, customer) != 0;
}

bool Records::isMentioned(const Id &id)
{
    const auto text = id.toString().toLatin1();
    return number(m_connection.engine() == Engine::Sqlite
                      ? "SELECT EXISTS(SELECT 1 FROM entity WHERE tenant=? AND gone=0 AND id<>?"
                        " AND type IN ('partner', 'customer', 'user', 'subscription')"
                        " AND instr(body, ?)>0)"
                      : "SELECT EXISTS(SELECT 1 FROM entity WHERE tenant=? AND gone=0 AND id<>?"
                        " AND type IN ('partner', 'customer', 'user', 'subscription')"
                        " AND position(? IN body)>0)",
                  m_tenant, id, text) != 0;
}

std::optional<Id> Records::nameOwner(const QString &kind, const Id &scope, const QString &name)
{
    auto rows = query("SELECT id FROM unique_name WHERE tenant=? AND kind=? AND scope=? AND name=?",
                      m_tenant, kind, scope.toBytes(), name);
    if (!step(rows))
        return std::nullopt;
    return rows->id(0);
}

void Records::setName(const QString &kind, const Id &scope, const QString &name, const Id &owner)
{
    dropNames(owner);
    run("INSERT INTO unique_name(tenant, kind, scope, name, id) VALUES (?, ?, ?, ?, ?)", m_tenant,
        kind, scope.toBytes(), name, owner);
}

void Records::dropNames(const Id &owner)
{
    run("DELETE FROM unique_name WHERE tenant=? AND id=?", m_tenant, owner);
}

void Records::addLicence(const Id &subscription, const Id &user)
{
    run("INSERT INTO licence(tenant, subscription, \"user\") VALUES (?, ?, ?)", m_tenant,
        subscription, user);
}

void Records::removeLicence(const Id &subscription, const Id &user)
{
    run("DELETE FROM licence WHERE tenant=? AND subscription=? AND \"user\"=?", m_tenant,
        subscription, user);
}

void Records::setPassword(const Id &entity, const QByteArray &hash, const QString &expiresAt)
{
    run("INSERT INTO credential(tenant, entity, hash, must_change, expires_at)"
        " VALUES (?, ?, ?, 1, ?) ON CONFLICT(tenant, entity) DO UPDATE"
        " SET hash=excluded.hash, must_change=1, expires_at=excluded.expires_at",
        m_tenant, entity, viewOf(hash), expiresAt);
}

void Records::dropPassword(const Id &entity)
{
    run("DELETE FROM credential WHERE tenant=? AND entity=?", m_tenant, entity);
}

bool Records::hasReset(const Id &reset)
{
    return number("SELECT EXISTS(SELECT 1 FROM password_reset WHERE tenant=? AND id=?)", m_tenant,
                  reset) != 0;
}

void Records::addReset(const Id &reset, const Id &user, const QString &at)
{
    run("INSERT INTO password_reset(tenant, id, \"user\", made_at) VALUES (?, ?, ?, ?)", m_tenant,
        reset, user, at);
}

std::optional<StoredAnswer> Records::answerTo(const Id &principal, const Id &key)
{
    auto rows = query("SELECT hash, status, etag, answer FROM idempotency WHERE tenant=? AND "
                      "principal=? AND key=?",
                      m_tenant, principal, key);
    if (!step(rows))
        return std::nullopt;
    return StoredAnswer{rows->blob(0), static_cast<int>(rows->integer(1)), rows->blob(2),
                        rows->blob(3)};
}

void Records::keepAnswer(const Id &principal, const Id &key, const StoredAnswer &answer,
                         const QString &at)
{
    run("INSERT INTO idempotency(tenant, principal, key, hash, status, etag, answer, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        m_tenant, principal, key, answer.hash, answer.status, viewOf(answer.etag), answer.body, at);
}

void Records::audit(const AuditEntry &entry)
{
    QByteArray before;
    {
        auto rows =
            query("SELECT chain FROM audit WHERE tenant=? ORDER BY seq DESC LIMIT 1", m_tenant);
        if (step(rows))
            before = rows->blob(0);
    }
    const QByteArray line = before + entry.at.toLatin1() + entry.principal.toBytes() +
                            entry.operation.toBytes() + entry.action + ' ' + entry.path + ' ' +
                            QByteArray::number(entry.status);
    run("INSERT INTO audit(tenant, at, principal, operation, action, path, status, chain)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        m_tenant, entry.at, entry.principal, entry.operation, viewOf(entry.action),
        viewOf(entry.path), entry.status, core::fingerprint(line));
}

qint64 Records::clock()
{
    return number("SELECT seq FROM tenant_clock WHERE tenant=?", m_tenant);
}

qint64 Records::prunedUpTo()
{
    return number("SELECT pruned FROM tenant_clock WHERE tenant=?", m_tenant);
}

void Records::prune(const QString &keys, const QString &tombstones)
{
    run("DELETE FROM idempotency WHERE tenant=? AND made_at<?", m_tenant, keys);
    const auto newest =
        number("SELECT coalesce(max(change_no), 0) FROM entity WHERE tenant=? AND gone=1"
               " AND gone_at<?",
               m_tenant, tombstones);
    run("UPDATE tenant_clock SET pruned=? WHERE tenant=? AND pruned<?", newest, m_tenant, newest);
    run("DELETE FROM entity WHERE tenant=? AND gone=1 AND gone_at<?", m_tenant, tombstones);
}

} // namespace server
