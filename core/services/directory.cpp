#include "core/services/directory.h"

#include "core/base/fold.h"
#include "core/base/nameorder.h"
#include "core/base/whenfinished.h"
#include "core/cache/cache.h"
#include "core/ledger/activitylog.h"
#include "core/services/directoryread.h"
#include "core/store/storethread.h"

#include <QtConcurrent>

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! An organisation's name without case, accents, punctuation and legal form.
QString plainOrganisation(const QString &name)
{
    static const QSet<QString> legalForms{
        u"bv"_s,  u"nv"_s,  u"gmbh"_s, u"ag"_s,   u"kg"_s,  u"ltd"_s, u"limited"_s,
        u"inc"_s, u"llc"_s, u"plc"_s,  u"corp"_s, u"ab"_s,  u"as"_s,  u"aps"_s,
        u"oy"_s,  u"sa"_s,  u"sas"_s,  u"sarl"_s, u"srl"_s, u"spa"_s, u"co"_s};
    QString plain;
    QString word;
    const auto endWord = [&] {
        if (!legalForms.contains(word))
            plain += word;
        word.clear();
    };
    for (const QChar c : folded(name)) {
        if (c.isLetterOrNumber())
            word += c;
        else if (c != u'.' && c != u'\'') // "B.V." is one word
            endWord();
    }
    endWord();
    return plain;
}

template <typename T>
const T *findById(const QList<T> &list, const Id &id)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&id](const T &item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

class Directory::Private {
public:
    Private(Directory &directory, StoreThread &thread)
        : q(directory)
        , store(thread)
    {
    }

    void loadAll();
    void note(const StoreChanges &changes);
    void refresh();
    void take(Everything &all);
    void take(Delta &delta);
    void sortCustomers();
    void putCustomer(const CustomerRow &row);
    void putSubscription(const SubscriptionRow &row, QSet<Id> &touched);
    void countSeats(const QSet<Id> &customerIds);
    void countUsers(const QHash<Id, int> &counts);
    [[nodiscard]] CustomerEntry *entry(const Id &id);

    Directory &q;
    StoreThread &store;

    bool isLoaded = false;
    bool isBusy = false;
    bool mustLoadAll = false;
    qint64 filled = 0;   // entities of the first sync since the last full read
    QSet<Id> pendingIds; // the ids in `pending`, so that each is read once
    QList<EntityRef> pending;

    const std::shared_ptr<UserFill> fill =
        std::make_shared<UserFill>(); // used on the store's thread

    Catalog catalog;
    QList<CustomerEntry> customers;
    CustomerRanks customerIndex;
    QHash<Id, SubscriptionRow> subscriptions;
    QHash<Id, QList<Id>> subscriptionsOf;
    std::shared_ptr<const UserColumns> users = std::make_shared<UserColumns>();
    int userSum = 0;
    QHash<Id, int> userCounts;
};

void Directory::Private::loadAll()
{
    isBusy = true;
    mustLoadAll = false;
    filled = 0;
    pending.clear();
    pendingIds.clear();
    auto reading = store.run([fill = fill](Store &s) { return readEverything(s, *fill); });
    whenFinished(reading, &q, [this](Result<Everything> all) {
        isBusy = false;
        if (all)
            take(*all);
        else
            Q_EMIT q.failed(all.error());
        refresh();
    });
}

void Directory::Private::note(const StoreChanges &changes)
{
    // While the cache fills, it is read each time that it has grown fourfold: all these reads
    // together cost a third of the last one.
    filled += changes.filled;
    const bool grew = filled > 3 * (users->size() + customers.size());
    mustLoadAll = mustLoadAll || changes.everything || grew;
    for (const auto &ref : changes.entities) {
        if (!pendingIds.contains(ref.id)) {
            pendingIds.insert(ref.id);
            pending.append(ref);
        }
    }
    if (changes.activity)
        Q_EMIT q.activityChanged();
    refresh();
}

//! One at a time: later changes are read together afterwards.
void Directory::Private::refresh()
{
    if (isBusy || (!isLoaded && !mustLoadAll))
        return;
    if (mustLoadAll) {
        loadAll();
        return;
    }
    if (pending.isEmpty())
        return Q_EMIT q.caughtUp();
    isBusy = true;
    pendingIds.clear();
    const auto taken = [this](Result<Delta> delta) {
        isBusy = false;
        if (delta)
            take(*delta);
        else
            Q_EMIT q.failed(delta.error());
        refresh();
    };
    auto reading = store.run(
        [changed = std::exchange(pending, {})](Store &s) { return readDelta(s, changed); });
    whenFinished(reading, &q, [this, taken](const Result<Delta> &delta) {
        if (!delta || !delta->users)
            return taken(delta);
        auto applying = QtConcurrent::run([columns = users, read = *delta]() mutable {
            read.columns = columns->mergedWith(*read.users, read.goneUsers);
            read.userCounts = read.columns->counts();
            return Result<Delta>(std::move(read));
        });
        whenFinished(applying, &q, taken);
    });
}

CustomerEntry *Directory::Private::entry(const Id &id)
{
    const auto at = customerIndex.constFind(id);
    return at == customerIndex.cend() ? nullptr : &customers[*at];
}

void Directory::Private::sortCustomers()
{
    sortByName(customers, [](const CustomerEntry &entry) { return entry.customer.organisation; });
    customerIndex.clear();
    for (qsizetype i = 0; i < customers.size(); ++i)
        customerIndex.insert(customers.at(i).customer.id, i);
}

void Directory::Private::putCustomer(const CustomerRow &row)
{
    auto *known = entry(row.customer.id);
    if (!known) {
        customerIndex.insert(row.customer.id, customers.size());
        known = &customers.emplaceBack();
        known->users = userCounts.value(row.customer.id);
    }
    known->customer = row.customer;
    known->etag = row.etag;
    known->badge = row.badge;
}

void Directory::Private::putSubscription(const SubscriptionRow &row, QSet<Id> &touched)
{
    const auto &id = row.subscription.id;
    if (!subscriptions.contains(id))
        subscriptionsOf[row.subscription.customer].append(id);
    subscriptions.insert(id, row);
    touched.insert(row.subscription.customer);
}

void Directory::Private::countSeats(const QSet<Id> &customerIds)
{
    for (const auto &id : customerIds) {
        auto *customer = entry(id);
        if (!customer)
            continue;
        customer->seatsBought = 0;
        customer->seatsUsed = 0;
        for (const auto &subscription : subscriptionsOf.value(id)) {
            const auto &row = subscriptions[subscription].subscription;
            customer->seatsBought += row.bought;
            customer->seatsUsed += row.used;
        }
    }
}

void Directory::Private::countUsers(const QHash<Id, int> &counts)
{
    userCounts = counts;
    userSum = 0;
    for (const int count : counts)
        userSum += count;
    for (auto &customer : customers)
        customer.users = counts.value(customer.customer.id);
}

void Directory::Private::take(Everything &all)
{
    catalog = std::move(all.catalog);
    customers.clear();
    customerIndex.clear();
    const auto before = subscriptionsOf.keys();
    QSet<Id> touched(before.begin(), before.end());
    subscriptions.clear();
    subscriptionsOf.clear();
    for (const auto &row : std::as_const(all.customers))
        putCustomer(row);
    for (const auto &row : std::as_const(all.subscriptions))
        putSubscription(row, touched);
    sortCustomers();
    countSeats(touched);
    users = all.users;
    countUsers(all.userCounts);

    const bool first = !std::exchange(isLoaded, true);
    if (first)
        Q_EMIT q.loaded();
    Q_EMIT q.catalogChanged();
    Q_EMIT q.customersChanged();
    for (const auto &customer : std::as_const(touched))
        Q_EMIT q.subscriptionsChanged(customer);
    Q_EMIT q.usersChanged();
}

void Directory::Private::take(Delta &delta)
{
    if (delta.catalog)
        catalog = std::move(*delta.catalog);

    bool mustSort = !delta.goneCustomers.isEmpty();
    QSet<Id> touched;
    for (const auto &row : std::as_const(delta.customers)) {
        const auto *known = entry(row.customer.id);
        mustSort = mustSort || !known || known->customer.organisation != row.customer.organisation;
        if (!known)
            touched.insert(row.customer.id);
        putCustomer(row);
    }
    customers.removeIf([&delta](const CustomerEntry &customer) {
        return delta.goneCustomers.contains(customer.customer.id);
    });
    if (mustSort)
        sortCustomers();

    for (const auto &id : std::as_const(delta.goneSubscriptions)) {
        const auto row = subscriptions.take(id);
        subscriptionsOf[row.subscription.customer].removeAll(id);
        touched.insert(row.subscription.customer);
    }
    for (const auto &row : std::as_const(delta.subscriptions))
        putSubscription(row, touched);
    countSeats(touched);

    const bool countsChanged = delta.columns && delta.userCounts != userCounts;
    if (delta.columns) {
        users = delta.columns;
        countUsers(delta.userCounts);
    }

    if (delta.catalog)
        Q_EMIT q.catalogChanged();
    if (!delta.customers.isEmpty() || !delta.goneCustomers.isEmpty() || !touched.isEmpty() ||
        countsChanged)
        Q_EMIT q.customersChanged();
    for (const auto &customer : std::as_const(touched))
        Q_EMIT q.subscriptionsChanged(customer);
    if (delta.columns)
        Q_EMIT q.usersChanged();
}

Directory::Directory(StoreThread &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, store))
{
    connect(&store, &StoreThread::changed, this,
            [this](const StoreChanges &changes) { d->note(changes); });
    connect(
        &store, &StoreThread::changed, this,
        [fill = d->fill](const StoreChanges &changes) { fill->note(changes); },
        Qt::DirectConnection);
    connect(
        &store, &StoreThread::filled, this,
        [fill = d->fill](const QList<Envelope> &page, int total) { fill->add(page, total); },
        Qt::DirectConnection);
}

Directory::~Directory() = default;

void Directory::load()
{
    d->mustLoadAll = true;
    d->refresh();
}

bool Directory::isBehind() const
{
    return d->isBusy || d->mustLoadAll || !d->pending.isEmpty();
}

bool Directory::isLoaded() const
{
    return d->isLoaded;
}

const QList<CustomerEntry> &Directory::customers() const
{
    return d->customers;
}

const CustomerEntry *Directory::customer(const Id &id) const
{
    return d->entry(id);
}

const CustomerRanks &Directory::customerRanks() const
{
    return d->customerIndex;
}

QList<Subscription> Directory::subscriptions(const Id &customer) const
{
    QList<Subscription> list;
    for (const auto &id : d->subscriptionsOf.value(customer))
        list.append(d->subscriptions[id].subscription);
    const auto nameOf = [this](const Subscription &subscription) {
        const auto *known = sku(subscription.sku);
        return known ? known->name : QString();
    };
    std::sort(list.begin(), list.end(), [](const Subscription &a, const Subscription &b) {
        return std::pair(a.term, a.id) < std::pair(b.term, b.id);
    });
    sortByName(list, nameOf);
    return list;
}

const Subscription *Directory::subscription(const Id &id) const
{
    const auto found = d->subscriptions.constFind(id);
    return found == d->subscriptions.cend() ? nullptr : &found->subscription;
}

QString Directory::subscriptionEtag(const Id &id) const
{
    return d->subscriptions.value(id).etag;
}

QString Directory::subscriptionName(const Id &id) const
{
    const auto *own = subscription(id);
    const auto *known = own ? sku(own->sku) : nullptr;
    if (!known)
        return {};
    const auto siblings = d->subscriptionsOf.value(own->customer);
    const bool twice = std::any_of(siblings.begin(), siblings.end(), [&](const Id &other) {
        return other != id && d->subscriptions[other].subscription.sku == own->sku;
    });
    return twice ? u"%1 (%2)"_s.arg(known->name, termName(own->term)) : known->name;
}

std::shared_ptr<const UserColumns> Directory::users() const
{
    return d->users;
}

int Directory::userCount(const Id &customer) const
{
    return customer.isNull() ? d->userSum : d->userCounts.value(customer);
}

QFuture<Result<std::pair<User, QString>>> Directory::loadUser(const Id &customer,
                                                              const Id &user) const
{
    return d->store.run([ref = EntityRef{EntityType::User, user, customer}](Store &store) {
        return store.cache().entity(ref).map([](const CachedEntity &entity) {
            return std::pair(userFromJson(entity.local), entity.etag);
        });
    });
}

QFuture<Result<CustomerView>> Directory::loadView(const Id &customer) const
{
    return d->store.run([customer](Store &store) { return readView(store, customer); });
}

const Partner &Directory::partner() const
{
    return d->catalog.partner;
}

const QList<DataCenter> &Directory::dataCenters() const
{
    return d->catalog.dataCenters;
}

const QList<Service> &Directory::services() const
{
    return d->catalog.services;
}

QList<Id> Directory::defaultServices() const
{
    return core::defaultServices(d->catalog.partner, d->catalog.services);
}

const QList<Sku> &Directory::skus() const
{
    return d->catalog.skus;
}

const QList<Tag> &Directory::tags() const
{
    return d->catalog.tags;
}

const QList<NotificationProfile> &Directory::notificationProfiles() const
{
    return d->catalog.notificationProfiles;
}

const QList<LegalText> &Directory::legalTexts() const
{
    return d->catalog.legalTexts;
}

const Sku *Directory::sku(const Id &id) const
{
    return findById(d->catalog.skus, id);
}

const Tag *Directory::tag(const Id &id) const
{
    return findById(d->catalog.tags, id);
}

QList<const CustomerEntry *> Directory::similarCustomers(const QString &organisation,
                                                         const QString &account) const
{
    constexpr qsizetype tellingLength = 5;
    const QString plain = plainOrganisation(organisation);
    const QString address = foldedUserName(account);
    const auto looksLike = [&plain](const QString &other) {
        if (plain.isEmpty() || other.isEmpty())
            return false;
        return plain == other || (plain.size() >= tellingLength && other.startsWith(plain)) ||
               (other.size() >= tellingLength && plain.startsWith(other));
    };
    QList<const CustomerEntry *> similar;
    for (const auto &entry : std::as_const(d->customers)) {
        if ((!address.isEmpty() && foldedUserName(entry.customer.account) == address) ||
            looksLike(plainOrganisation(entry.customer.organisation)))
            similar.append(&entry);
    }
    return similar;
}

QFuture<Result<QList<ActivityLine>>> Directory::activity(const Id &customer, int limit) const
{
    return d->store.run(
        [customer, limit](Store &store) { return store.activity().lines(customer, limit); });
}

} // namespace core
