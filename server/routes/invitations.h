#pragma once

#include "server/routes/write.h"

namespace server {

//! Notes in an invitation's data that it goes out now, good for 7 days from here.
void markSent(QJsonObject &data, const QDateTime &now);

//! Sends it again: PUT …/sends/{send}.
[[nodiscard]] Answer sendInvitation(WriteCall &call);

} // namespace server
