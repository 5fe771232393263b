#pragma once

#include "ui/section/section.h"

#include <QList>

namespace ui {

//! The sections in the order of the side bar, but for the settings, which the window adds. A new
//! section is one line here.
[[nodiscard]] QList<Section> sections();

} // namespace ui
