#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

enum class Severity { Normal, Destructive };

//! The content of a question: the consequence, in plain text, and the label of the button that does
//! it.
struct Question {
    QString title;
    QString text;
    QString action;
    Severity severity = Severity::Normal;
    QString cancel = {}; //!< for actions that "Cancel" could be mistaken for
};

//! Asks over `parent` without a nested event loop; `yes` runs if the user confirms. Cancel is the
//! default.
void confirm(QWidget *parent, const Question &question, std::function<void()> yes);
//! Shows a message that must be read before continuing.
void inform(QWidget *parent, const QString &title, const QString &text);

} // namespace ui
