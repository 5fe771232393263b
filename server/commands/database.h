#pragma once

#include "server/config/config.h"
#include "server/store/schema.h"

#include <QJsonObject>

namespace server {

//! Where the configuration says that the data is; reads the passwords.
[[nodiscard]] core::Result<Location> locationOf(const Config &config);
//! "https://tenantry.example": where people reach this server.
[[nodiscard]] QByteArray publicOrigin(const Config &config);

//! Has an errand done (embedded/errands.h): here, with the schema brought up to date, or by the
//! server that runs on the folder.
[[nodiscard]] core::Result<QJsonObject> runErrand(const Config &config, const QJsonObject &errand);

} // namespace server
