#include "core/store/membertext.h"
#include "core/store/store_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Members of a body that are for the server only.
constexpr std::string_view secrets[] = {"temporaryPasswordFor", "ownerPassword"};

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

void noteChanged(StoreChanges &changes, const EntityRef &ref)
{
    if (changes.entities.isEmpty() || changes.entities.constLast() != ref)
        changes.entities.append(ref);
}

QJsonArray withLicences(QJsonArray licences, const QJsonObject &body)
{
    for (const auto &id : body[u"remove"].toArray()) {
        for (qsizetype i = licences.size(); i-- > 0;) {
            if (licences.at(i) == id)
                licences.removeAt(i);
        }
    }
    for (const auto &id : body[u"add"].toArray()) {
        if (!licences.contains(id))
            licences.append(id);
    }
    return licences;
}

} // namespace

QJsonObject withoutSecrets(QJsonObject body)
{
    for (const auto name : secrets)
        body.remove(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())));
    return body;
}

bool hasSecret(const JsonText &body)
{
    return std::ranges::any_of(secrets, [&body](std::string_view name) {
        return body.contains(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    });
}

bool needsBase(OperationKind kind)
{
    return kind == OperationKind::Change || kind == OperationKind::Delete ||
           kind == OperationKind::Restore;
}

QJsonObject applied(QJsonObject local, const EntityRef &ref, OperationKind kind,
                    const QJsonObject &body, const QJsonObject &after)
{
    switch (kind) {
    case OperationKind::Create:
        local.insert(u"id"_s, ref.id.toString());
        if (!ref.customer.isNull() && ref.customer != ref.id)
            local.insert(u"customer"_s, ref.customer.toString());
        [[fallthrough]];
    case OperationKind::Change:
        return applyMergePatch(applyMergePatch(local, withoutSecrets(body)), withoutSecrets(after));
    case OperationKind::Licences:
        local.insert(u"licences"_s, withLicences(local[u"licences"].toArray(), body));
        return local;
    case OperationKind::Delete:
        local.insert(u"status"_s, u"deleted"_s);
        return local;
    case OperationKind::Restore:
        local.insert(u"status"_s, u"active"_s);
        return local;
    case OperationKind::ResetPassword:
        local.insert(u"mustChangePassword"_s, true);
        return local;
    }
    return local;
}

QByteArray appliedText(const QByteArray &local, const Operation &operation)
{
    const auto &ref = operation.entity;
    const bool creates = operation.kind == OperationKind::Create;
    if (creates || operation.kind == OperationKind::Change) {
        std::optional text = local.isEmpty() ? QByteArrayLiteral("{}") : local;
        const auto set = [&text](const QByteArray &members) {
            if (text)
                text = withMembers(view(*text), view(members), secrets);
        };
        if (creates) {
            auto whose = R"({"id":")" + ref.id.toString().toLatin1();
            if (!ref.customer.isNull() && ref.customer != ref.id)
                whose += R"(","customer":")" + ref.customer.toString().toLatin1();
            set(whose + R"("})");
        }
        if (operation.body != operation.after)
            set(operation.body.text());
        set(operation.after.text());
        if (text)
            return *text;
    }
    return toText(
        applied(fromText(view(local)), ref, operation.kind, operation.body, operation.after));
}

EntityRef Store::Private::refAt(const Rows &row, int type, int id, int customer)
{
    return {entityTypeFromName(row->text(type)).value_or(EntityType::Customer), row->id(id),
            row->id(customer)};
}

QJsonObject Store::Private::localOf(Work &work, const EntityRef &ref)
{
    return fromText(localText(work, ref).toStdString());
}

QByteArray Store::Private::localText(Work &work, const EntityRef &ref)
{
    auto rows = work.rows("SELECT COALESCE(local, base) FROM entity WHERE type = ? AND id = ?",
                          entityTypeText(ref.type), ref.id);
    return rows.next() ? rows->blob(0) : QByteArray();
}

void Store::Private::setLocal(Work &work, const EntityRef &ref, const QJsonObject &local,
                              StoreChanges &changes)
{
    setLocalText(work, ref, toText(local), changes);
}

void Store::Private::setLocalText(Work &work, const EntityRef &ref, const QByteArray &text,
                                  StoreChanges &changes)
{
    work.run("INSERT INTO entity (type, id, customer, local, badge) VALUES (?, ?, ?, ?, 1)"
             " ON CONFLICT (type, id) DO UPDATE SET local = excluded.local, badge = MAX(badge, 1)",
             entityTypeText(ref.type), ref.id, ref.customer,
             std::string_view(text.constData(), static_cast<size_t>(text.size())));
    noteChanged(changes, ref);
}

bool Store::Private::hasPending(Work &work, const Id &entity)
{
    return work.number("SELECT EXISTS (SELECT 1 FROM outbox WHERE entity = ?)", entity) != 0;
}

void Store::Private::rebuild(Work &work, const EntityRef &ref, StoreChanges &changes)
{
    noteChanged(changes, ref);
    const QString type = entityTypeName(ref.type);
    bool pending = false;
    QJsonObject local;
    {
        auto operations =
            work.rows("SELECT o.op_id, o.account, o.kind, o.body, p.detail FROM outbox o"
                      " JOIN plan_row p ON p.op_id = o.op_id WHERE o.entity = ? ORDER BY o.seq",
                      ref.id);
        while (operations.next()) {
            if (!pending) {
                auto base =
                    work.rows("SELECT base FROM entity WHERE type = ? AND id = ?", type, ref.id);
                if (base.next() && !base->isNull(0))
                    local = fromText(base->view(0));
            }
            pending = true;
            const Id id = operations->id(0);
            const QString ofAccount = operations->text(1);
            const auto body = openJson(work, operations->blob(3), context(id, ofAccount, "body"));
            const auto detail =
                openJson(work, operations->blob(4), context(id, ofAccount, "detail"));
            local =
                applied(local, ref,
                        operationKindFromName(operations->text(2)).value_or(OperationKind::Change),
                        body, detail[u"after"].toObject());
        }
    }
    if (ref.type == EntityType::Subscription) {
        auto seats = work.rows(
            "SELECT COUNT(*), COALESCE(SUM(delta), 0) FROM outbox_seat WHERE subscription = ?",
            ref.id);
        if (seats.next() && seats->integer(0) > 0) {
            if (!pending)
                local = fromText([&] {
                    auto base = work.rows("SELECT base FROM entity WHERE type = ? AND id = ?", type,
                                          ref.id);
                    return base.next() ? base->blob(0).toStdString() : std::string();
                }());
            if (pending || !local.isEmpty())
                local.insert(u"used"_s, local[u"used"].toInteger() + seats->integer(1));
            pending = pending || !local.isEmpty();
        }
    }
    if (pending) {
        setLocal(work, ref, local, changes);
        updateBadge(work, ref, changes);
        return;
    }
    work.run("DELETE FROM entity WHERE type = ? AND id = ? AND base IS NULL", type, ref.id);
    work.run("UPDATE entity SET local = NULL, badge = 0 WHERE type = ? AND id = ?"
             " AND (local IS NOT NULL OR badge <> 0)",
             type, ref.id);
}

void Store::Private::updateBadge(Work &work, const EntityRef &ref, StoreChanges &changes)
{
    noteChanged(changes, ref);
    work.run("UPDATE entity SET badge = COALESCE((SELECT MAX(CASE state WHEN 'parked' THEN 3 WHEN "
             "'blocked' THEN 3"
             " WHEN 'sending' THEN 2 ELSE 1 END) FROM outbox WHERE entity = ?1), 0) WHERE type = "
             "?2 AND id = ?1",
             ref.id, entityTypeName(ref.type));
}

void Store::Private::noteSeats(Work &work, qint64 seq, const QJsonObject &local,
                               const QJsonObject &body, QSet<Id> &touched)
{
    const auto licences = local[u"licences"].toArray();
    const auto note = [&](const QJsonValue &value, int delta) {
        const Id subscription = idFromJson(value);
        work.run("INSERT INTO outbox_seat (subscription, seq, delta) VALUES (?, ?, ?) ON CONFLICT "
                 "DO NOTHING",
                 subscription, seq, delta);
        touched.insert(subscription);
    };
    for (const auto &value : body[u"add"].toArray()) {
        if (!licences.contains(value))
            note(value, 1);
    }
    for (const auto &value : body[u"remove"].toArray()) {
        if (licences.contains(value))
            note(value, -1);
    }
}

void Store::Private::rebuildSubscriptions(Work &work, const QSet<Id> &subscriptions,
                                          StoreChanges &changes)
{
    for (const auto &id : subscriptions) {
        EntityRef ref{EntityType::Subscription, id, {}};
        {
            auto rows =
                work.rows("SELECT customer FROM entity WHERE type = 'subscription' AND id = ?", id);
            if (!rows.next())
                continue;
            ref.customer = rows->id(0);
        }
        rebuild(work, ref, changes);
    }
}

Result<CachedEntity> Store::entity(const EntityRef &ref)
{
    Work work(d->db, Work::Mode::Read);
    auto rows =
        work.rows("SELECT type, id, customer, etag, gone, COALESCE(local, base), badge FROM entity"
                  " WHERE type = ? AND id = ?",
                  entityTypeName(ref.type), ref.id);
    if (rows.next())
        return CachedEntity{Private::refAt(rows, 0, 1, 2), rows->text(3), rows->integer(4) != 0,
                            fromText(rows->view(5)), static_cast<Badge>(rows->integer(6))};
    if (work.failed())
        return tl::unexpected(work.result().error());
    return failure(ErrorCode::NotFound, ref.id.toString());
}

Result<QList<CachedEntity>> Store::entities(EntityType type, const Id &customer)
{
    QList<CachedEntity> found;
    auto done = eachEntity(type, customer,
                           [&found](CachedEntity entity) { found.append(std::move(entity)); });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

Result<void> Store::eachEntity(EntityType type, const Id &customer,
                               const std::function<void(CachedEntity)> &each)
{
    Work work(d->db, Work::Mode::Read);
    constexpr std::string_view all =
        "SELECT type, id, customer, etag, gone, COALESCE(local, base), badge"
        " FROM entity WHERE type = ?1";
    constexpr std::string_view ofOne =
        "SELECT type, id, customer, etag, gone, COALESCE(local, base), badge"
        " FROM entity WHERE type = ?1 AND customer = ?2";
    auto rows = customer.isNull() ? work.rows(all, entityTypeName(type))
                                  : work.rows(ofOne, entityTypeName(type), customer);
    while (rows.next())
        each({Private::refAt(rows, 0, 1, 2), rows->text(3), rows->integer(4) != 0,
              fromText(rows->view(5)), static_cast<Badge>(rows->integer(6))});
    return work.result();
}

Result<qint64> Store::count(EntityType type)
{
    Work work(d->db, Work::Mode::Read);
    const auto number =
        work.number("SELECT COUNT(*) FROM entity WHERE type = ?", entityTypeName(type));
    if (work.failed())
        return tl::unexpected(work.result().error());
    return number;
}

Result<void> Store::visit(
    const QList<EntityRef> &some,
    const std::function<void(const EntityRef &, std::string_view json, Badge)> &each)
{
    Work work(d->db, Work::Mode::Read);
    for (const auto &ref : some) {
        auto rows = work.rows("SELECT COALESCE(local, base), badge FROM entity"
                              " WHERE type = ? AND id = ? AND gone = 0",
                              entityTypeText(ref.type), ref.id);
        if (rows.next())
            each(ref, rows->view(0), static_cast<Badge>(rows->integer(1)));
        else if (!work.failed())
            each(ref, {}, Badge::None);
    }
    return work.result();
}

Result<void> Store::visit(
    EntityType type,
    const std::function<void(const EntityRef &, std::string_view json, Badge)> &each)
{
    Work work(d->db, Work::Mode::Read);
    // As the rows lie in the file: by the index each would be looked for.
    auto rows =
        work.rows("SELECT id, customer, COALESCE(local, base), badge FROM entity NOT INDEXED"
                  " WHERE type = ? AND gone = 0",
                  entityTypeName(type));
    while (rows.next())
        each({type, rows->id(0), rows->id(1)}, rows->view(2), static_cast<Badge>(rows->integer(3)));
    return work.result();
}

} // namespace core
