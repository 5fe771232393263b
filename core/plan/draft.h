#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace core {

//! Unfinished work, stored on this computer only.
struct Draft {
    Id id;
    QString kind; //!< "onboarding", "import"
    QDateTime savedAt;
    QJsonObject content; //!< never a secret
};

} // namespace core
