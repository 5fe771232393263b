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

    //! The name of this entity.
    QString of(EntityType type, const QJsonObject &data);
    //! The name of the entity with this id; empty if unknown, or not an id.
    QString add(EntityType type, const QString &id);
    //! All ids in the value of this member.
    void addAll(const QString &member, const QJsonValue &value);
    //! By id.
    [[nodiscard]] QHash<QString, QString> all() const;

private:
    Work &m_work;
    QHash<QString, QString> m_names;
};

} // namespace core
