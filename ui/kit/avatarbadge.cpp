#include "ui/kit/avatarbadge.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

AvatarBadge::AvatarBadge(const QString &id, const QString &name, int side, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_initials(abbreviationOf(name))
{
    setFixedSize(side, side);
}

void AvatarBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAvatar(painter, rect(), AvatarShape::Square, m_id, m_initials, textFont(TextRole::Body));
}

} // namespace ui

#include "moc_avatarbadge.cpp"
