#pragma once

#include <QString>

class QCoreApplication;

namespace ui {

//! Puts the program into a language: `chosen` (as "de"), or the system's when it is empty. English
//! has a translation too, its plurals. Needs no widgets. Called on the GUI thread, before any text
//! is made.
void installTranslations(QCoreApplication &application, const QString &chosen);

} // namespace ui
