#pragma once

#include "ui/kit/tables/celldelegate.h"
#include "ui/theme/paint.h"

namespace ui {

//! DisplayRole on one line; honors Qt::TextAlignmentRole and role::Muted. Numbers use tabular
//! figures.
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

//! Avatar, name and a muted second line (role::Subtitle), which compact rows omit.
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

//! A dot and text in the tone of role::Tone, followed by role::Note.
class StatusDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! role::Chips side by side; those that do not fit are counted ("+2").
class ChipsDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! A bar of role::Used of role::Total and DisplayRole ("182 / 200") at the end.
class SeatsDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! The check box of TableView::setCheckColumn(): checked if the row is selected.
class CheckDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

//! role::Icon and text.
class IconTextDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

} // namespace ui
