#pragma once

#include "ui/kit/tables/glyphtable.h"
#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>

namespace ui {

//! Base of all cells: background, hover, selection, hairline and the current-cell mark; paintCell()
//! draws the content. Bypasses the style and allocates nothing for plain text.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    struct Cell {
        QPainter &painter;
        const QStyleOptionViewItem &option;
        const QModelIndex &index;
        const Tokens &tokens;
        //! The cell without its margins.
        QRect inner;

        //! The part from `from` with `width` in reading direction, mirrored for right-to-left.
        [[nodiscard]] QRectF part(qreal from, qreal width) const;
        [[nodiscard]] bool compact() const
        {
            return option.rect.height() < metric::rowComfortable - 4;
        }
    };
    virtual void paintCell(const Cell &cell) const = 0;
    [[nodiscard]] virtual qreal contentWidth(const QModelIndex &index) const = 0;

    //! Tables for the five text roles and for chips; created on first use, and again when the font
    //! changes.
    [[nodiscard]] const GlyphTable &body() const;
    [[nodiscard]] const GlyphTable &strong() const;
    [[nodiscard]] const GlyphTable &secondary() const;

    //! Draws a rounded chip at `from` in reading direction; returns its width.
    qreal paintChip(const Cell &cell, qreal from, qreal room, const QString &text,
                    const ToneColors &colors, bool dot) const;
    [[nodiscard]] qreal chipWidth(const QString &text, bool dot) const;

private:
    mutable GlyphTable m_body;
    mutable GlyphTable m_strong;
    mutable GlyphTable m_secondary;
};

} // namespace ui
