#include "core/store/membertext.h"
#include "core/store/store_p.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

constexpr std::string_view upsertBase =
    "INSERT INTO entity (type, id, customer, base, etag, change_no, gone) VALUES (?, ?, ?, ?, ?, ?,"
    " ?) ON CONFLICT (type, id) DO UPDATE SET base = excluded.base, etag = excluded.etag,"
    " customer = COALESCE(excluded.customer, customer), change_no = excluded.change_no,"
    " gone = excluded.gone WHERE excluded.change_no > change_no OR base IS NULL";
//! So many rows to a statement: what it costs beside them counts, and so does finding their place
//! anew, when each comes after the one before.
constexpr size_t rowsAtOnce = 40;
constexpr std::string_view insertRow = "(?, ?, ?, ?, ?, ?, ?)";
const std::string insertRows = [] {
    std::string sql = "INSERT OR IGNORE INTO entity (type, id, customer, base, etag, change_no,"
                      " gone) VALUES ";
    for (size_t i = 0; i < rowsAtOnce; ++i)
        sql.append(i == 0 ? "" : ", ").append(insertRow);
    return sql;
}();
constexpr std::string_view anythingPending = "SELECT EXISTS (SELECT 1 FROM outbox)";

const QString typesSetting = u"types"_s;

QString knownTypes()
{
    QStringList names;
    for (const auto type : entityTypes())
        names << entityTypeName(type);
    return names.join(u' ');
}

} // namespace

qint64 Store::Private::timeOf(Work &work, const QString &name)
{
    return work.number("SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?", name);
}

void Store::Private::noteTime(Work &work, const QString &name)
{
    work.run("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
             name, QString::number(now()));
}

bool isCounted(const QString &member)
{
    return isStamp(member) || member == "used"_L1;
}

QStringList changedFields(const QJsonObject &before, const QJsonObject &after)
{
    QStringList fields;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (const auto name = it.key(); !isCounted(name) && before.value(name) != it.value())
            fields.append(name);
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (const auto name = it.key(); !isCounted(name) && !after.contains(name))
            fields.append(name);
    }
    fields.sort();
    return fields;
}

void Store::Private::noteTypes(Work &work)
{
    work.run("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
             typesSetting, knownTypes());
}

bool Store::Private::isFull(Work &work)
{
    return work.number("SELECT EXISTS (SELECT 1 FROM sync_state WHERE full_at IS NOT NULL)") != 0;
}

bool Store::Private::putBase(Work &work, const Envelope &envelope, StoreChanges &changes,
                             BaseChange *change, const QString &by)
{
    const auto &ref = envelope.entity;
    qint64 place = 0; // of the row, where all but its customer may change
    if (change) {
        auto rows = work.rows("SELECT base, gone, change_no, rowid, customer FROM entity"
                              " WHERE type = ? AND id = ?",
                              entityTypeText(ref.type), ref.id);
        change->known = rows.next() && !rows->isNull(0);
        if (change->known) {
            if (rows->integer(2) >= envelope.changeNo)
                return false;
            if (ref.customer.isNull() || rows->id(4) == ref.customer)
                place = rows->integer(3);
            change->wasGone = rows->integer(1) != 0;
            auto found = differing(rows->view(0), view(envelope.data), "changedBy");
            if (!found)
                found = {fromText(rows->view(0)), fromText(view(envelope.data))};
            change->before = std::move(found->before);
            change->after = std::move(found->after);
        } else {
            change->after = fromText(view(envelope.data));
        }
    }
    if (place != 0) // touches no index
        work.run("UPDATE entity SET base = ?, etag = ?, change_no = ?, gone = ? WHERE rowid = ?",
                 view(envelope.data), envelope.etag, envelope.changeNo, envelope.gone, place);
    else
        work.run(upsertBase, entityTypeText(ref.type), ref.id, ref.customer, view(envelope.data),
                 envelope.etag, envelope.changeNo, envelope.gone);
    if (work.failed() || work.database().changes() == 0)
        return false;
    if (change)
        noteHistory(work, envelope, *change, by);
    if (ref.type == EntityType::Subscription)
        work.run("DELETE FROM outbox_seat WHERE subscription = ? AND acked_change <= ?", ref.id,
                 envelope.changeNo + 1);
    changes.entities.append(ref);
    return true;
}

void Store::Private::forgetSeats(Work &work, const QList<Envelope> &page, StoreChanges &changes)
{
    qint64 readUpTo = 0;
    for (const auto &envelope : page)
        readUpTo = std::max(readUpTo, envelope.changeNo);
    QSet<Id> subscriptions;
    auto rows = work.rows("SELECT subscription FROM outbox_seat WHERE acked_change <= ?", readUpTo);
    while (rows.next())
        subscriptions.insert(rows->id(0));
    if (subscriptions.isEmpty())
        return;
    work.run("DELETE FROM outbox_seat WHERE acked_change <= ?", readUpTo);
    rebuildSubscriptions(work, subscriptions, changes);
}

void Store::Private::fill(Work &work, const QList<Envelope> &page, StoreChanges &changes)
{
    const bool anyPending = work.number(anythingPending) != 0;
    Repeated insert(work, insertRows);
    Repeated upsert(work, upsertBase);
    std::vector<const Envelope *> together;
    together.reserve(rowsAtOnce);
    const auto values = [](Repeated &statement, const Envelope &envelope) {
        const auto &ref = envelope.entity;
        statement.add(entityTypeText(ref.type), ref.id, ref.customer, view(envelope.data),
                      envelope.etag, envelope.changeNo, envelope.gone);
    };
    const auto oneByOne = [&] {
        for (const auto *envelope : std::exchange(together, {})) {
            values(upsert, *envelope);
            upsert.run();
        }
    };
    for (const auto &envelope : page) {
        const auto &ref = envelope.entity;
        if (ref.type == EntityType::Subscription || (anyPending && hasPending(work, ref.id))) {
            if (putBase(work, envelope, changes))
                rebuild(work, ref, changes);
            continue;
        }
        together.push_back(&envelope);
        if (together.size() < rowsAtOnce)
            continue;
        for (const auto *row : together)
            values(insert, *row);
        insert.run();
        if (work.failed() || work.database().changes() == qint64(rowsAtOnce))
            together.clear();
        else
            oneByOne(); // some of them are there
    }
    oneByOne();
    changes.filled = static_cast<int>(page.size());
}

void Store::Private::useJournal(Journal journal)
{
    if (std::exchange(usedJournal, journal) == journal)
        return;
    // Truncated and not deleted, because FULL does not wait for a deletion; only at the end there
    // is no file left. What comes in order needs little memory, and the columns need theirs.
    constexpr auto rollback = "PRAGMA cache_size=-32768; PRAGMA journal_mode=TRUNCATE";
    constexpr auto ahead = "PRAGMA cache_size=-65536; PRAGMA journal_mode=DELETE;"
                           " PRAGMA journal_mode=WAL";
    // Refused where somebody else reads the file: then it goes on as it was.
    static_cast<void>(db.script(journal == Journal::Rollback ? rollback : ahead));
}

void Store::Private::putSyncState(Work &work, const QString &epoch, const QString &cursor,
                                  bool full)
{
    const auto time = now();
    work.run("INSERT INTO sync_state (scope, epoch, cursor, exchanged_at) VALUES ('', ?, ?, ?) ON "
             "CONFLICT (scope)"
             " DO UPDATE SET epoch = excluded.epoch, cursor = excluded.cursor, exchanged_at = "
             "excluded.exchanged_at",
             epoch, cursor, time);
    if (!full)
        return;
    work.run("UPDATE sync_state SET caught_up_at = ?", time);
    work.run("UPDATE sync_state SET full_at = ? WHERE full_at IS NULL", time);
    if (!work.failed() && work.database().changes() > 0)
        beginHistory(work);
}

Result<Store::SyncState> Store::syncState()
{
    Work work(d->db, Work::Mode::Read);
    SyncState state;
    auto rows =
        work.rows("SELECT epoch, cursor, exchanged_at, full_at FROM sync_state WHERE scope = ''");
    if (rows.next()) {
        state.epoch = rows->text(0);
        state.cursor = rows->text(1);
        if (!rows->isNull(2))
            state.lastExchange = QDateTime::fromMSecsSinceEpoch(rows->integer(2), Qt::UTC);
        state.full = !rows->isNull(3);
    }
    auto types = work.rows("SELECT value FROM setting WHERE name = ?", typesSetting);
    state.hasAllTypes = types.next() && types->text(0) == knownTypes();
    if (work.failed())
        return tl::unexpected(work.result().error());
    return state;
}

Result<void> Store::applyPage(const QList<Envelope> &page, const QString &epoch,
                              const QString &cursor, bool more, int total)
{
    Work work(d->db);
    StoreChanges changes;
    if (work.number("SELECT COUNT(*) FROM sync_state WHERE cursor <> ''") == 0)
        Private::noteTypes(work);
    if (!Private::isFull(work)) {
        d->fill(work, page, changes);
        changes.everything = !more;
        d->forgetSeats(work, page, changes);
        d->putSyncState(work, epoch, cursor, !more);
        auto done = d->finish(work, changes, page, total);
        if (done)
            d->useJournal(more ? Private::Journal::Rollback : Private::Journal::Ahead);
        return done;
    }
    const bool anyPending = work.number(anythingPending) != 0;
    for (const auto &envelope : page) {
        const auto &ref = envelope.entity;
        const bool told = ref.type == EntityType::Customer || ref.type == EntityType::User ||
                          ref.type == EntityType::Subscription;
        Private::BaseChange change;
        if (!d->putBase(work, envelope, changes, &change))
            continue;
        if (told) {
            const bool known = change.known;
            const auto fields = known ? changedFields(change.before, change.after) : QStringList();
            if (!known || envelope.gone || !fields.isEmpty()) {
                d->addActivity(work, ref,
                               envelope.gone ? "deleted"
                               : known       ? "changed"
                                             : "created",
                               operationKindName(envelope.gone ? OperationKind::Delete
                                                 : known       ? OperationKind::Change
                                                               : OperationKind::Create),
                               change.after[u"changedBy"].toString(), fields.join(u',').toUtf8(),
                               {});
                changes.activity = true;
            }
        }
        if (ref.type == EntityType::Subscription || (anyPending && d->hasPending(work, ref.id)))
            d->rebuild(work, ref, changes);
    }
    d->forgetSeats(work, page, changes);
    d->putSyncState(work, epoch, cursor, !more);
    if (!more)
        d->pruneHistory(work);
    return d->finish(work, changes);
}

Result<void> Store::beginSnapshot()
{
    return d->db.run("DELETE FROM entity_staged");
}

Result<void> Store::stagePage(const QList<Envelope> &page)
{
    Work work(d->db);
    for (const auto &envelope : page) {
        const auto &ref = envelope.entity;
        work.run("INSERT INTO entity_staged (type, id, customer, base, etag, change_no, gone)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (type, id) DO UPDATE SET base = "
                 "excluded.base,"
                 " etag = excluded.etag, change_no = excluded.change_no, gone = excluded.gone",
                 entityTypeText(ref.type), ref.id, ref.customer, view(envelope.data), envelope.etag,
                 envelope.changeNo, envelope.gone);
    }
    return work.commit();
}

Result<void> Store::finishSnapshot(const QString &epoch, const QString &cursor)
{
    Work work(d->db);
    // Another epoch: the server may not have what it had acknowledged. Noted in this transaction,
    // done by replayAcked().
    if (work.number("SELECT EXISTS (SELECT 1 FROM sync_state WHERE epoch NOT IN ('', ?))", epoch)) {
        work.run(
            "INSERT INTO setting VALUES ('replay', '1') ON CONFLICT DO UPDATE SET value = '1'");
        work.run("UPDATE outbox SET earlier_base = 1 WHERE base_etag IS NOT NULL");
    }
    d->noteSnapshot(work);
    // Was sent before this, whatever the clock said then: it may have been set back since.
    work.run("UPDATE outbox SET first_sent_at = MIN(first_sent_at, ?)", d->now());
    // What was not read is no longer ours to see; what has pending operations stays, without a
    // base.
    work.run(
        "DELETE FROM entity WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entity = entity.id)");
    work.run("UPDATE entity SET base = NULL, etag = '', change_no = 0, gone = 0");
    work.run("DELETE FROM outbox_seat WHERE acked_change IS NOT NULL");
    work.run("INSERT INTO entity (type, id, customer, base, etag, change_no, gone)"
             " SELECT type, id, customer, base, etag, change_no, gone FROM entity_staged WHERE true"
             " ON CONFLICT (type, id) DO UPDATE SET base = excluded.base, etag = excluded.etag,"
             " change_no = excluded.change_no, gone = excluded.gone");
    work.run("DELETE FROM entity_staged");
    StoreChanges changes;
    QList<EntityRef> pending;
    {
        auto rows = work.rows("SELECT DISTINCT type, entity, customer FROM outbox");
        while (rows.next())
            pending.append(Private::refAt(rows, 0, 1, 2));
        auto seats =
            work.rows("SELECT DISTINCT e.type, e.id, e.customer FROM outbox_seat s"
                      " JOIN entity e ON e.type = 'subscription' AND e.id = s.subscription");
        while (seats.next())
            pending.append(Private::refAt(seats, 0, 1, 2));
    }
    for (const auto &ref : pending)
        d->rebuild(work, ref, changes);
    Private::noteTypes(work);
    d->noteTime(work, u"snapshotAt"_s);
    d->putSyncState(work, epoch, cursor, true);
    changes.everything = true;
    return d->finish(work, changes);
}

Result<void> Store::noteExchange()
{
    Work work(d->db);
    work.run("INSERT INTO sync_state (scope, exchanged_at, caught_up_at) VALUES ('', ?1, ?1)"
             " ON CONFLICT (scope) DO UPDATE SET exchanged_at = excluded.exchanged_at,"
             " caught_up_at = excluded.caught_up_at",
             d->now());
    d->pruneHistory(work);
    return work.commit();
}

Result<void> Store::setAccount(const QString &account)
{
    if (account == d->account)
        return {};
    if (auto done = setSetting(u"account"_s, account); !done)
        return done;
    d->account = account;
    StoreChanges changes;
    changes.outbox = true;
    if (d->listener)
        d->listener(changes);
    return {};
}

} // namespace core
