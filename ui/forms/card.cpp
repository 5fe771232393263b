#include "ui/forms/card.h"

#include "ui/theme/paint.h"

#include <QPainter>

namespace ui {

Card::Card(QWidget *parent) : QFrame(parent)
{
    // Children that fill their background stay off the rounded corners.
    setContentsMargins(1, 1, 1, 1);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    drawRounded(painter, rect(), metric::radiusCard, tokens.surface, tokens.line);
}

} // namespace ui
