#pragma once

#include "core/domain/entity.h"

#include <QDateTime>
#include <QHash>
#include <QJsonValue>

namespace core {

//! One difference of an entity between two moments.
struct HistoryChange {
    enum class Kind { Created, Gone, Field };
    Kind kind = Kind::Field;
    EntityRef entity;
    QString name;       //!< display name, the latest that is known
    QString field;      //!< a member, or "address/city" for a part of one; empty unless Field
    QJsonValue before;  //!< undefined = had no value
    QJsonValue after;   //!< undefined = has no value
    QDateTime earliest; //!< changed after this; invalid = unknown
    QDateTime latest;   //!< changed before this
    QStringList by;     //!< accounts in order; empty = unknown
};

struct HistoryDifference {
    QDateTime from; //!< moments that were compared: not before `knownFrom`, not after now
    QDateTime to;
    QDateTime knownFrom; //!< start of the history; invalid = no history is kept
    QList<HistoryChange> changes;
    bool more = false;             //!< the limit cut changes off
    QHash<QString, QString> names; //!< display names of the ids in the values and in `by`
};

//! Days of history, 0 = none.
constexpr int usualHistoryDays = 90;
constexpr int mostHistoryDays = 3650;

} // namespace core
