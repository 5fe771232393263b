#include "ui/kit/tables/celldelegate.h"

#include "ui/kit/tables/roles.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QtMath>

namespace ui {
namespace {

constexpr int margin = space::m;
constexpr qreal chipPadding = 8;
constexpr qreal dotRoom = 12;

const GlyphTable &prepared(GlyphTable &table, TextRole role)
{
    if (table.height() <= 0)
        table = GlyphTable(textFont(role));
    return table;
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    const auto *view = qobject_cast<const TableView *>(option.widget);
    const bool hovered = view && view->hoveredRow() == index.row();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selected);
    else if (hovered)
        painter->fillRect(option.rect, tokens.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      tokens.hairline);

    const Cell cell{*painter, option, index, tokens,
                    option.rect.adjusted(margin, 0, -margin + 2, -1)};
    paintCell(cell);

    if (index.data(role::Invalid).toBool())
        drawRounded(*painter, option.rect.adjusted(0, 0, 0, -1), metric::radiusSmall, {},
                    tokens.bad.text, 1.5);
    else if (option.state & QStyle::State_HasFocus && view && view->showsCurrentCell())
        drawRounded(*painter, option.rect.adjusted(1, 1, -1, -2), metric::radiusSmall, {},
                    tokens.accent, 1.5);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {qCeil(contentWidth(index)) + 2 * margin, rowHeight(option.widget)};
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor) {
        const auto *model = index.model();
        editor->setAccessibleName(model->headerData(index.column(), Qt::Horizontal).toString());
    }
    return editor;
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    Q_UNUSED(index);
    editor->setGeometry(option.rect.adjusted(2, 2, -2, -3));
}

const GlyphTable &CellDelegate::body() const
{
    return prepared(m_body, TextRole::Body);
}

const GlyphTable &CellDelegate::strong() const
{
    return prepared(m_strong, TextRole::Strong);
}

const GlyphTable &CellDelegate::secondary() const
{
    return prepared(m_secondary, TextRole::Secondary);
}

QRectF CellDelegate::Cell::part(qreal from, qreal width) const
{
    const qreal left = option.direction == Qt::RightToLeft ? inner.right() + 1 - from - width
                                                           : inner.left() + from;
    return {left, qreal(inner.top()), width, qreal(inner.height())};
}

qreal CellDelegate::chipWidth(const QString &text, bool dot) const
{
    return secondary().width(text) + 2 * chipPadding + (dot ? dotRoom : 0);
}

qreal CellDelegate::paintChip(const Cell &cell, qreal from, qreal room, const QString &text,
                              const ToneColors &colors, bool dot) const
{
    const qreal width = qMin(qCeil(chipWidth(text, dot)) + 0.0, room);
    if (width < 2 * chipPadding)
        return 0;
    const qreal height = qMin<qreal>(metric::chip, cell.inner.height() - 4);
    QRectF pill = cell.part(from, width);
    pill = QRectF(pill.left(), qRound(pill.center().y() - height / 2), width, height);
    drawRounded(cell.painter, pill, height / 2, colors.background);
    qreal start = from + chipPadding;
    if (dot) {
        QRectF spot = cell.part(start, 6);
        spot = QRectF(spot.left(), pill.center().y() - 3, 6, 6);
        drawRounded(cell.painter, spot, 3, colors.text);
        start += dotRoom;
    }
    cell.painter.setPen(colors.text);
    const bool rtl = cell.option.direction == Qt::RightToLeft;
    QRectF words = cell.part(start, from + width - start - chipPadding + 1);
    words.setTop(pill.top());
    words.setHeight(height);
    secondary().draw(cell.painter, words, rtl ? Qt::AlignRight : Qt::AlignLeft, text);
    return width;
}

} // namespace ui
