#include "ui/theme/paint.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace ui {

void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &border, qreal borderWidth)
{
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        const qreal inset = borderWidth / 2;
        painter.setPen(QPen(border, borderWidth));
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset,
                                radius - inset);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens)
{
    drawRounded(painter, rect.adjusted(2, 2, -2, -2), radius - 2, {}, tokens.surface, 1);
    drawRounded(painter, rect, radius, {}, tokens.accent, 2);
}

void drawCheckBox(QPainter &painter, const QRectF &rect, Qt::CheckState state, bool enabled,
                  bool hovered, const Tokens &tokens)
{
    const bool on = state == Qt::Checked;
    const QColor border = !enabled ? tokens.faint : hovered || on ? tokens.accent : tokens.control;
    drawRounded(painter, rect, metric::radiusSmall, on ? border : tokens.surface, border);
    if (state == Qt::Unchecked)
        return;
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = rect.width() / 16;
    painter.setPen(QPen(on ? tokens.onAccent : border, 1.8 * unit, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](qreal x, qreal y) { return rect.topLeft() + QPointF(x, y) * unit; };
    if (on) {
        const QPointF tick[] = {at(4.2, 8.3), at(7, 11), at(11.8, 5.2)};
        painter.drawPolyline(tick, 3);
    } else {
        painter.drawLine(at(4.5, 8), at(11.5, 8));
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void drawAvatar(QPainter &painter, const QRectF &rect, AvatarShape shape, const QString &id,
                const QString &initials, const QFont &font)
{
    const qreal radius = shape == AvatarShape::Circle ? rect.width() / 2 : rect.width() * 0.23;
    drawRounded(painter, rect, radius, avatarColor(id));
    QFont small(font);
    small.setPixelSize(qMax(8, qRound(rect.width() * 0.4)));
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(Tokens::light().onAvatar);
    painter.drawText(rect, Qt::AlignCenter, initials);
}

void drawBar(QPainter &painter, const QRectF &rect, qreal fraction, const QColor &fill,
             const QColor &track, Qt::LayoutDirection direction)
{
    const qreal radius = rect.height() / 2;
    drawRounded(painter, rect, radius, track);
    const qreal width = rect.width() * qBound(0.0, fraction, 1.0);
    if (width <= 0)
        return;
    QRectF done(rect.topLeft(), QSizeF(qMax(width, rect.height()), rect.height()));
    if (direction == Qt::RightToLeft)
        done.moveRight(rect.right());
    drawRounded(painter, done, radius, fill);
}

QPixmap tinted(QPixmap pixmap, const QColor &color)
{
    if (pixmap.isNull())
        return pixmap;
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), color);
    return pixmap;
}

QString initialsOf(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.front().isLetterOrNumber() && letters.size() < 2)
            letters += word.front().toUpper();
    }
    return letters.size() == 2 ? letters : abbreviationOf(name);
}

QString abbreviationOf(const QString &name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() && letters.size() < 2)
            letters += c.toUpper();
    }
    return letters;
}

} // namespace ui
