#pragma once

#include "server/commands/command.h"
#include "server/store/transfer.h"

#include <QJsonDocument>

#include <cstdio>

namespace server {

//! Prints what was written, or the error; returns the exit code.
inline int say(const core::Result<Manifest> &manifest, const QString &folder)
{
    if (!manifest) {
        const auto &error = manifest.error();
        switch (error.code) {
        case core::ErrorCode::Invalid: // the action is not allowed
            return fail(Usage, error.detail);
        case core::ErrorCode::Format: // of the backup
        case core::ErrorCode::Version:
            return fail(DatabaseUnusable, error.detail);
        default:
            return fail(error, folder);
        }
    }
    std::fputs(QJsonDocument(manifest->toJson()).toJson().constData(), stdout);
    return Ok;
}

} // namespace server
