#pragma once

#include "server/auth/passwords.h"
#include "server/routes/write.h"

namespace server {

// The writes that only users have.
[[nodiscard]] Answer changeLicences(WriteCall &call);
[[nodiscard]] Answer restoreUser(WriteCall &call);
[[nodiscard]] Answer resetPassword(WriteCall &call);

//! Frees the seats of a deleted user; `user` is its data.
void giveBackLicences(WriteCall &call, QJsonObject &user);

//! Generates a password for the key in `temporaryPasswordFor`.
[[nodiscard]] std::optional<DrawnPassword> drawTemporary(const WriteCall &call,
                                                         core::FieldErrors &errors);
//! Stores user and password; the answer contains the sealed password beside the user.
[[nodiscard]] Answer storeTemporary(WriteCall &call, Record &record, QJsonObject data,
                                    const DrawnPassword &password, int status);

} // namespace server
