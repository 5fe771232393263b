#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOption>

namespace ui::draw {

void headerSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool hovered =
        option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    // No fill: the round corners of the card behind it must stay visible.
    if (hovered)
        drawRounded(painter, QRectF(option.rect).adjusted(4, 4, -4, -5), metric::radiusSmall,
                    t.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     t.line);
}

void headerLabel(QPainter &painter, const QStyleOptionHeader &option)
{
    const Tokens &t = Tokens::of(option.palette);
    QFont font = painter.font();
    font.setPixelSize(metric::secondaryPx);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    constexpr int arrow = 14;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QRect inner = option.rect.adjusted(space::m, 0, -space::m + 2, -1);
    const int room = inner.width() - (sorted ? arrow + 2 : 0);
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(text);
    const auto alignment = QStyle::visualAlignment(option.direction, option.textAlignment);
    const bool rtl = option.direction == Qt::RightToLeft;
    const int whole = width + (sorted ? arrow + 2 : 0);
    int left = inner.left();
    if (alignment & Qt::AlignRight)
        left = inner.right() + 1 - whole;
    else if (alignment & Qt::AlignHCenter)
        left = inner.left() + (inner.width() - whole) / 2;
    const int textLeft = rtl && sorted ? left + arrow + 2 : left;
    painter.setPen(sorted ? t.text : t.muted);
    painter.drawText(QRect(textLeft, inner.top(), width + 1, inner.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, text);
    if (sorted) {
        const QRectF at(rtl ? left : left + width + 2, inner.center().y() - arrow / 2 + 0.5, arrow,
                        arrow);
        // Qt calls the arrow of an ascending order "down".
        const bool up = option.sortIndicator == QStyleOptionHeader::SortDown;
        drawIcon(painter, at, up ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                 t.muted);
    }
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style,
              const QWidget *widget)
{
    Q_UNUSED(style);
    Q_UNUSED(widget);
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(
            QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1), t.line);
        return;
    }
    const bool on = enabled && option.state & QStyle::State_Selected;
    if (on)
        drawRounded(painter, option.rect, metric::radiusSmall, t.selected);
    const QRect inner = option.rect.adjusted(space::s, 0, -space::s, 0);
    const auto mirrored = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    const QColor color = enabled ? t.text : t.faint;
    const QRect iconAt = mirrored(
        QRect(inner.left(), inner.center().y() - metric::icon / 2 + 1, metric::icon, metric::icon));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checkType == QStyleOptionMenuItem::NonExclusive)
            drawCheckBox(painter, iconAt, option.checked ? Qt::Checked : Qt::Unchecked, enabled, on,
                         t);
        else if (option.checked)
            drawIcon(painter, iconAt, QStringLiteral("check"), t.accent);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, iconAt, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const int textLeft = inner.left() + metric::icon + space::s;
    const auto parts = option.text.split(QLatin1Char('\t'));
    painter.setFont(option.font);
    painter.setPen(color);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto flags = Qt::AlignVCenter | mnemonics() | Qt::TextSingleLine;
    const QRect textAt =
        mirrored(QRect(textLeft, inner.top(), inner.right() - textLeft, inner.height()));
    painter.drawText(
        textAt, static_cast<int>(flags | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
        parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(enabled ? t.muted : t.faint);
        painter.drawText(
            textAt,
            static_cast<int>(flags | QStyle::visualAlignment(option.direction, Qt::AlignRight)),
            parts.value(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(painter, mirrored(QRect(inner.right() - 14, inner.center().y() - 6, 14, 14)),
                 QStringLiteral("chevron-right"), color);
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style)
{
    Q_UNUSED(style);
    const Tokens &t = Tokens::of(option.palette);
    painter.fillRect(option.rect, t.side);
    const bool on = option.state & (QStyle::State_Selected | QStyle::State_Sunken);
    if (on)
        drawRounded(painter, QRectF(option.rect).adjusted(1, 2, -1, -2), metric::radiusSmall + 2,
                    t.selected);
    painter.setPen(!(option.state & QStyle::State_Enabled) ? t.faint : on ? t.text : t.muted);
    painter.drawText(option.rect, Qt::AlignCenter | mnemonics() | Qt::TextSingleLine, option.text);
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect bottom(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(bottom, t.accent);
    else if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        painter.fillRect(bottom, t.line);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        drawRounded(painter, option.rect.adjusted(0, 2, 0, -3), metric::radius, {}, t.accent, 2);
}

void tabLabel(QPainter &painter, const QStyleOptionTab &option)
{
    const Tokens &t = Tokens::of(option.palette);
    QFont font = painter.font();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    const bool selected = option.state & QStyle::State_Selected;
    painter.setPen(!(option.state & QStyle::State_Enabled) ? t.faint : selected ? t.text : t.muted);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(option.rect, Qt::AlignCenter | mnemonics() | Qt::TextSingleLine, option.text);
}

} // namespace ui::draw
