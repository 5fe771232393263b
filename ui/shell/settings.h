#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QSettings>

namespace ui {

//! The user's settings of the program, in one INI file. Never contains customer data.
class Settings final : public QObject {
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    //! BCP 47 code; empty = the system's. Takes effect at the next start.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    //! The last open workspace; empty = none chosen yet.
    [[nodiscard]] QString workspace() const;
    void setWorkspace(const QString &id);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

private:
    QSettings m_file;
};

} // namespace ui
