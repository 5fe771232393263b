#pragma once

#include <QIcon>
#include <QWidget>

namespace ui {

//! The token that colors an icon. It is looked up when drawing, so icons follow a theme switch.
enum class Tint { Muted, Text, Accent, OnAccent, Good, Warning, Bad, Faint };

//! An outline icon of resources/icons by file name without extension, e.g. "building-2"; null if
//! missing.
[[nodiscard]] QIcon icon(const QString &name, Tint tint = Tint::Muted);
[[nodiscard]] QColor tintColor(Tint tint);
//! Draws without a pixmap; for delegates and custom widgets.
void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

//! An icon as a widget. Ignored by screen readers unless it has an accessible name.
class IconLabel final : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, Tint tint = Tint::Muted, int side = 16,
                       QWidget *parent = nullptr);

    void setIcon(const QString &name, Tint tint);
    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tint m_tint;
    int m_side;
};

} // namespace ui
