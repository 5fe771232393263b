#include "ui/tables/tableheader.h"

#include "ui/theme/paint.h"

#include <QMouseEvent>
#include <QPainter>

namespace ui {

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(40);
    setMinimumHeight(metric::header);
    setFirstSectionMovable(true);
    viewport()->setAutoFillBackground(false);
}

void TableHeader::setCheckColumn(int column)
{
    m_checkColumn = column;
    setFirstSectionMovable(column != 0);
    viewport()->update();
}

void TableHeader::setCheckState(Qt::CheckState state)
{
    if (m_state == state)
        return;
    m_state = state;
    viewport()->update();
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section != m_checkColumn)
        return;
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(rect).center());
    box.moveTopLeft(box.topLeft().toPoint());
    drawCheckBox(*painter, box, m_state, true, false, Tokens::of(this));
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_checkColumn >= 0 && event->button() == Qt::LeftButton &&
        logicalIndexAt(event->position().toPoint()) == m_checkColumn)
        Q_EMIT checkClicked();
    QHeaderView::mouseReleaseEvent(event);
}

} // namespace ui
