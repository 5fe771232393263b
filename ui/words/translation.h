#pragma once

#include <QString>

class QCoreApplication;

namespace ui {

//! Installs a language: `chosen` (such as "de"), or the system's if it is empty. English has a
//! translation too, for its plurals. Needs no widgets. Call it on the GUI thread, before any text
//! is created.
void installTranslations(QCoreApplication &application, const QString &chosen);

} // namespace ui
