#include "ui/kit/forms/steplist.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace ui {
namespace {

constexpr int rowHeightPx = 36;
constexpr int disc = 22;
constexpr int textAt = disc + 10 + space::xs;

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepList::setSteps(const QStringList &steps)
{
    m_steps = steps;
    m_current = qBound(0, m_current, qMax(0, count() - 1));
    describe();
    updateGeometry();
    update();
}

void StepList::setCurrent(int current)
{
    m_current = current;
    m_focused = current;
    describe();
    update();
}

void StepList::describe()
{
    setAccessibleName(tr("Steps"));
    if (m_current < count())
        setAccessibleDescription(
            tr("Step %1 of %2: %3").arg(m_current + 1).arg(count()).arg(m_steps.at(m_current)));
}

QSize StepList::sizeHint() const
{
    int width = 0;
    const QFontMetrics metrics(textFont(TextRole::Strong));
    for (const QString &step : m_steps)
        width = qMax(width, metrics.horizontalAdvance(step));
    return {textAt + width + space::l, count() * rowHeightPx};
}

int StepList::stepAt(int y) const
{
    const int step = y / rowHeightPx;
    return y >= 0 && step < count() ? step : -1;
}

void StepList::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        const QRect row(0, i * rowHeightPx, width(), rowHeightPx);
        const auto mirrored = [&](const QRect &part) {
            return QStyle::visualRect(layoutDirection(), row, part);
        };
        const QRect circle = mirrored(
            QRect(row.left() + space::xs, row.top() + (rowHeightPx - disc) / 2, disc, disc));
        const bool done = i < m_current;
        const bool now = i == m_current;
        if (m_hovered == i && reached(i))
            drawRounded(painter, row.adjusted(0, 2, 0, -2), metric::radius, t.hover);
        drawRounded(painter, circle, disc / 2.0,
                    now    ? t.accent
                    : done ? t.good.background
                           : QColor(),
                    now || done ? QColor() : t.line);
        if (done) {
            drawIcon(painter, QRectF(circle).adjusted(4, 4, -4, -4), QStringLiteral("check"),
                     t.good.text);
        } else {
            QFont number = textFont(TextRole::Secondary);
            number.setWeight(QFont::Medium);
            painter.setFont(number);
            painter.setPen(now ? t.onAccent : t.muted);
            painter.drawText(circle, Qt::AlignCenter, locale().toString(i + 1));
        }
        painter.setFont(textFont(now ? TextRole::Strong : TextRole::Body));
        painter.setPen(now ? t.text : t.muted);
        const QRect words = mirrored(row.adjusted(textAt, 0, 0, 0));
        painter.drawText(
            words,
            int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
            painter.fontMetrics().elidedText(m_steps.at(i), Qt::ElideRight, words.width()));
        if (hasFocus() && m_ring && i == m_focused)
            drawRounded(painter, row.adjusted(0, 2, 0, -2), metric::radius, {}, t.accent, 2);
    }
}

void StepList::mousePressEvent(QMouseEvent *event)
{
    const int step = stepAt(int(event->position().y()));
    if (event->button() == Qt::LeftButton && reached(step))
        Q_EMIT stepChosen(step);
}

void StepList::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = stepAt(int(event->position().y()));
    setCursor(reached(m_hovered) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void StepList::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void StepList::focusInEvent(QFocusEvent *event)
{
    m_focused = m_current;
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    m_ring = true;
    switch (event->key()) {
    case Qt::Key_Up:
        m_focused = qMax(0, m_focused - 1);
        break;
    case Qt::Key_Down:
        m_focused = qMin(m_current, m_focused + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (reached(m_focused))
            Q_EMIT stepChosen(m_focused);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

} // namespace ui
