#pragma once

#include "ui/kit/tables/celldelegate.h"
#include "ui/theme/paint.h"

namespace ui {

//! DisplayRole on one line; Qt::TextAlignmentRole and role::Muted are heeded. Numbers stand in
//! tabular figures.
class TextDelegate : public CellDelegate {
    Q_OBJECT
public:
    explicit TextDelegate(QObject *parent, Figures figures = Figures::Proportional)
        : CellDelegate(parent)
        , m_figures(figures)
    {
    }

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;

private:
    Figures m_figures;
};

//! Avatar, name and a muted second line (role::Subtitle); the subtitle stays away in compact rows.
class AvatarDelegate final : public CellDelegate {
    Q_OBJECT
public:
    AvatarDelegate(QObject *parent, AvatarShape shape)
        : CellDelegate(parent)
        , m_shape(shape)
    {
    }

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;

private:
    AvatarShape m_shape;
};

//! A dot and words in the tone of role::Tone, and role::Note after it.
class StatusDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! role::Chips side by side; what does not fit is counted ("+2").
class ChipsDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! A bar of role::Used of role::Total and DisplayRole ("182 / 200") at the far end.
class SeatsDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! The box of TableView::setCheckColumn(): ticked where the row is selected.
class CheckDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! role::Icon and the words.
class IconTextDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

} // namespace ui
