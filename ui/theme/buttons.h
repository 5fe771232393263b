#pragma once

#include "ui/theme/icon.h"

class QAbstractButton;
class QPushButton;
class QToolButton;

//! Kinds of buttons. The style draws a button by its `kind` property; these set it.
namespace ui {

//! The one action of a page: filled with the accent.
void makePrimary(QPushButton *button);
//! Takes something away: the words in `bad`.
void makeDanger(QPushButton *button);
//! No frame until the pointer is on it.
void makeQuiet(QPushButton *button);
//! Underlined words in the line of a text.
void makeLink(QPushButton *button);
//! A round-ended filter button; `active` fills it.
void makePill(QPushButton *button, bool active);

[[nodiscard]] QPushButton *pushButton(const QString &text, const QString &iconName = {},
                                      QWidget *parent = nullptr);
//! A button that is only an icon: the name is its tooltip and its accessible name, so that it never
//! is nameless.
[[nodiscard]] QToolButton *iconButton(const QString &iconName, const QString &name,
                                      QWidget *parent = nullptr);

} // namespace ui
