#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>
#include <QUrl>

#include <functional>

class QObject;

namespace app {

//! One line from the terminal without echo; `prompt` goes to standard error. Where standard input
//! is no terminal, its next line is read without a prompt. ErrorCode::Cancelled at its end.
[[nodiscard]] core::Result<core::Secret> readSecret(const QString &prompt);

//! The first line of a file that nobody else may read; ErrorCode::Permission when others may.
[[nodiscard]] core::Result<core::Secret> readSecretFile(const QString &path);

//! Asks the system's browser to show an address; false when there is no way to.
[[nodiscard]] bool openInBrowser(const QUrl &address);

//! Ctrl+C and a kill become an event, so that everything is closed in order.
void onEndSignal(QObject *context, const std::function<void()> &end);

} // namespace app
