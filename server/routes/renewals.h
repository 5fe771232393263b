#pragma once

#include "server/store/records.h"

#include <QDate>

#include <mutex>

namespace server {

//! Gives subscriptions that renew by themselves their next day when the old one is over.
void rollRenewals(Records &records, const QDate &today);

//! Remembers for which day each tenant's renewals were looked at.
class RenewalCalendar {
public:
    //! True once a day and tenant.
    [[nodiscard]] bool isDue(const core::Id &tenant, const QDate &today);
    //! It could not be done: due again.
    void missed(const core::Id &tenant);

private:
    std::mutex m_mutex;
    QHash<core::Id, QDate> m_days;
};

} // namespace server
