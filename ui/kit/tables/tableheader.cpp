#include "ui/kit/tables/tableheader.h"

#include "ui/theme/paint.h"

#include <QMouseEvent>
#include <QPainter>

#include <utility>

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
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_pressed && section != lastShown())
            m_dragged = section;
    });
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

int TableHeader::lastShown() const
{
    for (int at = count() - 1; at >= 0; --at) {
        if (const int section = logicalIndex(at); !isSectionHidden(section))
            return section;
    }
    return -1;
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
    m_dragged = -1;
    QHeaderView::mousePressEvent(event);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_checkColumn >= 0 && event->button() == Qt::LeftButton &&
        logicalIndexAt(event->position().toPoint()) == m_checkColumn)
        Q_EMIT checkClicked();
    QHeaderView::mouseReleaseEvent(event);
    m_pressed = false;
    if (const int section = std::exchange(m_dragged, -1); section >= 0)
        Q_EMIT widthChosen(section, sectionSize(section));
}

} // namespace ui
