#include "ui/theme/systemappearance.h"

namespace ui {
namespace {

//! Empty: Qt's palette on macOS is already light or dark, and the theme decides by it.
class PaletteAppearance final : public SystemAppearance {};

} // namespace

std::unique_ptr<SystemAppearance> SystemAppearance::create()
{
    return std::make_unique<PaletteAppearance>();
}

} // namespace ui
