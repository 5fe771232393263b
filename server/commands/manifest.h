#pragma once

#include "server/commands/command.h"
#include "server/store/transfer.h"

#include <QJsonDocument>

#include <cstdio>

namespace server {

//! Prints what was written, or why nothing was; the exit code.
inline int say(const core::Result<Manifest> &manifest, const QString &folder)
{
    if (!manifest)
        return fail(manifest.error(), folder);
    std::fputs(QJsonDocument(manifest->toJson()).toJson().constData(), stdout);
    return Ok;
}

} // namespace server
