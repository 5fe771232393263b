#pragma once

#include "server/store/records.h"

#include <QDate>

#include <mutex>

namespace server {

//! Moves the renewal date of auto-renewing subscriptions that have expired.
void rollRenewals(Records &records, const QDate &today);

//! Remembers the last day on which each tenant's renewals were processed.
class RenewalCalendar {
public:
    //! True once per day and tenant.
    [[nodiscard]] bool isDue(const core::Id &tenant, const QDate &today);
    //! It failed: due again.
    void missed(const core::Id &tenant);

private:
    std::mutex m_mutex;
    QHash<core::Id, QDate> m_days;
};

} // namespace server
