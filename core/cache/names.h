#pragma once

#include "core/domain/entity.h"
#include "core/storage/work.h"

#include <QHash>
#include <QJsonObject>

namespace core {

//! Names of the ids in values, each read once.
class Names {
public:
    explicit Names(Work &work)
        : m_work(work)
    {
    }

    //! The name of an entity with this data; empty if it has none.
    QString of(EntityType type, const QJsonObject &data);
    //! The name of the entity with this id; empty if unknown, or not an id.
    QString add(EntityType type, const QString &id);
    //! All entities that the value of this member of a `type` refers to.
    void addAll(EntityType type, const QString &member, const QJsonValue &value);
    //! By id.
    [[nodiscard]] QHash<QString, QString> all() const;

private:
    Work &m_work;
    QHash<QString, QString> m_names;
};

} // namespace core
