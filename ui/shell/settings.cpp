#include "ui/shell/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
}

ThemeMode Settings::themeMode() const
{
    const QString mode = m_file.value("theme").toString();
    return mode == u"light"  ? ThemeMode::Light
           : mode == u"dark" ? ThemeMode::Dark
                             : ThemeMode::System;
}

void Settings::setThemeMode(ThemeMode mode)
{
    m_file.setValue("theme", mode == ThemeMode::Light  ? u"light"_s
                             : mode == ThemeMode::Dark ? u"dark"_s
                                                       : u"system"_s);
}

Density Settings::density() const
{
    return m_file.value("rows").toString() == u"compact" ? Density::Compact : Density::Comfortable;
}

void Settings::setDensity(Density density)
{
    m_file.setValue("rows", density == Density::Compact ? u"compact"_s : u"comfortable"_s);
}

QString Settings::language() const
{
    return m_file.value("language").toString();
}

void Settings::setLanguage(const QString &language)
{
    m_file.setValue("language", language);
}

QString Settings::workspace() const
{
    return m_file.value("workspace").toString();
}

void Settings::setWorkspace(const QString &id)
{
    m_file.setValue("workspace", id);
}

QByteArray Settings::geometry() const
{
    return m_file.value("geometry").toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_file.setValue("geometry", geometry);
}

} // namespace ui
