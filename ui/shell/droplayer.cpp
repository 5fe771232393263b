#include "ui/shell/droplayer.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

DropLayer::DropLayer(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("dropLayer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropLayer::showFor(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropLayer::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = tokens.window;
    veil.setAlphaF(0.86F);
    painter.fillRect(rect(), veil);
    const QRectF frame = QRectF(rect()).adjusted(16, 16, -16, -16);
    drawRounded(painter, frame, metric::radiusCard, {}, tokens.accent, 2);
    drawIcon(painter, {frame.center().x() - 16, frame.center().y() - 40, 32, 32},
             QStringLiteral("file-up"), tokens.accent);
    painter.setFont(textFont(TextRole::Heading));
    painter.setPen(tokens.text);
    painter.drawText(frame.adjusted(20, 30, -20, 30), Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace ui
