#pragma once

#include "ui/section/section.h"

namespace ui {

[[nodiscard]] Section waitingSection();

} // namespace ui
