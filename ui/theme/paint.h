#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>

class QFont;
class QPainter;
class QPixmap;

//! Shapes that the style, the delegates and the forms share.
namespace ui {

enum class AvatarShape { Square, Circle };

//! A crisp one-pixel border inside `rect`; an invalid color omits that part.
void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &border = {}, qreal borderWidth = 1);
//! The two-ring keyboard focus mark, inside `rect`.
void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens);
void drawCheckBox(QPainter &painter, const QRectF &rect, Qt::CheckState state, bool enabled,
                  bool hovered, const Tokens &tokens);
void drawAvatar(QPainter &painter, const QRectF &rect, AvatarShape shape, const QString &id,
                const QString &initials, const QFont &font);
//! A bar from 0 to 1; mirrored in right-to-left layouts.
void drawBar(QPainter &painter, const QRectF &rect, qreal fraction, const QColor &fill,
             const QColor &track, Qt::LayoutDirection direction);
//! The same shape in another color.
[[nodiscard]] QPixmap tinted(QPixmap pixmap, const QColor &color);
//! Two letters for an avatar: "MK" for a person, "CO" for an organisation.
[[nodiscard]] QString initialsOf(const QString &name);
[[nodiscard]] QString abbreviationOf(const QString &name);

} // namespace ui
