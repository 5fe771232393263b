#include "ui/theme/style.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace ui {

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            setMnemonicsShown(type == QEvent::KeyPress);
    } else if (type == QEvent::ApplicationDeactivate) {
        setMnemonicsShown(false);
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::setMnemonicsShown(bool shown)
{
    if (m_mnemonicsShown == shown)
        return;
    m_mnemonicsShown = shown;
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            widget->update();
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QTabBar *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &tokens = Tokens::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && option->state & State_MouseOver;
    switch (element) {
    case PE_PanelButtonTool:
        draw::toolButtonPanel(*painter, *option, widget);
        return;
    case PE_PanelLineEdit:
        if (draw::isInsideField(widget) || (widget && widget->property("bare").toBool()))
            return;
        draw::field(*painter, *option, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const auto state = option->state & State_NoChange ? Qt::PartiallyChecked
                           : option->state & State_On     ? Qt::Checked
                                                          : Qt::Unchecked;
        drawCheckBox(*painter, option->rect, state, enabled, hovered, tokens);
        return;
    }
    case PE_IndicatorRadioButton:
        draw::radio(*painter, *option);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawRounded(*painter, option->rect, metric::radiusSmall, {}, tokens.accent, 2);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, tokens.selected);
        else if (element == PE_PanelItemViewItem && hovered)
            painter->fillRect(option->rect, tokens.hover);
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            draw::field(*painter, *option, widget);
        else
            drawRounded(*painter, option->rect, metric::radius, {}, tokens.line);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tokens.surface);
        drawRounded(*painter, option->rect, 0, {}, tokens.line);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, tokens.surface);
        return;
    case PE_FrameMenu:
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            tokens.line);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const QString name = element == PE_IndicatorArrowDown   ? QStringLiteral("chevron-down")
                             : element == PE_IndicatorArrowUp   ? QStringLiteral("chevron-up")
                             : element == PE_IndicatorArrowLeft ? QStringLiteral("chevron-left")
                                                                : QStringLiteral("chevron-right");
        QRectF at(0, 0, 14, 14);
        at.moveCenter(QRectF(option->rect).center());
        drawIcon(*painter, at, name, enabled ? tokens.muted : tokens.faint);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &tokens = Tokens::of(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            draw::buttonPanel(*painter, *button, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            draw::buttonLabel(*painter, *button, widget);
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
            draw::toolButtonLabel(*painter, *button);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            QRect hairline = frame->rect;
            if (frame->frameShape == QFrame::HLine)
                hairline.setRect(hairline.x(), hairline.center().y(), hairline.width(), 1);
            else
                hairline.setRect(hairline.center().x(), hairline.y(), 1, hairline.height());
            painter->fillRect(hairline, tokens.line);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            draw::headerSection(*painter, *header);
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            draw::headerSection(*painter, *header);
            draw::headerLabel(*painter, *header);
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            tokens.line);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            draw::menuItem(*painter, *item, *this, widget);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            draw::menuBarItem(*painter, *item, *this);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, tokens.side);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            draw::tab(*painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            draw::tabLabel(*painter, *tab);
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            draw::progress(*painter, *bar);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, tokens.line);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem plain(
                *item); // rows are selected by a tint, so the text keeps its color
            plain.palette.setColor(QPalette::HighlightedText, tokens.text);
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            draw::scrollBar(*painter, *slider, *this, widget);
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            draw::spinBox(*painter, *spin, *this, widget);
        return;
    case CC_ComboBox: {
        draw::field(*painter, *option, widget);
        QRectF arrow(0, 0, 14, 14);
        arrow.moveCenter(
            QRectF(subControlRect(control, option, SC_ComboBoxArrow, widget)).center());
        const Tokens &tokens = Tokens::of(option->palette);
        drawIcon(*painter, arrow, QStringLiteral("chevron-down"),
                 option->state & State_Enabled ? tokens.muted : tokens.faint);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace ui
