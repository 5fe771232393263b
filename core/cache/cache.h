#pragma once

#include "core/plan/badge.h"
#include "core/storage/connection.h"

#include <QJsonObject>

#include <functional>

namespace core {

struct CachedEntity {
    EntityRef entity;
    QString etag; //!< of the base; empty = the server has never seen it
    bool gone = false;
    QJsonObject local; //!< base with pending operations applied
    Badge badge = Badge::None;
};

//! Reads entities: what the server sent, with the pending operations applied. Works without the
//! key.
class Cache {
public:
    explicit Cache(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    using VisitJson = std::function<void(const EntityRef &, std::string_view json, Badge)>;

    [[nodiscard]] Result<CachedEntity> entity(const EntityRef &ref) const;
    //! In no particular order. `customer` null = all customers.
    [[nodiscard]] Result<QList<CachedEntity>> entities(EntityType type,
                                                       const Id &customer = {}) const;
    //! One by one, so that thousands are not in memory at once.
    [[nodiscard]] Result<void> eachEntity(EntityType type, const Id &customer,
                                          const std::function<void(CachedEntity)> &each) const;
    //! With deleted entities.
    [[nodiscard]] Result<qint64> count(EntityType type) const;
    //! The JSON text of these entities; empty for those that are deleted or unknown.
    [[nodiscard]] Result<void> visit(const QList<EntityRef> &some, const VisitJson &each) const;
    //! The JSON text of every live entity of a type.
    [[nodiscard]] Result<void> visit(EntityType type, const VisitJson &each) const;

    // Inside a transaction:
    //! Empty when the entity is unknown.
    [[nodiscard]] static QJsonObject localOf(Work &work, const EntityRef &ref);
    [[nodiscard]] static QByteArray localText(Work &work, const EntityRef &ref);
    static void setLocal(Work &work, const EntityRef &ref, const QByteArray &text,
                         StoreChanges &changes);

private:
    StoreConnection &m_connection;
};

} // namespace core
