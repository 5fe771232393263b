#include "core/cache/cache.h"

#include "core/base/bytes.h"
#include "core/storage/seals.h"

namespace core {

Result<CachedEntity> Cache::entity(const EntityRef &ref) const
{
    Work work(m_connection.db, Work::Mode::Read);
    auto rows =
        work.rows("SELECT type, id, customer, etag, gone, COALESCE(local, base), badge FROM entity"
                  " WHERE type = ? AND id = ?",
                  entityTypeName(ref.type), ref.id);
    if (rows.next())
        return CachedEntity{refAt(rows, 0, 1, 2), rows->text(3), rows->integer(4) != 0,
                            fromText(rows->view(5)), static_cast<Badge>(rows->integer(6))};
    if (work.failed())
        return tl::unexpected(work.result().error());
    return failure(ErrorCode::NotFound, ref.id.toString());
}

Result<QList<CachedEntity>> Cache::entities(EntityType type, const Id &customer) const
{
    QList<CachedEntity> found;
    auto done = eachEntity(type, customer,
                           [&found](CachedEntity entity) { found.append(std::move(entity)); });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

Result<void> Cache::eachEntity(EntityType type, const Id &customer,
                               const std::function<void(CachedEntity)> &each) const
{
    Work work(m_connection.db, Work::Mode::Read);
    constexpr std::string_view all =
        "SELECT type, id, customer, etag, gone, COALESCE(local, base), badge"
        " FROM entity WHERE type = ?1";
    constexpr std::string_view ofOne =
        "SELECT type, id, customer, etag, gone, COALESCE(local, base), badge"
        " FROM entity WHERE type = ?1 AND customer = ?2";
    auto rows = customer.isNull() ? work.rows(all, entityTypeName(type))
                                  : work.rows(ofOne, entityTypeName(type), customer);
    while (rows.next())
        each({refAt(rows, 0, 1, 2), rows->text(3), rows->integer(4) != 0, fromText(rows->view(5)),
              static_cast<Badge>(rows->integer(6))});
    return work.result();
}

Result<qint64> Cache::count(EntityType type) const
{
    Work work(m_connection.db, Work::Mode::Read);
    const auto number =
        work.number("SELECT COUNT(*) FROM entity WHERE type = ?", entityTypeName(type));
    if (work.failed())
        return tl::unexpected(work.result().error());
    return number;
}

Result<void> Cache::visit(const QList<EntityRef> &some, const VisitJson &each) const
{
    Work work(m_connection.db, Work::Mode::Read);
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

Result<void> Cache::visit(EntityType type, const VisitJson &each) const
{
    Work work(m_connection.db, Work::Mode::Read);
    // In the order of the file: the index would need a look-up for each row.
    auto rows =
        work.rows("SELECT id, customer, COALESCE(local, base), badge FROM entity NOT INDEXED"
                  " WHERE type = ? AND gone = 0",
                  entityTypeName(type));
    while (rows.next())
        each({type, rows->id(0), rows->id(1)}, rows->view(2), static_cast<Badge>(rows->integer(3)));
    return work.result();
}

QJsonObject Cache::localOf(Work &work, const EntityRef &ref)
{
    return fromText(viewOf(localText(work, ref)));
}

QByteArray Cache::localText(Work &work, const EntityRef &ref)
{
    auto rows = work.rows("SELECT COALESCE(local, base) FROM entity WHERE type = ? AND id = ?",
                          entityTypeText(ref.type), ref.id);
    return rows.next() ? rows->blob(0) : QByteArray();
}

void Cache::setLocal(Work &work, const EntityRef &ref, const QByteArray &text,
                     StoreChanges &changes)
{
    work.run("INSERT INTO entity (type, id, customer, local, badge) VALUES (?, ?, ?, ?, 1)"
             " ON CONFLICT (type, id) DO UPDATE SET local = excluded.local, badge = MAX(badge, 1)",
             entityTypeText(ref.type), ref.id, ref.customer, viewOf(text));
    changes.addEntity(ref);
}

} // namespace core
