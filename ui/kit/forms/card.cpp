#include "ui/kit/forms/card.h"

#include "ui/theme/paint.h"

#include <QPainter>

namespace ui {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    // Keeps backgrounds off the round corners below; table headers do not fill theirs.
    setContentsMargins(1, 1, 1, metric::radiusCard - 2);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    drawRounded(painter, rect(), metric::radiusCard, tokens.surface, tokens.line);
}

} // namespace ui
