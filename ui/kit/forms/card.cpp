#include "ui/kit/forms/card.h"

#include "ui/theme/paint.h"

#include <QPainter>

namespace ui {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    // What fills its background stays off the round corners below; headers of tables do not fill
    // theirs.
    setContentsMargins(1, 1, 1, metric::radiusCard - 2);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    drawRounded(painter, rect(), metric::radiusCard, tokens.surface, tokens.line);
}

} // namespace ui
