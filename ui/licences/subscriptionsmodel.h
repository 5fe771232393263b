#pragma once

#include "core/services/directory.h"
#include "ui/kit/tables/listmodel.h"

namespace core {
class Clock;
}

namespace ui {

//! Subscriptions of one customer, or of all (null id) with the customer's name.
class SubscriptionsModel final : public ListModel<core::Subscription> {
    Q_OBJECT

public:
    SubscriptionsModel(const core::Directory &directory, const core::Clock &clock,
                       const core::Id &customer, QObject *parent = nullptr);

protected:
    [[nodiscard]] core::Id keyOf(const core::Subscription &subscription) const override
    {
        return subscription.id;
    }

private:
    void reload();
    [[nodiscard]] QString skuName(const core::Subscription &subscription) const;
    [[nodiscard]] QString customerName(const core::Subscription &subscription) const;
    [[nodiscard]] QString renewal(const core::Subscription &subscription) const;

    const core::Directory &m_directory;
    const core::Clock &m_clock;
    core::Id m_customer;
};

} // namespace ui
