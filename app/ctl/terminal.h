#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>
#include <QUrl>

#include <functional>

class QObject;

namespace app {

//! Reads a line from the terminal without echo; `prompt` goes to standard error. If standard input
//! is not a terminal, reads its next line without a prompt. ErrorCode::Cancelled at its end.
[[nodiscard]] core::Result<core::Secret> readSecret(const QString &prompt);

//! The first line of a file that only its owner may read; ErrorCode::Permission if others may.
[[nodiscard]] core::Result<core::Secret> readSecretFile(const QString &path);

//! Whether standard error is a terminal, where a line can be redrawn.
[[nodiscard]] bool isErrorATerminal();

//! Opens an address in the system browser; false if that is impossible.
[[nodiscard]] bool openInBrowser(const QUrl &address);

//! Turns Ctrl+C and SIGTERM into an event, so that everything is closed in order.
void onEndSignal(QObject *context, const std::function<void()> &end);

} // namespace app
