#pragma once

#include "ui/theme/icon.h"

class QAbstractButton;
class QPushButton;
class QToolButton;

//! Kinds of buttons. The style draws a button by its `kind` property; these set it.
namespace ui {

//! The main action of a page: filled with the accent.
void makePrimary(QPushButton *button);
//! For destructive actions: text in `bad`.
void makeDanger(QPushButton *button);
//! No frame until the pointer is over it.
void makeQuiet(QPushButton *button);
//! Underlined text inside a paragraph.
void makeLink(QPushButton *button);
//! A round-ended filter button; `active` fills it.
void makePill(QPushButton *button, bool active);

[[nodiscard]] QPushButton *pushButton(const QString &text, const QString &iconName = {},
                                      QWidget *parent = nullptr);
//! An icon-only button: the name is its tooltip and its accessible name, so that it always has one.
[[nodiscard]] QToolButton *iconButton(const QString &iconName, const QString &name,
                                      QWidget *parent = nullptr);

} // namespace ui
