#include "ui/theme/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace ui {
namespace {

constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";
constexpr auto appearance = "org.freedesktop.appearance";
constexpr auto colorScheme = "color-scheme";
constexpr auto gnome = "org.gnome.desktop.interface";
constexpr auto animations = "enable-animations";

//! Asks the settings portal, which every desktop with a dark mode has. The answer comes after the
//! first paint: a portal that must be started may take a second, and the window does not wait.
class PortalAppearance final : public SystemAppearance {
    Q_OBJECT
public:
    PortalAppearance()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(QLatin1String(service), QLatin1String(path), QLatin1String(interface),
                    QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QString, QString, QDBusVariant)));
        read(QLatin1String(appearance), QLatin1String(colorScheme));
        read(QLatin1String(gnome), QLatin1String(animations));
    }

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        take(group, key, value.variant());
    }

private:
    void read(const QString &group, const QString &key)
    {
        auto call =
            QDBusMessage::createMethodCall(QLatin1String(service), QLatin1String(path),
                                           QLatin1String(interface), QStringLiteral("Read"));
        call.setArguments({group, key});
        auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 5000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                take(group, key, reply.value().variant());
        });
    }

    void take(const QString &group, const QString &key, QVariant value)
    {
        // Read wraps its answer in one variant too many; SettingChanged does not.
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        if (group == QLatin1String(appearance) && key == QLatin1String(colorScheme)) {
            const uint scheme = value.toUInt();
            setDark(scheme == 1   ? std::optional(true)
                    : scheme == 2 ? std::optional(false)
                                  : std::nullopt);
        } else if (group == QLatin1String(gnome) && key == QLatin1String(animations)) {
            setReducedMotion(!value.toBool());
        }
    }
};

} // namespace

std::unique_ptr<SystemAppearance> SystemAppearance::create()
{
    return std::make_unique<PortalAppearance>();
}

} // namespace ui

#include "systemappearance_linux.moc"
