#pragma once

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

//! What the desktop asks of every program: dark or light, and whether things may move.
//! Unknown stays empty; the theme then judges by the palette it was given.
class SystemAppearance : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] static std::unique_ptr<SystemAppearance> create();

    [[nodiscard]] std::optional<bool> dark() const { return m_dark; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

protected:
    SystemAppearance() = default;
    void setDark(std::optional<bool> dark);
    void setReducedMotion(bool reduced);

private:
    std::optional<bool> m_dark;
    bool m_reducedMotion = false;
};

} // namespace ui
