#pragma once

#include <QString>

class QAction;
class QLineEdit;

namespace ui {

//! An icon button at the end of a line edit, with the accessible name that Qt does not set.
[[nodiscard]] QAction *addLineAction(QLineEdit *edit, const QString &iconName, const QString &name);
void renameLineAction(QLineEdit *edit, QAction *action, const QString &iconName,
                      const QString &name);
//! An icon before the text; decorative, so without a name.
void addLeadingIcon(QLineEdit *edit, const QString &iconName);
//! Qt's own clear button, with a name.
void addClearButton(QLineEdit *edit);

} // namespace ui
