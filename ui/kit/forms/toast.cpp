#include "ui/kit/forms/toast.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVariantAnimation>

#include <utility>

namespace ui {
namespace {

//! Milliseconds; long enough to read a sentence and reach the button.
constexpr int stay = 8000;
constexpr int shadowSize = 8;
constexpr int riseHeight = 12;

} // namespace

Toast::Toast(QWidget *host)
    : QWidget(host)
    , m_icon(new IconLabel(QStringLiteral("circle-check"), Tint::Good))
    , m_text(plainLabel({}, TextRole::Strong))
    , m_undo(pushButton(tr("Undo"), QStringLiteral("undo-2")))
{
    hide();
    auto *close = iconButton(QStringLiteral("x"), tr("Close"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::l + shadowSize, space::s + shadowSize, space::s + shadowSize,
                             space::s + shadowSize);
    line->setSpacing(10);
    line->addWidget(m_icon);
    line->addWidget(m_text);
    line->addSpacing(space::m);
    line->addWidget(m_undo);
    line->addWidget(close);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(stay);
    connect(&m_timer, &QTimer::timeout, this, &Toast::leaveIfIdle);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
    host->installEventFilter(this);
}

void Toast::showMessage(const QString &text, ToastKind kind)
{
    m_action = {};
    appear(text, kind);
}

void Toast::showUndoable(const QString &text, std::function<void()> undo)
{
    m_action = std::move(undo);
    m_undo->setText(tr("Undo"));
    m_undo->setIcon(icon(QStringLiteral("undo-2")));
    appear(text, ToastKind::Done);
}

void Toast::showAction(const QString &text, const QString &label, std::function<void()> action)
{
    m_action = std::move(action);
    m_undo->setText(label);
    m_undo->setIcon({});
    appear(text, ToastKind::Done);
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::appear(const QString &text, ToastKind kind)
{
    switch (kind) {
    case ToastKind::Done:
        m_icon->setIcon(QStringLiteral("circle-check"), Tint::Good);
        break;
    case ToastKind::Note:
        m_icon->setIcon(QStringLiteral("info"), Tint::Accent);
        break;
    case ToastKind::Problem:
        m_icon->setIcon(QStringLiteral("circle-alert"), Tint::Bad);
        break;
    }
    m_text->setText(text);
    m_undo->setVisible(m_action != nullptr);
    setAccessibleName(text);
    show();
    raise();
    m_timer.start();

    const int duration = motionMs(this);
    if (duration > 0) {
        auto *rise = new QVariantAnimation(this);
        rise->setDuration(duration);
        rise->setStartValue(riseHeight);
        rise->setEndValue(0);
        rise->setEasingCurve(QEasingCurve::OutCubic);
        connect(rise, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
            m_rise = value.toInt();
            place();
        });
        rise->start(QAbstractAnimation::DeleteWhenStopped);
    }
    place();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const QSize size = sizeHint().boundedTo(host->size());
    const int x =
        layoutDirection() == Qt::RightToLeft ? space::s : host->width() - size.width() - space::s;
    setGeometry(x, host->height() - size.height() - space::s + m_rise, size.width(), size.height());
}

void Toast::leaveIfIdle()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        m_timer.start();
    else
        hide();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer.start();
    QWidget::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    QColor shadow = tokens.shadow;
    for (int i = 0; i < shadowSize; ++i) {
        shadow.setAlphaF(0.004f * float(i + 1));
        drawRounded(painter, QRectF(rect()).adjusted(i, i + 1, -i, -i + 1),
                    metric::radiusCard + shadowSize - i, shadow);
    }
    const QRectF body = QRectF(rect()).adjusted(shadowSize, shadowSize, -shadowSize, -shadowSize);
    drawRounded(painter, body, metric::radiusCard, tokens.surface, tokens.line);
}

} // namespace ui
