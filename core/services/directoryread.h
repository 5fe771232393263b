#pragma once

#include "core/base/result.h"
#include "core/domain/catalog.h"
#include "core/domain/customer.h"
#include "core/domain/notificationprofile.h"
#include "core/domain/partner.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "core/plan/planners.h"
#include "core/services/usercolumns.h"
#include "core/services/userfill.h"
#include "core/storage/changes.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

//! Reads of a Directory from the cache, on the store's thread.
namespace core {

class Store;

struct CustomerRow {
    Customer customer;
    QString etag;
    Badge badge = Badge::None;
};

struct SubscriptionRow {
    Subscription subscription;
    QString etag;
    Badge badge = Badge::None;
};

struct Catalog {
    Partner partner;
    QList<DataCenter> dataCenters;
    QList<Service> services;
    QList<Sku> skus;
    QList<Tag> tags;
    QList<NotificationProfile> notificationProfiles;
    QList<LegalText> legalTexts;
};

//! The whole cache.
struct Everything {
    Catalog catalog;
    QList<CustomerRow> customers;
    QList<SubscriptionRow> subscriptions;
    std::shared_ptr<const UserColumns> users;
    QHash<Id, int> userCounts;
};

//! Changes to some entities.
struct Delta {
    QList<CustomerRow> customers;
    QList<SubscriptionRow> subscriptions;
    std::shared_ptr<const UserColumns> users; //!< null = none of them
    QSet<Id> goneCustomers;
    QSet<Id> goneSubscriptions;
    QList<Id> goneUsers;
    std::optional<Catalog> catalog;
    // Made from the users, on a worker:
    std::shared_ptr<const UserColumns> columns;
    QHash<Id, int> userCounts;
};

[[nodiscard]] Result<Everything> readEverything(Store &store, UserFill &fill);
[[nodiscard]] Result<Delta> readDelta(Store &store, const QList<EntityRef> &changed);
//! Everything about one customer that a planner needs.
[[nodiscard]] Result<CustomerView> readView(Store &store, const Id &customer);

} // namespace core
