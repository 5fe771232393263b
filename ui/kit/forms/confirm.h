#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

enum class Severity { Normal, Destructive };

//! What a question names: what will happen, in plain text, and what the button that does it is
//! called.
struct Question {
    QString title;
    QString text;
    QString action;
    Severity severity = Severity::Normal;
    QString cancel = {}; //!< where "Cancel" could be taken for the action
};

//! Asks over `parent` without a nested event loop; `yes` runs when the action was chosen. Cancel is
//! the default.
void confirm(QWidget *parent, const Question &question, std::function<void()> yes);
//! Tells something that needs to be read before going on.
void inform(QWidget *parent, const QString &title, const QString &text);

} // namespace ui
