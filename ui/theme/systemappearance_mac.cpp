#include "ui/theme/systemappearance.h"

namespace ui {
namespace {

//! Knows nothing: the palette that Qt hands out on macOS already is light or dark, and the theme
//! judges by it.
class PaletteAppearance final : public SystemAppearance {};

} // namespace

std::unique_ptr<SystemAppearance> SystemAppearance::create()
{
    return std::make_unique<PaletteAppearance>();
}

} // namespace ui
