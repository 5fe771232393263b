#include "server/routes/renewals.h"

#include "core/domain/subscription.h"

namespace server {

void rollRenewals(Records &records, const QDate &today)
{
    constexpr int atOnce = 1000;
    core::Id after;
    for (;;) {
        auto page = records.some(core::EntityType::Subscription, after, atOnce);
        for (auto &record : page) {
            auto subscription = core::subscriptionFromJson(record.data());
            const auto next = core::nextRenewal(subscription, today);
            if (next == subscription.renewsOn)
                continue;
            subscription.renewsOn = next;
            records.put(record, core::toJson(subscription));
        }
        if (page.size() < static_cast<std::size_t>(atOnce))
            return;
        after = page.back().id;
    }
}

bool RenewalCalendar::isDue(const core::Id &tenant, const QDate &today)
{
    if (tenant.isNull())
        return false;
    const std::lock_guard lock(m_mutex);
    auto &day = m_days[tenant];
    if (day == today)
        return false;
    day = today;
    return true;
}

void RenewalCalendar::missed(const core::Id &tenant)
{
    const std::lock_guard lock(m_mutex);
    m_days.remove(tenant);
}

} // namespace server
