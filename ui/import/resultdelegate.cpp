#include "ui/import/resultdelegate.h"

#include "ui/kit/tables/roles.h"

#include <QPainter>

namespace ui {

void ResultDelegate::paintCell(const Cell &cell) const
{
    const auto tone = static_cast<Tone>(cell.index.data(role::Tone).toInt());
    const qreal at = paintChip(cell, 0, cell.inner.width(), cell.index.data().toString(),
                               cell.tokens.tone(tone), false) +
                     space::s;
    const QString sentence = cell.index.data(role::Note).toString();
    if (sentence.isEmpty() || at >= cell.inner.width())
        return;
    cell.painter.setPen(tone == Tone::Bad ? cell.tokens.toneText(tone) : cell.tokens.muted);
    const bool rtl = cell.option.direction == Qt::RightToLeft;
    body().draw(cell.painter, cell.part(at, cell.inner.width() - at),
                rtl ? Qt::AlignRight : Qt::AlignLeft, sentence);
}

qreal ResultDelegate::contentWidth(const QModelIndex &index) const
{
    return chipWidth(index.data().toString(), false) + space::s +
           body().width(index.data(role::Note).toString());
}

} // namespace ui

#include "moc_resultdelegate.cpp"
