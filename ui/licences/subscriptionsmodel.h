#pragma once

#include "core/services/directory.h"

#include <QAbstractTableModel>

namespace ui {

//! Subscriptions of one customer, or of all (null id) with the customer's name.
class SubscriptionsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Sku, CustomerName, Term, Status, Renewal, Free, Seats, ColumnCount };

    SubscriptionsModel(const core::Directory &directory, const core::Clock &clock,
                       const core::Id &customer, QObject *parent = nullptr);

    [[nodiscard]] const core::Subscription &subscription(int row) const { return m_rows.at(row); }
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void reload();
    void select();
    [[nodiscard]] QString skuName(const core::Subscription &subscription) const;
    [[nodiscard]] QString customerName(const core::Subscription &subscription) const;

    const core::Directory &m_directory;
    const core::Clock &m_clock;
    core::Id m_customer;
    QList<core::Subscription> m_all;
    QList<core::Subscription> m_rows;
    QString m_text;
    int m_column = Sku;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace ui
