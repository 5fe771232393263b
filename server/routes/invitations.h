#pragma once

#include "server/routes/write.h"

namespace server {

//! Notes in an invitation's data that it goes out now, good for 7 days from here.
void markSent(QJsonObject &data, const QDateTime &now);

//! The customer that is being made gets its first administrator: with the id in `invitation` of the
//! request, which checkInvitedAdministrator() found good.
void checkInvitedAdministrator(WriteCall &call, core::FieldErrors &errors);
void inviteAdministrator(WriteCall &call, const QString &email);

//! Sends it again: PUT …/sends/{send}.
[[nodiscard]] Answer sendInvitation(WriteCall &call);

} // namespace server
