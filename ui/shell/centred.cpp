#include "ui/shell/centred.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

QWidget *centred(QWidget *content)
{
    content->setMaximumWidth(520);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

} // namespace ui
