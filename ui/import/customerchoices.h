#pragma once

#include "core/services/directory.h"

#include <QAbstractListModel>

namespace ui {

//! The customers for a combo box: shares the directory's list, so that ten thousand of them cost
//! nothing. Qt::UserRole is the id as text.
class CustomerChoices final : public QAbstractListModel {
    Q_OBJECT
public:
    CustomerChoices(core::Directory &directory, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();

    const core::Directory &m_directory;
    QList<core::CustomerEntry> m_customers; // shares the directory's list
};

} // namespace ui
