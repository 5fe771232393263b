#include "ui/plans/progressdelegate.h"

#include "ui/kit/tables/roles.h"
#include "ui/theme/paint.h"

namespace ui {
namespace {

constexpr qreal barWidth = 80;

} // namespace

void ProgressDelegate::paintCell(const Cell &cell) const
{
    const qint64 done = cell.index.data(role::Used).toLongLong();
    const qint64 total = cell.index.data(role::Total).toLongLong();
    QRectF bar = cell.part(0, barWidth);
    bar = QRectF(bar.left(), qRound(bar.center().y() - 3), barWidth, 6);
    const bool full = total > 0 && done >= total;
    drawBar(cell.painter, bar, total > 0 ? qreal(done) / qreal(total) : 0,
            full ? cell.tokens.good.text : cell.tokens.accent, cell.tokens.track,
            cell.option.direction);
    cell.painter.setPen(cell.tokens.muted);
    const qreal start = barWidth + space::s;
    const bool rtl = cell.option.direction == Qt::RightToLeft;
    body().draw(cell.painter, cell.part(start, cell.inner.width() - start),
                rtl ? Qt::AlignRight : Qt::AlignLeft, cell.index.data().toString(),
                Figures::Tabular);
}

qreal ProgressDelegate::contentWidth(const QModelIndex &index) const
{
    return barWidth + space::s + body().width(index.data().toString(), Figures::Tabular);
}

} // namespace ui

#include "moc_progressdelegate.cpp"
