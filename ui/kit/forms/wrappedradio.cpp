#include "ui/kit/forms/wrappedradio.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int margin = space::xs;
constexpr int usualWidth = 160;

} // namespace

WrappedRadio::WrappedRadio(QString text, QWidget *parent)
    : QRadioButton(parent)
    , m_text(std::move(text))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappedRadio::textAt() const
{
    return margin + style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) +
           space::s;
}

qreal WrappedRadio::layOut(QTextLayout &text, int width) const
{
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextOption(option);
    text.setFont(font());
    text.setText(m_text);
    qreal height = 0;
    text.beginLayout();
    for (auto line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(std::max(width - textAt() - margin, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    text.endLayout();
    return height;
}

int WrappedRadio::heightForWidth(int width) const
{
    QTextLayout text;
    return static_cast<int>(std::ceil(layOut(text, width))) + 2 * margin;
}

QSize WrappedRadio::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize WrappedRadio::minimumSizeHint() const
{
    return {textAt() + 60, fontMetrics().height() + 2 * margin};
}

bool WrappedRadio::hitButton(const QPoint &place) const
{
    return rect().contains(place);
}

void WrappedRadio::keyPressEvent(QKeyEvent *event)
{
    // Some desktops activate whatever has the focus on Enter; applying is the dialog's job.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QRadioButton::keyPressEvent(event);
}

void WrappedRadio::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (hasFocus() && option.state & QStyle::State_KeyboardFocusChange)
        drawFocusRing(painter, rect(), metric::radius, tokens);
    const auto place = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const int dot = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    option.rect = place({margin, margin + (fontMetrics().height() - dot) / 2, dot, dot});
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
    painter.setPen(isEnabled() ? tokens.text : tokens.muted);
    QTextLayout text;
    layOut(text, width());
    text.draw(&painter, place(rect().adjusted(textAt(), margin, -margin, -margin)).topLeft());
}

} // namespace ui

#include "moc_wrappedradio.cpp"
