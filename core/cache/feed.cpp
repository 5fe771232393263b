#include "core/cache/feed.h"

#include "core/base/bytes.h"
#include "core/storage/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Rows per statement: starting a statement and finding the place of its first row cost more than
//! each further row in order.
constexpr size_t rowsAtOnce = 40;
constexpr std::string_view insertRow = "(?, ?, ?, ?, ?, ?, ?)";
const std::string insertRows = [] {
    std::string sql = "INSERT OR IGNORE INTO entity (type, id, customer, base, etag, change_no,"
                      " gone) VALUES ";
    for (size_t i = 0; i < rowsAtOnce; ++i)
        sql.append(i == 0 ? "" : ", ").append(insertRow);
    return sql;
}();

const QString typesSetting = u"types"_s;

QString knownTypes()
{
    QStringList names;
    for (const auto type : entityTypes())
        names << entityTypeName(type);
    return names.join(u' ');
}

//! Types that a first sync or a snapshot reads.
void noteTypes(Work &work)
{
    Settings::setValue(work, typesSetting, knownTypes());
}

} // namespace

void Feed::forgetSeats(Work &work, const QList<Envelope> &page, StoreChanges &changes)
{
    // Pages come in the order of changes: the subscriptions count everything up to the last one.
    qint64 readUpTo = 0;
    for (const auto &envelope : page)
        readUpTo = std::max(readUpTo, envelope.changeNo);
    m_pending.forgetSeats(work, readUpTo, changes);
}

void Feed::fill(Work &work, const QList<Envelope> &page, StoreChanges &changes)
{
    const bool anyPending = m_pending.hasAny(work);
    Repeated insert(work, insertRows);
    Repeated upsert(work, upsertBase);
    std::vector<const Envelope *> together;
    together.reserve(rowsAtOnce);
    const auto values = [](Repeated &statement, const Envelope &envelope) {
        const auto &ref = envelope.entity;
        statement.add(entityTypeText(ref.type), ref.id, ref.customer, viewOf(envelope.data),
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
        if (ref.type == EntityType::Subscription ||
            (anyPending && m_pending.hasAny(work, ref.id))) {
            if (m_bases.put(work, envelope, changes))
                m_pending.rebuild(work, ref, changes);
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
            oneByOne(); // some of them are in the cache already
    }
    oneByOne();
    changes.filled = static_cast<int>(page.size());
}

void Feed::useJournal(Journal journal)
{
    if (std::exchange(m_journal, journal) == journal)
        return;
    // Truncated and not deleted, because FULL does not wait for a deletion; the file is deleted at
    // the end. Rows in order need a small page cache, and the column store needs the memory.
    constexpr auto rollback = "PRAGMA cache_size=-32768; PRAGMA journal_mode=TRUNCATE";
    constexpr auto ahead = "PRAGMA cache_size=-65536; PRAGMA journal_mode=DELETE;"
                           " PRAGMA journal_mode=WAL";
    // Refused while another process reads the file: the journal then stays the same.
    static_cast<void>(m_connection.db.script(journal == Journal::Rollback ? rollback : ahead));
}

void Feed::putState(Work &work, const QString &epoch, const QString &cursor, bool full)
{
    const auto time = m_connection.now();
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
        m_history.begin(work);
}

Result<Feed::State> Feed::state() const
{
    Work work(m_connection.db, Work::Mode::Read);
    State state;
    auto rows =
        work.rows("SELECT epoch, cursor, exchanged_at, full_at FROM sync_state WHERE scope = ''");
    if (rows.next()) {
        state.epoch = rows->text(0);
        state.cursor = rows->text(1);
        if (!rows->isNull(2))
            state.lastExchange = timeAt(rows->integer(2));
        state.full = !rows->isNull(3);
    }
    state.hasAllTypes = Settings::value(work, typesSetting) == knownTypes();
    if (work.failed())
        return tl::unexpected(work.result().error());
    return state;
}

void Feed::addActivity(Work &work, const Envelope &envelope, const BaseChange &change,
                       StoreChanges &changes) const
{
    const auto &ref = envelope.entity;
    if (ref.type != EntityType::Customer && ref.type != EntityType::User &&
        ref.type != EntityType::Subscription)
        return;
    const auto fields = change.known ? changedFields(change.before, change.after) : QStringList();
    if (change.known && !envelope.gone && fields.isEmpty())
        return;
    const auto kind = envelope.gone  ? OperationKind::Delete
                      : change.known ? OperationKind::Change
                                     : OperationKind::Create;
    const auto what = envelope.gone ? "deleted" : change.known ? "changed" : "created";
    m_activity.add(work, ref, what, kind, change.after[u"changedBy"].toString(),
                   fields.join(u',').toUtf8(), {});
    changes.activity = true;
}

Result<void> Feed::applyFirstPage(Work &work, const QList<Envelope> &page, const QString &epoch,
                                  const QString &cursor, bool more, int total)
{
    StoreChanges changes;
    fill(work, page, changes);
    changes.everything = !more;
    forgetSeats(work, page, changes);
    putState(work, epoch, cursor, !more);
    auto done = work.commit();
    if (!done)
        return done;
    if (m_fillListener && !page.isEmpty())
        m_fillListener(page, total);
    m_connection.tell(changes);
    useJournal(more ? Journal::Rollback : Journal::Ahead);
    return {};
}

Result<void> Feed::applyPage(const QList<Envelope> &page, const QString &epoch,
                             const QString &cursor, bool more, int total)
{
    Work work(m_connection.db);
    if (work.number("SELECT COUNT(*) FROM sync_state WHERE cursor <> ''") == 0)
        noteTypes(work);
    if (!Bases::isFull(work))
        return applyFirstPage(work, page, epoch, cursor, more, total);
    StoreChanges changes;
    const bool anyPending = m_pending.hasAny(work);
    for (const auto &envelope : page) {
        const auto &ref = envelope.entity;
        BaseChange change;
        if (!m_bases.put(work, envelope, changes, &change))
            continue;
        addActivity(work, envelope, change, changes);
        if (ref.type == EntityType::Subscription || (anyPending && m_pending.hasAny(work, ref.id)))
            m_pending.rebuild(work, ref, changes);
    }
    forgetSeats(work, page, changes);
    putState(work, epoch, cursor, !more);
    if (!more)
        static_cast<void>(m_history.prune(work)); // the rest with the next page
    return m_connection.commit(work, changes);
}

Result<void> Feed::beginSnapshot()
{
    return m_connection.db.run("DELETE FROM entity_staged");
}

Result<void> Feed::stagePage(const QList<Envelope> &page)
{
    Work work(m_connection.db);
    for (const auto &envelope : page) {
        const auto &ref = envelope.entity;
        work.run("INSERT INTO entity_staged (type, id, customer, base, etag, change_no, gone)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (type, id) DO UPDATE SET base = "
                 "excluded.base,"
                 " etag = excluded.etag, change_no = excluded.change_no, gone = excluded.gone",
                 entityTypeText(ref.type), ref.id, ref.customer, viewOf(envelope.data),
                 envelope.etag, envelope.changeNo, envelope.gone);
    }
    return work.commit();
}

Result<void> Feed::finishSnapshot(const QString &epoch, const QString &cursor)
{
    Work work(m_connection.db);
    StoreChanges changes;
    // Another epoch: the server may have lost operations that it acknowledged.
    const bool isOtherEpoch =
        work.number("SELECT EXISTS (SELECT 1 FROM sync_state WHERE epoch NOT IN ('', ?))", epoch);
    m_pending.beginSnapshot(work, isOtherEpoch);
    m_history.noteSnapshot(work, Settings::value(work, typesSetting).split(u' '));
    // Entities outside the snapshot are no longer visible to this account. Those with pending
    // operations stay, without a base.
    work.run(
        "DELETE FROM entity WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entity = entity.id)");
    work.run("UPDATE entity SET base = NULL, etag = '', change_no = 0, gone = 0");
    work.run("INSERT INTO entity (type, id, customer, base, etag, change_no, gone)"
             " SELECT type, id, customer, base, etag, change_no, gone FROM entity_staged WHERE true"
             " ON CONFLICT (type, id) DO UPDATE SET base = excluded.base, etag = excluded.etag,"
             " change_no = excluded.change_no, gone = excluded.gone");
    work.run("DELETE FROM entity_staged");
    m_pending.endSnapshot(work, changes);
    noteTypes(work);
    putState(work, epoch, cursor, true);
    changes.everything = true;
    return m_connection.commit(work, changes);
}

Result<void> Feed::noteExchange()
{
    Work work(m_connection.db);
    work.run("INSERT INTO sync_state (scope, exchanged_at, caught_up_at) VALUES ('', ?1, ?1)"
             " ON CONFLICT (scope) DO UPDATE SET exchanged_at = excluded.exchanged_at,"
             " caught_up_at = excluded.caught_up_at",
             m_connection.now());
    static_cast<void>(m_history.prune(work)); // the rest with the next exchange
    return work.commit();
}

} // namespace core
