#include "core/sync/wakewatch.h"

#include <QDBusConnection>

namespace core {

//! logind reports a moment before sleep and right after waking.
void WakeWatch::askSystem()
{
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(sleepChanged(bool)));
}

} // namespace core
