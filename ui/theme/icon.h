#pragma once

#include <QIcon>
#include <QWidget>

namespace ui {

//! Which token colours an icon. The colour is looked up when it is drawn, so icons follow a theme
//! switch.
enum class Tint { Muted, Text, Accent, OnAccent, Good, Warning, Bad, Faint };

//! An outline icon of resources/icons by file name without ending, e.g. "building-2"; null if there
//! is none.
[[nodiscard]] QIcon icon(const QString &name, Tint tint = Tint::Muted);
[[nodiscard]] QColor tintColor(Tint tint);
//! Draws without going through a pixmap; for delegates and own widgets.
void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

//! An icon as a widget. Silent for screen readers unless it gets an accessible name.
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
