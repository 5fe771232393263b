#include "ui/kit/forms/formgrid.h"

#include "ui/theme/tokens.h"

#include <QGridLayout>
#include <QResizeEvent>

namespace ui {
namespace {

//! Two fields of less than 220 px each cut off most e-mail addresses.
constexpr int narrow = 460;

} // namespace

FormGrid::FormGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::xl);
    m_grid->setVerticalSpacing(space::l);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void FormGrid::add(QWidget *field, Span span)
{
    QWidget *before = m_items.isEmpty() ? nullptr : m_items.last().widget;
    m_items.append({field, span});
    arrange(m_columns);
    if (before)
        setTabOrder(before, field);
}

QSize FormGrid::minimumSizeHint() const
{
    // The width of one column; otherwise the grid could never leave two columns.
    int width = 0;
    for (const Item &item : m_items)
        width = qMax(width, item.widget->minimumSizeHint().width());
    return {width, m_grid->minimumSize().height()};
}

void FormGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = event->size().width() < narrow ? 1 : 2;
    if (columns != m_columns)
        arrange(columns);
}

void FormGrid::arrange(int columns)
{
    m_columns = columns;
    m_grid->setColumnStretch(1, columns - 1);
    m_grid->setHorizontalSpacing(columns == 2 ? space::xl : 0);
    int row = 0;
    int column = 0;
    for (const Item &item : std::as_const(m_items)) {
        m_grid->removeWidget(item.widget);
        const int wide = item.span == Span::Whole || columns == 1 ? columns : 1;
        if (column + wide > columns) {
            ++row;
            column = 0;
        }
        // Cards fill the height of their row, fields keep their own.
        const bool fills = item.widget->sizePolicy().verticalPolicy() & QSizePolicy::ExpandFlag;
        m_grid->addWidget(item.widget, row, column, 1, wide,
                          fills ? Qt::Alignment() : Qt::AlignTop);
        column += wide;
    }
    updateGeometry();
}

} // namespace ui
