#include "ui/theme/systemappearance.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QSettings>

#include <windows.h>

namespace ui {
namespace {

//! The registry has the setting; WM_SETTINGCHANGE reports changes.
class RegistryAppearance final : public SystemAppearance, public QAbstractNativeEventFilter {
public:
    RegistryAppearance()
    {
        read();
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    ~RegistryAppearance() override
    {
        if (QCoreApplication::instance())
            QCoreApplication::instance()->removeNativeEventFilter(this);
    }
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override
    {
        Q_UNUSED(type);
        Q_UNUSED(result);
        if (static_cast<MSG *>(message)->message == WM_SETTINGCHANGE)
            read();
        return false;
    }

private:
    void read()
    {
        const QSettings personalize(
            QStringLiteral(
                "HKEY_CURRENT_"
                "USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
            QSettings::NativeFormat);
        const QVariant light = personalize.value(QStringLiteral("AppsUseLightTheme"));
        setDark(light.isValid() ? std::optional(light.toInt() == 0) : std::nullopt);
        BOOL animations = TRUE;
        SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animations, 0);
        setReducedMotion(!animations);
    }
};

} // namespace

std::unique_ptr<SystemAppearance> SystemAppearance::create()
{
    return std::make_unique<RegistryAppearance>();
}

} // namespace ui
