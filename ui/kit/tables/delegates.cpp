#include "ui/kit/tables/delegates.h"

#include "ui/kit/tables/roles.h"
#include "ui/theme/icon.h"

namespace ui {
namespace {

constexpr qreal iconGap = 9;
constexpr qreal chipGap = 6;
constexpr qreal barWidth = 90;

Qt::Alignment leading(const QStyleOptionViewItem &option)
{
    return option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
}

Tone toneOf(const QModelIndex &index)
{
    return static_cast<Tone>(index.data(role::Tone).toInt());
}

QString textOf(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString();
}

} // namespace

void TextDelegate::paintCell(const Cell &cell) const
{
    const auto wanted = cell.index.data(Qt::TextAlignmentRole);
    const auto alignment = QStyle::visualAlignment(
        cell.option.direction, wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::AlignLeft);
    cell.painter.setPen(cell.index.data(role::Muted).toBool() ? cell.tokens.muted
                                                              : cell.tokens.text);
    body().draw(cell.painter, cell.inner, alignment, textOf(cell.index), m_figures);
}

qreal TextDelegate::contentWidth(const QModelIndex &index) const
{
    return body().width(textOf(index), m_figures);
}

void AvatarDelegate::paintCell(const Cell &cell) const
{
    const QString name = textOf(cell.index);
    const qreal side = qMin<qreal>(metric::avatar, cell.inner.height() - 8);
    QRectF avatar = cell.part(0, side);
    avatar = QRectF(qRound(avatar.left()), qRound(avatar.center().y() - side / 2), side, side);
    drawAvatar(cell.painter, avatar, m_shape, cell.index.data(role::Id).toString(),
               m_shape == AvatarShape::Circle ? initialsOf(name) : abbreviationOf(name),
               body().font());

    QRectF words = cell.part(side + 10, cell.inner.width() - side - 10);
    const QString subtitle =
        cell.compact() ? QString() : cell.index.data(role::Subtitle).toString();
    cell.painter.setPen(cell.tokens.text);
    if (subtitle.isEmpty()) {
        strong().draw(cell.painter, words, leading(cell.option), name);
        return;
    }
    const qreal middle = words.center().y();
    words.setBottom(middle + 1);
    words.setTop(middle - strong().height());
    strong().draw(cell.painter, words, leading(cell.option), name);
    words.moveTop(middle + 1);
    cell.painter.setPen(cell.tokens.muted);
    secondary().draw(cell.painter, words, leading(cell.option), subtitle);
}

qreal AvatarDelegate::contentWidth(const QModelIndex &index) const
{
    return metric::avatar + 10 +
           qMax(strong().width(textOf(index)),
                secondary().width(index.data(role::Subtitle).toString()));
}

void StatusDelegate::paintCell(const Cell &cell) const
{
    const QString words = textOf(cell.index);
    qreal at = 0;
    if (!words.isEmpty())
        at = paintChip(cell, 0, cell.inner.width(), words, cell.tokens.tone(toneOf(cell.index)),
                       true) +
             space::s;
    const QString note = cell.index.data(role::Note).toString();
    if (!note.isEmpty() && at < cell.inner.width()) {
        cell.painter.setPen(cell.tokens.muted);
        body().draw(cell.painter, cell.part(at, cell.inner.width() - at), leading(cell.option),
                    note);
    }
}

qreal StatusDelegate::contentWidth(const QModelIndex &index) const
{
    const QString note = index.data(role::Note).toString();
    return chipWidth(textOf(index), true) + (note.isEmpty() ? 0 : space::s + body().width(note));
}

void ChipsDelegate::paintCell(const Cell &cell) const
{
    const QStringList chips = cell.index.data(role::Chips).toStringList();
    qreal at = 0;
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const qsizetype after = chips.size() - i - 1;
        const QString more = QStringLiteral("+%1").arg(after + 1);
        const qreal room = cell.inner.width() - at;
        const qreal reserve = after > 0 ? chipGap + chipWidth(more, false) : 0;
        if (i > 0 && chipWidth(chips.at(i), false) + reserve > room) {
            paintChip(cell, at, room, more, cell.tokens.neutral, false);
            return;
        }
        at +=
            paintChip(cell, at, room - reserve, chips.at(i), cell.tokens.neutral, false) + chipGap;
    }
}

qreal ChipsDelegate::contentWidth(const QModelIndex &index) const
{
    qreal width = 0;
    const QStringList chips = index.data(role::Chips).toStringList();
    for (const QString &chip : chips)
        width += chipWidth(chip, false) + chipGap;
    return width;
}

void SeatsDelegate::paintCell(const Cell &cell) const
{
    const qint64 used = cell.index.data(role::Used).toLongLong();
    const qint64 total = cell.index.data(role::Total).toLongLong();
    const QString words = textOf(cell.index);
    const qreal wordsWidth = body().width(words, Figures::Tabular);
    const qreal all = cell.inner.width();
    const Qt::Alignment trailing =
        leading(cell.option) == Qt::AlignLeft ? Qt::AlignRight : Qt::AlignLeft;
    cell.painter.setPen(cell.tokens.text);
    body().draw(cell.painter, cell.inner, trailing, words, Figures::Tabular);
    const qreal bar = qMin(barWidth, all - wordsWidth - space::s);
    if (bar < 16)
        return;
    QRectF at = cell.part(all - wordsWidth - space::s - bar, bar);
    at = QRectF(at.left(), qRound(at.center().y() - 3), bar, 6);
    const bool full = total > 0 && used >= total;
    drawBar(cell.painter, at, total > 0 ? qreal(used) / qreal(total) : 0,
            full ? cell.tokens.bad.text : cell.tokens.accent, cell.tokens.track,
            cell.option.direction);
}

qreal SeatsDelegate::contentWidth(const QModelIndex &index) const
{
    return barWidth + space::s + body().width(textOf(index), Figures::Tabular);
}

void CheckDelegate::paintCell(const Cell &cell) const
{
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(cell.option.rect).center());
    box.moveTopLeft(box.topLeft().toPoint());
    const bool on = cell.option.state & QStyle::State_Selected;
    drawCheckBox(cell.painter, box, on ? Qt::Checked : Qt::Unchecked, true, false, cell.tokens);
}

qreal CheckDelegate::contentWidth(const QModelIndex &) const
{
    return 16;
}

void IconTextDelegate::paintCell(const Cell &cell) const
{
    const bool muted = cell.index.data(role::Muted).toBool();
    QRectF at = cell.part(0, metric::icon);
    at =
        QRectF(at.left(), qRound(at.center().y() - metric::icon / 2.0), metric::icon, metric::icon);
    drawIcon(cell.painter, at, cell.index.data(role::Icon).toString(), cell.tokens.muted);
    cell.painter.setPen(muted ? cell.tokens.muted : cell.tokens.text);
    const qreal start = metric::icon + iconGap;
    body().draw(cell.painter, cell.part(start, cell.inner.width() - start), leading(cell.option),
                textOf(cell.index));
}

qreal IconTextDelegate::contentWidth(const QModelIndex &index) const
{
    return metric::icon + iconGap + body().width(textOf(index));
}

} // namespace ui
