#include "ui/theme/systemappearance.h"

namespace ui {

void SystemAppearance::setDark(std::optional<bool> dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

void SystemAppearance::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

} // namespace ui
