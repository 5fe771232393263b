#pragma once

#include "ui/kit/tables/celldelegate.h"

namespace ui {

//! A bar of role::Used of role::Total and the words behind it; full is good.
class ProgressDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

} // namespace ui
