#pragma once

#include <QString>

class QAction;
class QLineEdit;

namespace ui {

//! An icon button at the far end of a line edit, with the name that Qt does not give it.
[[nodiscard]] QAction *addLineAction(QLineEdit *edit, const QString &iconName, const QString &name);
void renameLineAction(QLineEdit *edit, QAction *action, const QString &iconName,
                      const QString &name);
//! An icon before the text; ornament, so without a name.
void addLeadingIcon(QLineEdit *edit, const QString &iconName);
//! Qt's own clear button, with a name.
void addClearButton(QLineEdit *edit);

} // namespace ui
