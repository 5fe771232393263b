#include "core/services/directoryread.h"

#include "core/base/nameorder.h"
#include "core/cache/cache.h"
#include "core/store/store.h"

#include <algorithm>

namespace core {
namespace {

template <typename T>
Result<QList<T>> listOf(Store &store, EntityType type, T (*fromJson)(const QJsonObject &),
                        QString T::*sortBy)
{
    auto entities = store.cache().entities(type);
    if (!entities)
        return tl::unexpected(entities.error());
    QList<T> list;
    for (const auto &entity : std::as_const(*entities)) {
        if (!entity.gone)
            list.append(fromJson(entity.local));
    }
    sortByName(list, [sortBy](const T &item) { return item.*sortBy; });
    return list;
}

Result<Catalog> readCatalog(Store &store)
{
    Catalog catalog;
    std::optional<Error> error;
    const auto take = [&error](auto &to, auto from) {
        if (from)
            to = std::move(*from);
        else
            error = from.error();
    };
    QList<Partner> partners;
    take(partners, listOf(store, EntityType::Partner, partnerFromJson, &Partner::name));
    take(catalog.dataCenters,
         listOf(store, EntityType::DataCenter, dataCenterFromJson, &DataCenter::name));
    take(catalog.services, listOf(store, EntityType::Service, serviceFromJson, &Service::name));
    take(catalog.skus, listOf(store, EntityType::Sku, skuFromJson, &Sku::name));
    take(catalog.tags, listOf(store, EntityType::Tag, tagFromJson, &Tag::name));
    take(catalog.notificationProfiles,
         listOf(store, EntityType::NotificationProfile, notificationProfileFromJson,
                &NotificationProfile::name));
    take(catalog.legalTexts,
         listOf(store, EntityType::LegalText, legalTextFromJson, &LegalText::title));
    // The terms before the privacy policy, as people expect them.
    std::ranges::stable_sort(catalog.legalTexts, {}, &LegalText::kind);
    if (error)
        return tl::unexpected(*error);
    catalog.partner = partners.value(0);
    return catalog;
}

CustomerRow customerRow(const CachedEntity &entity)
{
    return {customerFromJson(entity.local), entity.etag, entity.badge};
}

SubscriptionRow subscriptionRow(const CachedEntity &entity)
{
    return {subscriptionFromJson(entity.local), entity.etag, entity.badge};
}

} // namespace

Result<Everything> readEverything(Store &store, UserFill &fill)
{
    Everything all;
    auto catalog = readCatalog(store);
    if (!catalog)
        return tl::unexpected(catalog.error());
    all.catalog = std::move(*catalog);
    auto customers =
        store.cache().eachEntity(EntityType::Customer, {}, [&all](const CachedEntity &entity) {
            if (!entity.gone)
                all.customers.append(customerRow(entity));
        });
    auto subscriptions =
        store.cache().eachEntity(EntityType::Subscription, {}, [&all](const CachedEntity &entity) {
            if (!entity.gone)
                all.subscriptions.append(subscriptionRow(entity));
        });
    if (!customers || !subscriptions)
        return tl::unexpected(customers ? subscriptions.error() : customers.error());
    auto users = fill.read(store);
    if (!users)
        return tl::unexpected(users.error());
    all.users = std::move(*users);
    all.userCounts = all.users->counts();
    return all;
}

Result<Delta> readDelta(Store &store, const QList<EntityRef> &changed)
{
    Delta delta;
    bool catalog = false;
    QList<EntityRef> users;
    for (const auto &ref : changed) {
        if (ref.type == EntityType::User) {
            users.append(ref);
            continue;
        }
        const bool own = ref.type == EntityType::Customer || ref.type == EntityType::Subscription;
        if (!own) {
            catalog = true;
            continue;
        }
        auto entity = store.cache().entity(ref);
        if (!entity && entity.error().code != ErrorCode::NotFound)
            return tl::unexpected(entity.error());
        const bool there = entity && !entity->gone;
        if (ref.type == EntityType::Customer) {
            if (there)
                delta.customers.append(customerRow(*entity));
            else
                delta.goneCustomers.insert(ref.id);
        } else if (there) {
            delta.subscriptions.append(subscriptionRow(*entity));
        } else {
            delta.goneSubscriptions.insert(ref.id);
        }
    }
    if (!users.isEmpty()) {
        UserColumns::Builder builder(static_cast<size_t>(users.size()));
        auto visited = store.cache().visit(
            users, [&](const EntityRef &ref, std::string_view json, Badge badge) {
                if (json.empty())
                    delta.goneUsers.append(ref.id);
                else
                    builder.add(json, badge);
            });
        if (!visited)
            return tl::unexpected(visited.error());
        delta.users = builder.finish();
    }
    if (catalog) {
        auto read = readCatalog(store);
        if (!read)
            return tl::unexpected(read.error());
        delta.catalog = std::move(*read);
    }
    return delta;
}

Result<CustomerView> readView(Store &store, const Id &customer)
{
    auto own = store.cache().entity({EntityType::Customer, customer, customer});
    if (!own)
        return tl::unexpected(own.error());
    auto subscriptions = store.cache().entities(EntityType::Subscription, customer);
    if (!subscriptions)
        return tl::unexpected(subscriptions.error());
    auto users = store.cache().entities(EntityType::User, customer);
    if (!users)
        return tl::unexpected(users.error());

    CustomerView view;
    view.customer = customerFromJson(own->local);
    view.etag = own->etag;
    for (const auto &entity : std::as_const(*subscriptions)) {
        if (!entity.gone)
            view.subscriptions.append(subscriptionFromJson(entity.local));
    }
    std::sort(view.subscriptions.begin(), view.subscriptions.end(),
              [](const Subscription &a, const Subscription &b) { return a.id < b.id; });
    view.usersByName.reserve(users->size());
    view.userEtags.reserve(users->size());
    for (const auto &entity : std::as_const(*users)) {
        const User user = userFromJson(entity.local);
        // A deleted user keeps the name and can be restored, so the feed's "gone" is not the end.
        if (entity.gone && user.status != UserStatus::Deleted)
            continue;
        view.userEtags.insert(user.id, entity.etag);
        const QString name = foldedUserName(user.userName);
        const auto known = view.usersByName.constFind(name);
        // A user who exists takes precedence over a deleted one.
        if (known == view.usersByName.cend() || known->status == UserStatus::Deleted)
            view.usersByName.insert(name, user);
    }
    return view;
}

} // namespace core
