#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"

#include <QString>

namespace core {

//! One temporary password on a confirmation sheet.
struct SheetRow {
    Id operation;
    QString displayName;
    QString userName;
    Secret password;
};

} // namespace core
