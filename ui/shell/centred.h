#pragma once

class QWidget;

namespace ui {

//! A column of readable width in the middle of a page that scrolls.
[[nodiscard]] QWidget *centred(QWidget *content);

} // namespace ui
