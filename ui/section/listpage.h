#pragma once

#include "ui/section/section.h"

namespace ui {

//! A list below a header with its title, the search and the import.
[[nodiscard]] QWidget *makeListPage(const Services &services, const QString &title, QWidget *list);

} // namespace ui
