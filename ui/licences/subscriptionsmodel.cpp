#include "ui/licences/subscriptionsmodel.h"

#include "core/base/clock.h"
#include "ui/words/format.h"
#include "ui/words/names.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

SubscriptionsModel::SubscriptionsModel(const core::Directory &directory, const core::Clock &clock,
                                       const core::Id &customer, QObject *parent)
    : ListModel(parent)
    , m_directory(directory)
    , m_clock(clock)
    , m_customer(customer)
{
    using Row = core::Subscription;
    setColumns({
        {.id = "product",
         .header = tr("Subscription"),
         .text = [this](const Row &r) { return skuName(r); },
         .cell = cell<TextDelegate, Figures::Tabular>,
         .width = 240,
         .grows = true,
         .subtitle =
             [this](const Row &r) {
                 const auto *sku = m_directory.sku(r.sku);
                 return sku ? sku->vendor : QString();
             },
         .filter = [this](const Row &r) { return skuName(r); }},
        {.id = "customer",
         .header = tr("Customer"),
         .text = [this](const Row &r) { return customerName(r); },
         .width = 190,
         .hidden = !customer.isNull(),
         .filter = [this](const Row &r) { return customerName(r); }},
        {.id = "term",
         .header = tr("Term"),
         .text = [](const Row &r) { return termText(r.term); },
         .width = 100,
         .sortKey = [](const Row &r) { return r.term; }},
        {.id = "status",
         .header = tr("Status"),
         .text = [](const Row &r) { return statusText(r.status); },
         .cell = cell<StatusDelegate>,
         .width = 110,
         .tone =
             [](const Row &r) {
                 return r.status == core::SubscriptionStatus::Active ? Tone::Good : Tone::Bad;
             },
         .sortKey = [](const Row &r) { return r.status; }},
        {.id = "renewal",
         .header = tr("Renewal"),
         .text = [this](const Row &r) { return renewal(r); },
         .cell = cell<TextDelegate, Figures::Tabular>,
         .width = 130,
         .sortKey =
             [](const Row &r) { return r.renewsOn.isValid() ? r.renewsOn.toJulianDay() : 0; }},
        {.id = "free",
         .header = tr("Free"),
         .text = [](const Row &r) { return Format().number(r.free()); },
         .cell = cell<TextDelegate, Figures::Tabular>,
         .width = 70,
         .align = Qt::AlignRight,
         .sortKey = [](const Row &r) { return r.free(); }},
        {.id = "seats",
         .header = tr("Seats used"),
         .text = [](const Row &r) { return Format().ratio(r.used, r.bought); },
         .cell = cell<SeatsDelegate>,
         .width = 180,
         .align = Qt::AlignRight,
         .share = [](const Row &r) { return std::pair(r.used, r.bought); },
         .sortKey = [](const Row &r) { return r.bought > 0 ? double(r.used) / r.bought : 0.0; }},
    });
    connect(&directory, &core::Directory::subscriptionsChanged, this,
            [this](const core::Id &changed) {
                if (m_customer.isNull() || changed.isNull() || changed == m_customer)
                    reload();
            });
    connect(&directory, &core::Directory::loaded, this, &SubscriptionsModel::reload);
    connect(&directory, &core::Directory::catalogChanged, this, [this] {
        reload();
        refreshColumn("product"_L1);
    });
    if (m_customer.isNull()) {
        connect(&directory, &core::Directory::customersChanged, this, [this] {
            reload();
            refreshColumn("customer"_L1);
        });
    }
    sort(columnOf("product"_L1), Qt::AscendingOrder);
    reload();
}

void SubscriptionsModel::reload()
{
    if (!m_customer.isNull()) {
        setRows(m_directory.subscriptions(m_customer));
        return;
    }
    QList<core::Subscription> all;
    for (const auto &entry : m_directory.customers())
        all += m_directory.subscriptions(entry.customer.id);
    setRows(all);
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

QString SubscriptionsModel::renewal(const core::Subscription &subscription) const
{
    if (!subscription.renewsOn.isValid())
        return {};
    const QString date = Format().date(subscription.renewsOn, m_clock.now().date());
    return subscription.autoRenew ? date : tr("Ends %1").arg(date);
}

} // namespace ui

#include "moc_subscriptionsmodel.cpp"
