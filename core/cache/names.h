#pragma once

#include "core/domain/entity.h"
#include "core/storage/work.h"

#include <QHash>
#include <QJsonObject>

namespace core {

//! What the ids in values stand for, each read once.
class Names {
public:
    explicit Names(Work &work)
        : m_work(work)
    {
    }

    //! What this entity is called.
    QString of(EntityType type, const QJsonObject &data);
    //! What the entity of this id is called; empty when it is not known, or no id.
    QString add(EntityType type, const QString &id);
    //! All that the value of this member names.
    void addAll(const QString &member, const QJsonValue &value);
    //! By id.
    [[nodiscard]] QHash<QString, QString> all() const;

private:
    Work &m_work;
    QHash<QString, QString> m_names;
};

} // namespace core
