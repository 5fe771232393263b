#pragma once

class QWidget;

namespace ui {

//! A column of readable width in the center of a scrolling page.
[[nodiscard]] QWidget *centred(QWidget *content);

} // namespace ui
