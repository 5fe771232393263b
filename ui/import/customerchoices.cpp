#include "ui/import/customerchoices.h"

#include <algorithm>

namespace ui {

CustomerChoices::CustomerChoices(core::Directory &directory, QObject *parent)
    : QAbstractListModel(parent)
    , m_directory(directory)
    , m_customers(directory.customers())
{
    connect(&directory, &core::Directory::customersChanged, this, &CustomerChoices::refresh);
    connect(&directory, &core::Directory::loaded, this, &CustomerChoices::refresh);
}

void CustomerChoices::refresh()
{
    // Seats and badges change often, names hardly ever; only names matter here.
    const auto &now = m_directory.customers();
    const bool same = std::equal(now.begin(), now.end(), m_customers.begin(), m_customers.end(),
                                 [](const auto &a, const auto &b) {
                                     return a.customer.id == b.customer.id &&
                                            a.customer.organisation == b.customer.organisation;
                                 });
    if (same)
        return;
    beginResetModel();
    m_customers = m_directory.customers();
    endResetModel();
}

int CustomerChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_customers.size());
}

QVariant CustomerChoices::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) // a combo box without a selection asks too
        return {};
    const core::Customer &customer = m_customers.at(index.row()).customer;
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return customer.organisation;
    return role == Qt::UserRole ? QVariant(customer.id.toString()) : QVariant();
}

} // namespace ui

#include "moc_customerchoices.cpp"
