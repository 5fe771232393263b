#pragma once

#include "core/domain/entity.h"

#include <QByteArray>

namespace core {

//! One entity as the server sends it: an item of the change feed, or the body of an answer.
struct Envelope {
    EntityRef entity;
    QString etag;
    qint64 changeNo = 0;
    bool gone = false;
    QByteArray data; //!< the entity's JSON text, as sent
};

} // namespace core
