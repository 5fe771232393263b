#include "ui/licences/subscriptionsmodel.h"

#include "core/base/clock.h"
#include "core/services/foldtext.h"
#include "ui/kit/tables/roles.h"
#include "ui/theme/tokens.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

#include <algorithm>

namespace ui {

SubscriptionsModel::SubscriptionsModel(const core::Directory &directory, const core::Clock &clock,
                                       const core::Id &customer, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
    , m_clock(clock)
    , m_customer(customer)
{
    connect(&directory, &core::Directory::subscriptionsChanged, this,
            [this](const core::Id &changed) {
                if (m_customer.isNull() || changed.isNull() || changed == m_customer)
                    reload();
            });
    connect(&directory, &core::Directory::loaded, this, &SubscriptionsModel::reload);
    connect(&directory, &core::Directory::catalogChanged, this, &SubscriptionsModel::reload);
    if (m_customer.isNull())
        connect(&directory, &core::Directory::customersChanged, this, &SubscriptionsModel::reload);
    reload();
}

void SubscriptionsModel::setText(const QString &text)
{
    m_text = text;
    select();
}

int SubscriptionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SubscriptionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SubscriptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Free ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sku:
        return tr("Subscription");
    case CustomerName:
        return tr("Customer");
    case Term:
        return tr("Term");
    case Status:
        return tr("Status");
    case Renewal:
        return tr("Renewal");
    case Free:
        return tr("Free");
    case Seats:
        return tr("Seats used");
    default:
        return {};
    }
}

QVariant SubscriptionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    if (role == role::Id)
        return row.id.toString();
    if (role == Qt::TextAlignmentRole && index.column() >= Free)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const bool display = role == Qt::DisplayRole;
    switch (index.column()) {
    case Sku: {
        if (display)
            return skuName(row);
        const auto *sku = role == role::Subtitle ? m_directory.sku(row.sku) : nullptr;
        return sku ? QVariant(sku->vendor) : QVariant();
    }
    case CustomerName:
        return display ? QVariant(customerName(row)) : QVariant();
    case Term:
        return display ? QVariant(termText(row.term)) : QVariant();
    case Status:
        if (display)
            return statusText(row.status);
        if (role == role::Tone)
            return int(row.status == core::SubscriptionStatus::Active ? Tone::Good : Tone::Bad);
        return {};
    case Renewal:
        if (!display || !row.renewsOn.isValid())
            return {};
        return row.autoRenew ? Format().date(row.renewsOn, m_clock.now().date())
                             : tr("Ends %1").arg(Format().date(row.renewsOn, m_clock.now().date()));
    case Free:
        return display ? QVariant(Format().number(row.free())) : QVariant();
    case Seats:
        if (display)
            return Format().ratio(row.used, row.bought);
        if (role == role::Used)
            return qint64(row.used);
        return role == role::Total ? QVariant(qint64(row.bought)) : QVariant();
    default:
        return {};
    }
}

void SubscriptionsModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    select();
}

void SubscriptionsModel::reload()
{
    m_all.clear();
    if (!m_customer.isNull()) {
        m_all = m_directory.subscriptions(m_customer);
    } else {
        for (const auto &entry : m_directory.customers())
            m_all += m_directory.subscriptions(entry.customer.id);
    }
    select();
}

void SubscriptionsModel::select()
{
    const auto folded = [](const QString &text) { return core::folded(text.toStdString()); };
    const auto wanted = folded(m_text.trimmed());
    QList<core::Subscription> rows;
    for (const auto &one : std::as_const(m_all)) {
        if (folded(skuName(one) + u'\n' + customerName(one)).find(wanted) != std::string::npos)
            rows += one;
    }
    const auto before = [this](const core::Subscription &a, const core::Subscription &b) {
        switch (m_column) {
        case CustomerName:
            return customerName(a).localeAwareCompare(customerName(b)) < 0;
        case Term:
            return a.term < b.term;
        case Status:
            return a.status < b.status;
        case Renewal:
            return a.renewsOn < b.renewsOn;
        case Free:
            return a.free() < b.free();
        case Seats:
            return qint64(a.used) * b.bought < qint64(b.used) * a.bought;
        default:
            return skuName(a).localeAwareCompare(skuName(b)) < 0;
        }
    };
    if (m_order == Qt::AscendingOrder)
        std::stable_sort(rows.begin(), rows.end(), before);
    else
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const auto &a, const auto &b) { return before(b, a); });
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QString SubscriptionsModel::skuName(const core::Subscription &subscription) const
{
    const auto *sku = m_directory.sku(subscription.sku);
    return sku ? sku->name : tr("Unknown product");
}

QString SubscriptionsModel::customerName(const core::Subscription &subscription) const
{
    const auto *owner = m_directory.customer(subscription.customer);
    return owner ? owner->customer.organisation : QString();
}

} // namespace ui
