#pragma once

#include "core/domain/entity.h"

#include <QDateTime>
#include <QHash>
#include <QJsonValue>

namespace core {

//! One difference between what was there at two dates.
struct HistoryChange {
    enum class Kind { Created, Gone, Field };
    Kind kind = Kind::Field;
    EntityRef entity;
    QString name;       //!< of the entity, as late as it was there
    QString field;      //!< a member, or "address/city" for a part of one; empty unless Field
    QJsonValue before;  //!< undefined = was not there
    QJsonValue after;   //!< undefined = is not there
    QDateTime earliest; //!< it happened after this; invalid = not known
    QDateTime latest;   //!< and before this
    QStringList by;     //!< accounts, the first first; empty = not known
};

struct HistoryDifference {
    QDateTime from; //!< what was compared: not before `knownFrom`, not after now
    QDateTime to;
    QDateTime knownFrom; //!< what was earlier is not known; invalid = nothing is kept
    QList<HistoryChange> changes;
    bool more = false;             //!< there are further ones than were asked for
    QHash<QString, QString> names; //!< of what the values and `by` name by their ids
};

//! So many days are kept unless somebody chose otherwise; 0 = none.
constexpr int usualHistoryDays = 90;
constexpr int mostHistoryDays = 3650;

} // namespace core
