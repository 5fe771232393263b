#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace ui::draw {
namespace {

struct ButtonColors {
    QColor fill;
    QColor border;
    QColor text;
};

ButtonColors colorsOf(const QStyleOption &option, const QByteArray &kind)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (kind == "primary") {
        if (!enabled) {
            QColor pale = t.accent;
            pale.setAlphaF(0.45f);
            return {pale, {}, t.onAccent};
        }
        return {active ? t.accentHover : t.accent, {}, t.onAccent};
    }
    if (!enabled)
        return {kind == "quiet" ? QColor() : t.surface, kind == "quiet" ? QColor() : t.line,
                t.faint};
    if (kind == "link")
        return {{}, {}, t.onAccentBackground};
    if (kind == "quiet")
        return {active ? t.hover : QColor(), {}, t.muted};
    if (kind == "pillActive")
        return {t.accentBackground, {}, t.onAccentBackground};
    const bool on = option.state & QStyle::State_On;
    const QColor fill = option.state & QStyle::State_Sunken ? t.selected
                        : on                                ? t.accentBackground
                        : active                            ? t.hover
                                                            : t.surface;
    if (kind == "danger")
        return {fill, t.line, t.bad.text};
    return {fill, t.line, on ? t.onAccentBackground : kind == "pill" ? t.muted : t.text};
}

QByteArray kindOf(const QWidget *widget)
{
    return widget ? widget->property("kind").toByteArray() : QByteArray();
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    constexpr auto both = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (option.state & both) == both;
}

} // namespace

Qt::TextFlag mnemonics()
{
    return QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut) ? Qt::TextShowMnemonic
                                                                          : Qt::TextHideMnemonic;
}

void buttonPanel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const QByteArray kind = kindOf(widget);
    const qreal radius = kind.startsWith("pill") ? option.rect.height() / 2.0 : metric::radius;
    const auto colors = colorsOf(option, kind);
    if (colors.fill.isValid() || colors.border.isValid())
        drawRounded(painter, option.rect, radius, colors.fill, colors.border);
    if (hasKeyboardFocus(option))
        drawFocusRing(painter, option.rect, radius, Tokens::of(option.palette));
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const QByteArray kind = kindOf(widget);
    const bool pill = kind.startsWith("pill");
    const auto colors = colorsOf(option, kind);
    QFont font = painter.font();
    if (pill)
        font.setPixelSize(metric::secondaryPx);
    font.setWeight(QFont::Medium);
    if (kind == "link") {
        font.setPixelSize(metric::secondaryPx);
        font.setUnderline(true);
    }
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const int arrow = menu ? 14 + 6 : 0;
    const int iconSide = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = iconSide && !option.text.isEmpty() ? space::s : 0;
    const int margin = kind == "link" ? 0 : pill ? 10 : space::s;
    const int room = option.rect.width() - 2 * margin - iconSide - gap - arrow;
    const int flags = mnemonics() | Qt::TextSingleLine;
    QString text = option.text;
    if (metrics.size(flags, text).width() > room)
        text = metrics.elidedText(text, Qt::ElideRight, qMax(0, room), flags);
    const int textWidth = metrics.size(flags, text).width();
    int x = option.rect.x() + (option.rect.width() - iconSide - gap - textWidth - arrow) / 2;
    const auto place = [&](int width, int height) {
        const QRect part(x, option.rect.y() + (option.rect.height() - height) / 2, width, height);
        x += width;
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    if (iconSide) {
        const QRect at = place(iconSide, option.iconSize.height());
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(at, tinted(option.icon.pixmap(option.iconSize, ratio), colors.text));
        x += gap;
    }
    painter.setPen(colors.text);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // Latin text keeps its "…" at its end
    painter.drawText(place(textWidth, option.rect.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | flags, text);
    if (menu) {
        x += 6;
        drawIcon(painter, place(14, 14),
                 kind == "pillActive" ? QStringLiteral("x") : QStringLiteral("chevron-down"),
                 colors.text);
    }
}

void toolButtonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    Q_UNUSED(widget);
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    QColor fill;
    if (option.state & QStyle::State_On)
        fill = t.accentBackground;
    else if (enabled && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken))
        fill = option.state & QStyle::State_Sunken ? t.selected : t.hover;
    if (fill.isValid())
        drawRounded(painter, option.rect, metric::radius, fill);
    if (hasKeyboardFocus(option))
        drawFocusRing(painter, option.rect, metric::radius, t);
}

void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option)
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect inner = option.rect.adjusted(space::xs, 0, -space::xs, 0);
    const auto mirrored = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, inner, part);
    };
    const int side = option.iconSize.width();
    const int textLeft = inner.x() + side + space::xs + 2;
    option.icon.paint(&painter, mirrored({inner.x(), inner.y(), side, inner.height()}),
                      Qt::AlignCenter);
    painter.setFont(option.font);
    painter.setPen(option.state & QStyle::State_Enabled ? t.muted : t.faint);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(mirrored({textLeft, inner.y(), inner.right() + 1 - textLeft, inner.height()}),
                     QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter |
                         Qt::TextSingleLine | mnemonics(),
                     option.text);
}

void field(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const bool focused = enabled && option.state & QStyle::State_HasFocus;
    const bool invalid = widget && widget->property("invalid").toBool();
    const QColor fill = enabled && !readOnly ? t.surface : t.window;
    const QColor border = invalid                ? t.bad.text
                          : focused              ? t.accent
                          : enabled && !readOnly ? t.control
                                                 : t.line;
    drawRounded(painter, option.rect, metric::radius, fill, border, focused ? 2 : 1);
}

void radio(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QColor border = !enabled ? t.faint : on || hovered ? t.accent : t.control;
    const QRectF rect(option.rect);
    drawRounded(painter, rect, rect.width() / 2, on ? border : t.surface, border);
    if (on)
        drawRounded(painter, rect.adjusted(5, 5, -5, -5), rect.width() / 2 - 5, t.onAccent);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QStyle &style,
               const QWidget *widget)
{
    const Tokens &t = Tokens::of(option.palette);
    const QRect handle =
        style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    // The background of the scrolled content: a table is a surface, a page is not.
    const auto *holder = widget ? widget->parentWidget() : nullptr;
    const auto *area =
        qobject_cast<const QAbstractScrollArea *>(holder ? holder->parentWidget() : nullptr);
    painter.fillRect(option.rect,
                     area ? option.palette.color(area->viewport()->backgroundRole()) : t.surface);
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const qreal inset = active ? 2 : 3;
    const QRectF thumb = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    drawRounded(painter, thumb, qMin(thumb.width(), thumb.height()) / 2,
                active ? t.control : t.scrollHandle);
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QStyle &style,
             const QWidget *widget)
{
    const Tokens &t = Tokens::of(option.palette);
    field(painter, option, widget);
    const auto arrow = [&](QStyle::SubControl sub, const QString &name, bool possible) {
        QRectF at(0, 0, 12, 12);
        at.moveCenter(
            QRectF(style.subControlRect(QStyle::CC_SpinBox, &option, sub, widget)).center());
        const bool enabled = possible && option.state & QStyle::State_Enabled;
        const bool hovered =
            option.activeSubControls == sub && option.state & QStyle::State_MouseOver;
        drawIcon(painter, at, name, !enabled ? t.faint : hovered ? t.text : t.muted);
    };
    arrow(QStyle::SC_SpinBoxUp, QStringLiteral("chevron-up"),
          option.stepEnabled & QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, QStringLiteral("chevron-down"),
          option.stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const Tokens &t = Tokens::of(option.palette);
    QRectF bar(option.rect);
    bar.setHeight(qMin(bar.height(), 6.0));
    bar.moveCenter(QRectF(option.rect).center());
    const int range = option.maximum - option.minimum;
    const qreal fraction = range > 0 ? qreal(option.progress - option.minimum) / range : 0;
    drawBar(painter, bar, fraction, t.accent, t.track, option.direction);
}

} // namespace ui::draw
