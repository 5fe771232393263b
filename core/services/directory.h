#pragma once

#include "core/base/result.h"
#include "core/domain/catalog.h"
#include "core/domain/customer.h"
#include "core/domain/notificationprofile.h"
#include "core/domain/partner.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "core/plan/activity.h"
#include "core/plan/badge.h"
#include "core/plan/planners.h"
#include "core/services/usercolumns.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace core {

class StoreThread;

//! A customer as shown in lists.
struct CustomerEntry {
    Customer customer;
    QString etag;
    Badge badge = Badge::None;
    int users = 0;
    int seatsBought = 0;
    int seatsUsed = 0;

    friend bool operator==(const CustomerEntry &, const CustomerEntry &) = default;
};

//! The contents of the cache as values on the GUI thread. Never uses the network. Customers and
//! subscriptions are held completely (some ten thousand); users are a column store.
class Directory final : public QObject {
    Q_OBJECT

public:
    explicit Directory(StoreThread &store, QObject *parent = nullptr);
    ~Directory() override;

    //! Reads everything from the cache, which must be open; then follows changes.
    void load();
    //! False until the first load is complete; empty lists mean nothing before that.
    [[nodiscard]] bool isLoaded() const;
    //! A read from the cache is in progress; caughtUp() follows.
    [[nodiscard]] bool isBehind() const;

    [[nodiscard]] const QList<CustomerEntry> &customers() const; //!< sorted by organisation
    [[nodiscard]] const CustomerEntry *customer(const Id &id) const;
    [[nodiscard]] const CustomerRanks &customerRanks() const;
    [[nodiscard]] QList<Subscription> subscriptions(const Id &customer) const;
    [[nodiscard]] const Subscription *subscription(const Id &id) const;
    [[nodiscard]] QString subscriptionEtag(const Id &id) const;
    //! "Microsoft 365 Business Premium"; with the term if the customer has the SKU twice.
    [[nodiscard]] QString subscriptionName(const Id &id) const;

    [[nodiscard]] std::shared_ptr<const UserColumns> users() const;
    [[nodiscard]] int userCount(const Id &customer = {}) const;
    //! The complete user with its ETag, from the store.
    [[nodiscard]] QFuture<Result<std::pair<User, QString>>> loadUser(const Id &customer,
                                                                     const Id &user) const;
    //! Everything about one customer that a planner needs.
    [[nodiscard]] QFuture<Result<CustomerView>> loadView(const Id &customer) const;

    [[nodiscard]] const Partner &partner() const;
    [[nodiscard]] const QList<DataCenter> &dataCenters() const;
    [[nodiscard]] const QList<Service> &services() const;
    //! Services of a new customer: enabled by default, and enabled on the partner.
    [[nodiscard]] QList<Id> defaultServices() const;
    [[nodiscard]] const QList<Sku> &skus() const;
    [[nodiscard]] const QList<Tag> &tags() const;
    [[nodiscard]] const QList<NotificationProfile> &notificationProfiles() const;
    [[nodiscard]] const QList<LegalText> &legalTexts() const;
    [[nodiscard]] const Sku *sku(const Id &id) const;
    [[nodiscard]] const Tag *tag(const Id &id) const;
    //! Customers with a similar organisation or account (duplicate check while typing).
    [[nodiscard]] QList<const CustomerEntry *> similarCustomers(const QString &organisation,
                                                                const QString &account) const;

    [[nodiscard]] QFuture<Result<QList<ActivityLine>>> activity(const Id &customer,
                                                                int limit) const;

Q_SIGNALS:
    void loaded();
    void caughtUp();
    void failed(const core::Error &error);
    void customersChanged();
    void subscriptionsChanged(const core::Id &customer);
    void usersChanged();
    void catalogChanged();
    void activityChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
