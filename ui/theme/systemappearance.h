#pragma once

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

//! The desktop's preferences: dark or light, and reduced motion. Unknown is empty; the theme then
//! decides by its palette.
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
