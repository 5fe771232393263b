// Sizes and positions; style.cpp draws.
#include "ui/theme/style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QStyleOption>

namespace ui {
namespace {

constexpr int scrollBarWidth = 10;
constexpr int indicator = 16;

bool isPill(const QWidget *widget)
{
    return widget && widget->property("kind").toByteArray().startsWith("pill");
}

} // namespace

bool draw::isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == rowHeightMetric)
        return m_rowHeight;
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::s;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_MenuButtonIndicator:
        return 14 + 6;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return metric::icon;
    case PM_ToolBarIconSize:
        return metric::iconLarge;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
        return metric == PM_MenuPanelWidth ? 1 : 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::xs;
    case PM_MenuBarItemSpacing:
        return space::xs;
    case PM_MenuBarVMargin:
        return 3;
    case PM_MenuBarHMargin:
        return space::s;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_LayoutHorizontalSpacing:
        return space::s;
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_TabBarTabHSpace:
        return 2 * space::m;
    case PM_TabBarTabVSpace:
        return 2 * space::s;
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_HeaderMargin:
        return space::m;
    case PM_ToolTipLabelFrameWidth:
        return space::s;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : 150;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_EtchDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return m_mnemonicsShown;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Table_GridLineColor: {
        const Tokens &tokens = option ? Tokens::of(option->palette) : Tokens::of(widget);
        return static_cast<int>(tokens.hairline.rgba());
    }
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasText = button && !button->text.isEmpty();
        if (widget && widget->property("kind").toByteArray() == "link")
            return size;
        // The content width already includes the icon, 4 px and the arrow of a menu.
        const int pill = space::xl + 2 + (button && !button->icon.isNull() ? space::xs : 0);
        return {size.width() + (isPill(widget) ? pill
                                : hasText      ? 2 * space::m + 2
                                               : space::l),
                isPill(widget) ? 28 : qMax(metric::button, size.height() + space::s)};
    }
    case CT_LineEdit:
        return {size.width() + space::l, qMax(metric::field, size.height() + space::s)};
    case CT_ComboBox:
        return {size.width() + 2 * space::m + metric::icon + space::s,
                qMax(metric::field, size.height() + space::s)};
    case CT_SpinBox:
        return {size.width() + space::l, qMax(metric::field, size.height())};
    case CT_ToolButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return base.expandedTo({metric::button, metric::button});
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 2 * space::xs + 1};
        return {size.width() + 2 * space::m + metric::icon + 2 * space::s + space::xl,
                qMax(metric::button - 2, size.height())};
    }
    case CT_MenuBarItem:
        return {size.width() + space::l, size.height() + 2 * space::xs};
    case CT_HeaderSection: {
        QSize section = QProxyStyle::sizeFromContents(type, option, size, widget);
        // The margin is for the sides; two lines are as high as they need.
        section.setHeight(qMax(section.height() - 2 * (metric::radius - 1), metric::header));
        return section;
    }
    case CT_ItemViewItem: {
        const QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {item.width() + space::l, qMax(item.height(), metric::rowCompact)};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        if (draw::isInsideField(widget))
            return option->rect.adjusted(
                qobject_cast<QComboBox *>(widget->parentWidget()) ? 0 : space::s - 1, 1, 0, -1);
        const bool bare = widget && widget->property("bare").toBool();
        return option->rect.adjusted(bare ? 2 : space::s, 1, bare ? -2 : -space::s, -1);
    }
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl sub, const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ScrollBar) {
        // No arrows: the slider has the whole groove.
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool horizontal = slider && slider->orientation == Qt::Horizontal;
        const int length = horizontal ? rect.width() : rect.height();
        if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine)
            return {};
        if (slider && (sub == SC_ScrollBarSlider || sub == SC_ScrollBarAddPage ||
                       sub == SC_ScrollBarSubPage)) {
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            const int least = pixelMetric(PM_ScrollBarSliderMin, option, widget);
            const int handle =
                range <= 0 ? length
                           : qMax<int>(qMin(least, length), int(length * qint64(slider->pageStep) /
                                                                (range + slider->pageStep)));
            const int at =
                sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                        length - handle, slider->upsideDown);
            const int begin = sub == SC_ScrollBarSlider    ? at
                              : sub == SC_ScrollBarSubPage ? 0
                                                           : at + handle;
            const int end = sub == SC_ScrollBarSlider    ? at + handle
                            : sub == SC_ScrollBarSubPage ? at
                                                         : length;
            const QRect part = horizontal
                                   ? QRect(rect.x() + begin, rect.y(), end - begin, rect.height())
                                   : QRect(rect.x(), rect.y() + begin, rect.width(), end - begin);
            return visualRect(option->direction, rect, part);
        }
        return rect;
    }
    if (control == CC_ComboBox && (sub == SC_ComboBoxEditField || sub == SC_ComboBoxArrow)) {
        const int arrow = metric::icon + space::l;
        const QRect part = sub == SC_ComboBoxArrow ? rect.adjusted(rect.width() - arrow, 0, 0, 0)
                                                   : rect.adjusted(space::s, 1, -arrow, -1);
        return visualRect(option->direction, rect, part);
    }
    if (control == CC_SpinBox && sub != SC_SpinBoxFrame) {
        constexpr int buttons = 24;
        QRect part = rect.adjusted(1, 1, -buttons, -1);
        if (sub == SC_SpinBoxUp)
            part =
                QRect(rect.right() - buttons, rect.top() + 2, buttons - 2, rect.height() / 2 - 2);
        else if (sub == SC_SpinBoxDown)
            part = QRect(rect.right() - buttons, rect.center().y(), buttons - 2,
                         rect.height() / 2 - 2);
        return visualRect(option->direction, rect, part);
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

} // namespace ui
