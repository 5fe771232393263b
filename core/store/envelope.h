#pragma once

#include "core/domain/entity.h"

#include <QByteArray>

namespace core {

//! One entity as the server gives it: item of the change feed, body of an answer.
struct Envelope {
    EntityRef entity;
    QString etag;
    qint64 changeNo = 0;
    bool gone = false;
    QByteArray data; //!< JSON text of the entity
};

} // namespace core
