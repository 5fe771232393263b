#pragma once

#include "ui/kit/tables/celldelegate.h"

namespace ui {

//! What becomes of a row: a chip and a sentence, red where a person must act.
class ResultDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    [[nodiscard]] qreal contentWidth(const QModelIndex &index) const override;
};

} // namespace ui
