#include "core/sync/wakewatch.h"

#include <QDBusConnection>

namespace core {

//! logind says it a moment before sleep and as soon as the computer is awake.
void WakeWatch::askSystem()
{
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(sleepChanged(bool)));
}

} // namespace core
