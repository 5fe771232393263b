#pragma once

#include "server/routes/write.h"

namespace server {

//! Marks an invitation's data as sent now, valid for 7 days.
void markSent(QJsonObject &data, const QDateTime &now);

//! Creates the first administrator of the customer that is being created, with the id in
//! `invitation` of the request, which checkInvitedAdministrator() has validated.
void checkInvitedAdministrator(WriteCall &call, core::FieldErrors &errors);
void inviteAdministrator(WriteCall &call, const QString &email);

//! Resends it: PUT …/sends/{send}.
[[nodiscard]] Answer sendInvitation(WriteCall &call);

} // namespace server
