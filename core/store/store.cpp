#include "core/store/store.h"

#include "core/base/log.h"
#include "core/base/seal.h"
#include "core/sql/migrations.h"
#include "core/store/rooms.h"

#include <QFile>

// Outside the namespace: the macro declares a global function.
static void initResources()
{
    Q_INIT_RESOURCE(client_store);
}

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

const auto keyCheckSetting = u"keyCheck"_s;

} // namespace

struct Store::Rooms {
    Rooms(sql::Database database, const Clock &clock)
        : connection(std::move(database), clock)
    {
    }

    StoreConnection connection;
    Seals seals;
    Settings settings{connection, seals};
    PlanLedger plans{connection, seals, settings};
    DraftLedger drafts{connection, seals};
    PasswordSheets sheets{connection, seals};
    ActivityLog activity{connection};
    Cache cache{connection};
    EntityHistory history{connection};
    Effects effects{connection, seals};
    Bases bases{history, effects};
    Feed feed{connection, bases, history, effects, activity};
    Queue queue{connection, seals, plans, activity, effects};
    Outbox outbox{queue};
    Sender sender{queue, bases, sheets};

    [[nodiscard]] Result<void> load();
};

//! Reads settings, and drops what expired while the program was closed.
Result<void> Store::Rooms::load()
{
    Work work(connection.db);
    const auto account = Settings::value(work, u"account"_s);
    queue.account = account.isNull() ? u""_s : account;
    history.load(work);
    Sender::dropOldAcknowledged(work, connection.now());
    sheets.dropExpired(work);
    if (Bases::isFull(work)) // filled by a version of the program without a history
        history.begin(work);
    return work.commit();
}

Store::Store(std::unique_ptr<Rooms> rooms)
    : d(std::move(rooms))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Clock &clock)
{
    initResources();
    if (path != ":memory:"_L1 && !QFile::exists(path)) {
        // Made here and not by SQLite, so that other users can never read it.
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
            return failure(ErrorCode::Storage, file.errorString(), path);
    }
    auto database = sql::Database::open(path);
    if (!database)
        return tl::unexpected(database.error());
    // The log grows to 16 MiB before it is written back: a page of changes all over a large table
    // would otherwise write it back, and block readers, each time. Commits are as durable.
    if (auto done = database->script("PRAGMA wal_autocheckpoint=4096"); !done)
        return tl::unexpected(done.error());
    if (auto done = sql::migrate(*database, sql::migrationFiles(u":/core/store/migrations"_s));
        !done)
        return tl::unexpected(done.error());
    std::unique_ptr<Store> store(new Store(std::make_unique<Rooms>(std::move(*database), clock)));
    if (auto done = store->d->load(); !done)
        return tl::unexpected(done.error());
    return store;
}

void Store::setKey(Secret key)
{
    d->seals.clearKey({ErrorCode::Secrets, u"the store has no key"_s, {}});
    if (key.isEmpty())
        return;
    // Only the key that opens this database may seal new rows.
    const QByteArray context = "key-check";
    const auto known = d->settings.value(keyCheckSetting);
    if (known && !known->isEmpty()) {
        if (!decrypt(key, QByteArray::fromBase64(known->toLatin1()), context)) {
            log("store")->warn("the key does not belong to this store");
            return;
        }
    } else {
        const auto box = encrypt(key, "tenantry", context);
        const auto noted =
            !known ? tl::unexpected(known.error())
            : !box ? tl::unexpected(box.error())
                   : d->settings.setValue(keyCheckSetting, QString::fromLatin1(box->toBase64()));
        if (!noted) {
            log("store")->error("the key could not be noted: {}",
                                noted.error().detail.toStdString());
            d->seals.clearKey(noted.error()); // the disk's fault, not the keychain's
            return;
        }
    }
    d->seals.setKey(std::move(key));
}

bool Store::hasKey() const
{
    return d->seals.hasKey();
}

void Store::onChanged(std::function<void(const StoreChanges &)> listener)
{
    d->connection.listener = std::move(listener);
}

Result<void> Store::limitPages(int pages)
{
    return d->connection.db.script("PRAGMA max_page_count=" + QByteArray::number(pages));
}

Cache &Store::cache()
{
    return d->cache;
}

Feed &Store::feed()
{
    return d->feed;
}

EntityHistory &Store::history()
{
    return d->history;
}

Outbox &Store::outbox()
{
    return d->outbox;
}

Sender &Store::sender()
{
    return d->sender;
}

PlanLedger &Store::plans()
{
    return d->plans;
}

DraftLedger &Store::drafts()
{
    return d->drafts;
}

ActivityLog &Store::activity()
{
    return d->activity;
}

PasswordSheets &Store::sheets()
{
    return d->sheets;
}

Settings &Store::settings()
{
    return d->settings;
}

} // namespace core
