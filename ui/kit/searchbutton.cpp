#include "ui/kit/searchbutton.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyle>

namespace ui {

SearchButton::SearchButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setText(tr("Search everything"));
    setAccessibleName(text());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(320);
}

QSize SearchButton::sizeHint() const
{
    return minimumSizeHint(); // titles and actions come first, then it takes the rest
}

QSize SearchButton::minimumSizeHint() const
{
    return {130, metric::button};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRounded(painter, rect(), metric::radius, underMouse() ? tokens.hover : tokens.surface,
                tokens.line);
    if (hasFocus())
        drawFocusRing(painter, rect(), metric::radius, tokens);

    const QString keys =
        QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
    painter.setFont(textFont(TextRole::Secondary));
    const int keyWidth = painter.fontMetrics().horizontalAdvance(keys) + 12;
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    drawIcon(painter, visual({11, height() / 2 - 8, 16, 16}), QStringLiteral("search"),
             tokens.muted);

    const bool roomForKeys = width() > 200;
    if (roomForKeys) {
        const QRect keyRect = visual({width() - keyWidth - 10, height() / 2 - 9, keyWidth, 18});
        drawRounded(painter, keyRect, metric::radiusSmall, {}, tokens.line);
        painter.setPen(tokens.muted);
        painter.drawText(keyRect, Qt::AlignCenter, keys);
    }
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(tokens.muted);
    const int room = width() - 35 - (roomForKeys ? keyWidth + 16 : 8);
    painter.drawText(visual({35, 0, room, height()}),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

} // namespace ui
