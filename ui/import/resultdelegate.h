#pragma once

#include "ui/kit/tables/celldelegate.h"

namespace ui {

//! A row's result: a chip and a sentence, red if the user must act.
class ResultDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

} // namespace ui
