#pragma once

#include "ui/kit/tables/celldelegate.h"

namespace ui {

//! A bar of role::Used of role::Total with text after it; a full one is green.
class ProgressDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

} // namespace ui
