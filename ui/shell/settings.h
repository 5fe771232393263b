#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QSettings>

namespace ui {

//! What a person chose about the program itself, in one INI file. Never anything of a customer.
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
    //! The workspace that was open last; empty = nobody has chosen yet where to work.
    [[nodiscard]] QString workspace() const;
    void setWorkspace(const QString &id);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

private:
    QSettings m_file;
};

} // namespace ui
