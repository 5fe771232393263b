#pragma once

#include "ui/theme/systemappearance.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

#include <memory>

class QApplication;

namespace ui {

class Style;

enum class ThemeMode { System, Light, Dark };
enum class Density { Comfortable, Compact };

//! Styles the application: font, palette and style, light or dark, switched live. One object, owned
//! by the application; widgets need not know it, they read Tokens::of(this).
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication &application);
    ~Theme() override;

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const Tokens &tokens() const
    {
        return m_dark ? Tokens::darkSet() : Tokens::light();
    }

    [[nodiscard]] static QPalette paletteOf(const Tokens &tokens);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    std::unique_ptr<SystemAppearance> m_system;
    Style *m_style; // owned by the application
    ThemeMode m_mode = ThemeMode::System;
    Density m_density = Density::Comfortable;
    bool m_systemPaletteDark;
    bool m_dark = false;
};

//! Registers icons and fonts; safe to call again.
void initResources();

enum class TextRole { Body, Strong, Secondary, Heading, Title };
//! Inter in one of the five sizes of the design.
[[nodiscard]] QFont textFont(TextRole role);
//! Height of a table row in the current density.
[[nodiscard]] int rowHeight(const QWidget *widget);
//! At most 150 ms; 0 if the desktop requests reduced motion.
[[nodiscard]] int motionMs(const QWidget *widget);

} // namespace ui
