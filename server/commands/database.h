#pragma once

#include "server/config/config.h"
#include "server/store/schema.h"

#include <QJsonObject>

namespace server {

//! The configured location of the data; reads the passwords.
[[nodiscard]] core::Result<Location> locationOf(const Config &config);
//! "https://tenantry.example": the address that people use.
[[nodiscard]] QByteArray publicOrigin(const Config &config);

//! Runs an errand (embedded/errands.h): in this process, after migrating the schema, or in the
//! server that is running on the folder.
[[nodiscard]] core::Result<QJsonObject> runErrand(const Config &config, const QJsonObject &errand);

} // namespace server
