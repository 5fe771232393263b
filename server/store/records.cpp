#include "server/store/records.h"

#include "core/base/bytes.h"
#include "core/base/idtext.h"
#include "core/base/json.h"
#include "core/base/seal.h"

#include <QJsonDocument>

#include <charconv>
#include <utility>

using core::EntityType;
using core::Id;
using core::viewOf;

namespace server {
namespace {

//! Enough for most; a longer one makes the text grow.
constexpr qsizetype usualEnvelope = 896;

void append(QByteArray &out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

void append(QByteArray &out, qint64 number)
{
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end - text);
}

//! Images and the like are represented by their hash.
QJsonValue brief(const QJsonValue &value)
{
    constexpr qsizetype longText = 2048;
    if (!value.isString() || value.toString().size() <= longText)
        return value;
    return QJsonObject{{QStringLiteral("hash"),
                        QString::fromLatin1(core::fingerprint(value.toString().toUtf8(), 16))}};
}

QJsonObject brief(QJsonObject data)
{
    for (auto it = data.begin(); it != data.end(); ++it)
        it.value() = brief(QJsonValue(it.value()));
    return data;
}

//! The text without author and time: the rest is the same for the same content, whenever it was
//! written. The pattern cannot occur in a value, where quotes are escaped.
QByteArray withoutStamps(const QByteArray &body)
{
    QByteArray content;
    content.reserve(body.size());
    qsizetype from = 0;
    // In alphabetical order, as in canonical JSON.
    for (const std::string_view name :
         {R"("changedAt":")", R"("changedBy":")", R"("createdAt":")"}) {
        const auto at = viewOf(body).find(name, static_cast<std::size_t>(from));
        if (at == std::string_view::npos)
            continue;
        const auto end = viewOf(body).find('"', at + name.size());
        content.append(body.constData() + from, static_cast<qsizetype>(at) - from);
        from = static_cast<qsizetype>(end) + 1;
    }
    content.append(body.constData() + from, body.size() - from);
    return content;
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
    out += R"(","id":")";
    core::appendId(out, id);
    // The ETag is stored with its quotes, as in the header.
    out += R"(","etag":"\")";
    if (etag.size() > 2) // empty after a fault; the answer is discarded then
        append(out, etag.substr(1, etag.size() - 2));
    out += R"(\"","changeNo":)";
    append(out, changeNo);
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

Stored storedForm(const QJsonObject &data)
{
    constexpr int markSize = 12;
    Stored stored{core::compactJson(data), {}};
    stored.mark = core::fingerprint(withoutStamps(stored.body), markSize);
    return stored;
}

bool isSameContent(const QByteArray &etag, const QByteArray &other)
{
    const auto markOf = [](const QByteArray &of) { return of.mid(of.indexOf('.') + 1); };
    return etag.contains('.') && other.contains('.') && markOf(etag) == markOf(other);
}

Records::Records(Connection &connection, const Id &tenant)
    : m_connection(connection)
    , m_tenant(tenant)
{
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

Page Records::pageOf(std::optional<Rows> rows, std::string_view type, int limit)
{
    Page page;
    while (step(rows)) {
        if (page.count == limit) {
            page.more = true;
            break;
        }
        if (page.count++ > 0)
            page.text += ',';
        else
            page.text.reserve(limit * usualEnvelope);
        page.lastId = rows->id(0);
        appendEnvelope(page.text, type, page.lastId, rows->view(1), rows->integer(2), false,
                       rows->view(3));
    }
    return page;
}

Page Records::feedOf(std::optional<Rows> rows, qint64 after, int limit, qsizetype mostBytes)
{
    Page page;
    page.lastChange = after;
    while (step(rows)) {
        if (page.count == limit || page.text.size() >= mostBytes) {
            page.more = true;
            break;
        }
        if (page.count++ > 0)
            page.text += ',';
        else
            page.text.reserve(limit * usualEnvelope);
        page.lastChange = rows->integer(3);
        appendEnvelope(page.text, rows->view(0), rows->id(1), rows->view(2), page.lastChange,
                       rows->integer(4) != 0, rows->view(5));
    }
    return page;
}

std::vector<Record> Records::some(EntityType type, const Id &after, int limit)
{
    auto rows = query("SELECT id, customer, version, etag, change_no, gone, gone_at, gone_by, body"
                      " FROM entity WHERE tenant=? AND type=? AND id>? AND gone=0 ORDER BY id"
                      " LIMIT ?",
                      m_tenant, core::entityTypeName(type), after.toBytes(), limit);
    std::vector<Record> found;
    while (step(rows))
        found.push_back(recordAt(*rows, type));
    return found;
}

void Records::noteChange(const Record &record, const QByteArray &before, const QJsonObject &after)
{
    if (!m_changes.isEmpty())
        m_changes += ',';
    m_changes += R"({"type":")";
    m_changes += core::entityTypeName(record.type).toLatin1();
    m_changes += R"(","id":")";
    core::appendId(m_changes, record.id);
    m_changes += '"';
    if (record.version == 0) {
        constexpr qsizetype longBody = 4096;
        m_changes += R"(,"after":)";
        m_changes += record.body.size() <= longBody ? record.body : core::compactJson(brief(after));
    } else {
        const auto old = QJsonDocument::fromJson(before).object();
        QJsonObject was;
        QJsonObject is;
        for (auto it = old.begin(); it != old.end(); ++it) {
            if (after.value(it.key()) != it.value())
                was.insert(it.key(), brief(QJsonValue(it.value())));
        }
        for (auto it = after.begin(); it != after.end(); ++it) {
            if (old.value(it.key()) != it.value())
                is.insert(it.key(), brief(QJsonValue(it.value())));
        }
        m_changes +=
            R"(,"before":)" + core::compactJson(was) + R"(,"after":)" + core::compactJson(is);
        if (record.gone)
            m_changes += R"(,"gone":true)";
    }
    m_changes += '}';
}

void Records::advance(Record &record, const Stored &stored)
{
    record.body = stored.body;
    ++record.version;
    record.etag = '"' + QByteArray::number(record.version) + '.' + stored.mark + '"';
    const auto clock = m_connection.tenantClock();
    if (!clock)
        m_fault = clock.error();
    else
        record.changeNo = ++(*clock)->seq;
}

bool Records::add(Record &record, const QJsonObject &data, const Stored &stored)
{
    if (m_fault)
        return false;
    record.body = stored.body;
    noteChange(record, {}, data);
    advance(record, stored);
    run("INSERT INTO entity(tenant, type, id, customer, version, etag, change_no, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(tenant, type, id) DO NOTHING",
        m_tenant, core::entityTypeName(record.type), record.id, record.customer,
        static_cast<std::int64_t>(record.version), viewOf(record.etag),
        static_cast<std::int64_t>(record.changeNo), record.body);
    return !m_fault && m_connection.changes() == 1;
}

void Records::forgetPart()
{
    m_state.reset();
    m_changes.clear();
}

void Records::put(Record &record, const QJsonObject &data)
{
    if (m_fault)
        return;
    m_state.reset();
    const auto stored = storedForm(data);
    if (record.version == 0) {
        if (!add(record, data, stored) && !m_fault)
            m_fault = core::Error{core::ErrorCode::Conflict, QStringLiteral("the id is taken"), {}};
        return;
    }
    const auto before = std::exchange(record.body, stored.body);
    noteChange(record, before, data);
    advance(record, stored);
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

bool Records::isMentioned(const Id &id, EntityType in, const Id &customer)
{
    const auto text = id.toString().toLatin1();
    const auto type = core::entityTypeName(in).toLatin1();
    return number(m_connection.engine() == Engine::Sqlite
                      ? "SELECT EXISTS(SELECT 1 FROM entity WHERE tenant=?1 AND type=?2 AND gone=0"
                        " AND (?3 IS NULL OR customer=?3) AND id<>?4 AND instr(body, ?5)>0)"
                      : "SELECT EXISTS(SELECT 1 FROM entity WHERE tenant=?1 AND type=?2 AND gone=0"
                        " AND (?3 IS NULL OR customer=?3) AND id<>?4 AND position(?5 IN body)>0)",
                  m_tenant, viewOf(type), customer, id, text) != 0;
}

std::optional<Id> Records::nameOwner(const QString &kind, const Id &scope, const QString &name)
{
    auto rows = query("SELECT id FROM unique_name WHERE tenant=? AND kind=? AND scope=? AND name=?",
                      m_tenant, kind, scope.toBytes(), name);
    if (!step(rows))
        return std::nullopt;
    return rows->id(0);
}

bool Records::takeName(const QString &kind, const Id &scope, const QString &name, const Id &owner)
{
    run("INSERT INTO unique_name(tenant, kind, scope, name, id) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT(tenant, kind, scope, name) DO NOTHING",
        m_tenant, kind, scope.toBytes(), name, owner);
    const bool isTaken = !m_fault && m_connection.changes() == 1;
    if (isTaken)
        setSignInName(kind, name, owner);
    return isTaken;
}

void Records::setSignInName(const QString &kind, const QString &name, const Id &owner)
{
    // Staff sign-in names must also be found before the tenant is known.
    if (kind == core::entityTypeName(core::EntityType::Staff))
        run("INSERT INTO sign_in_name(name, partner, account) VALUES (?, ?, ?)", name, m_tenant,
            owner);
}

void Records::setName(const QString &kind, const Id &scope, const QString &name, const Id &owner)
{
    dropNames(owner);
    run("INSERT INTO unique_name(tenant, kind, scope, name, id) VALUES (?, ?, ?, ?, ?)", m_tenant,
        kind, scope.toBytes(), name, owner);
    setSignInName(kind, name, owner);
}

void Records::dropNames(const Id &owner)
{
    run("DELETE FROM unique_name WHERE tenant=? AND id=?", m_tenant, owner);
    run("DELETE FROM sign_in_name WHERE partner=? AND account=?", m_tenant, owner);
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

void Records::setPolicies(const Record &user, const QJsonObject &after)
{
    const auto has = user.gone ? QStringList() : core::stringsFromJson(after[u"policies"]);
    // Most users have none, before and after.
    if (has.isEmpty() && !user.body.contains(R"("policies":[")"))
        return;
    const auto had = core::stringsFromJson(user.data()[u"policies"]);
    for (const auto &policy : had)
        run("DELETE FROM user_policy WHERE tenant=? AND policy=? AND \"user\"=?", m_tenant, policy,
            user.id);
    for (const auto &policy : has)
        run("INSERT INTO user_policy(tenant, policy, \"user\") VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            m_tenant, policy, user.id);
}

bool Records::isPolicyOfUsers(const Id &policy)
{
    return number("SELECT EXISTS(SELECT 1 FROM user_policy WHERE tenant=? AND policy=?)", m_tenant,
                  policy.toString()) != 0;
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

bool Records::hasSend(const Id &send)
{
    return number("SELECT EXISTS(SELECT 1 FROM invitation_send WHERE tenant=? AND id=?)", m_tenant,
                  send) != 0;
}

void Records::addSend(const Id &send, const Id &invitation, const QString &at)
{
    run("INSERT INTO invitation_send(tenant, id, invitation, made_at) VALUES (?, ?, ?, ?)",
        m_tenant, send, invitation, at);
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
    run("INSERT INTO idempotency(tenant, principal, key, hash, status, etag, answer, made_at,"
        " has_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        m_tenant, principal, key, answer.hash, answer.status, viewOf(answer.etag), answer.body, at,
        answer.status < 300);
}

void Records::audit(AuditEntry entry)
{
    if (entry.status < 300 && !m_changes.isEmpty())
        entry.changes = '[' + m_changes + ']';
    m_changes.clear();
    if (m_fault)
        return;
    if (auto done = appendAudit(m_connection, entry); !done)
        m_fault = done.error();
}

qint64 Records::clock()
{
    return number("SELECT seq FROM tenant_clock WHERE tenant=?", m_tenant);
}

qint64 Records::prunedUpTo()
{
    return number("SELECT pruned FROM tenant_clock WHERE tenant=?", m_tenant);
}

} // namespace server
