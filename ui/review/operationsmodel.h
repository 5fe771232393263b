#pragma once

#include "core/plan/plan.h"
#include "core/services/directory.h"

#include <QAbstractTableModel>

namespace ui {

//! The columns that a plan has before and after it is run: what changes for whom, and in the last
//! one how it stands, which is all that the models of both differ in.
class OperationsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Change, Who, Before, After, Standing, ColumnCount };

    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

protected:
    OperationsModel(const core::Directory &directory, QObject *parent);

    //! nullptr while it is not here.
    [[nodiscard]] virtual const core::Operation *operationAt(int row) const = 0;
    //! What dates are told from.
    [[nodiscard]] virtual QDate today() const = 0;
    [[nodiscard]] virtual QString standingHeader() const = 0;
    [[nodiscard]] virtual QVariant standing(int row, int role) const = 0;

    const core::Directory &m_directory;
};

} // namespace ui
