#include "core/ledger/draftledger.h"

namespace core {

Result<QList<Draft>> DraftLedger::all() const
{
    Work work(m_connection.db, Work::Mode::Read);
    QList<Draft> drafts;
    auto rows =
        work.rows("SELECT id, kind, saved_at, content FROM draft ORDER BY saved_at DESC, id");
    while (rows.next()) {
        const Id id = rows->id(0);
        drafts.append({id, rows->text(1), timeAt(rows->integer(2)),
                       m_seals.openJson(work, rows->blob(3), Seals::context(id, {}, "draft"))});
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return drafts;
}

Result<void> DraftLedger::save(const Draft &draft)
{
    if (auto hasKey = m_seals.needKey(); !hasKey)
        return hasKey;
    Work work(m_connection.db);
    const auto content = m_seals.seal(work, draft.content, Seals::context(draft.id, {}, "draft"));
    const auto at =
        draft.savedAt.isValid() ? draft.savedAt.toMSecsSinceEpoch() : m_connection.now();
    work.run("INSERT INTO draft VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind,"
             " saved_at = excluded.saved_at, content = excluded.content",
             draft.id, draft.kind, at, content);
    StoreChanges changes;
    changes.drafts = true;
    return m_connection.commit(work, changes);
}

void DraftLedger::remove(Work &work, const Id &draft, StoreChanges &changes)
{
    work.run("DELETE FROM draft WHERE id = ?", draft);
    changes.drafts = true;
}

Result<void> DraftLedger::remove(const Id &draft)
{
    Work work(m_connection.db);
    StoreChanges changes;
    remove(work, draft, changes);
    return m_connection.commit(work, changes);
}

Result<void> DraftLedger::saveSource(const Id &draft, const QByteArray &source)
{
    if (auto hasKey = m_seals.needKey(); !hasKey)
        return hasKey;
    Work work(m_connection.db);
    const auto box = m_seals.seal(work, source, Seals::context(draft, {}, "draft-source"));
    work.run("INSERT OR REPLACE INTO draft_source SELECT id, ? FROM draft WHERE id = ?", box,
             draft);
    return work.commit();
}

Result<QByteArray> DraftLedger::source(const Id &draft) const
{
    Work work(m_connection.db, Work::Mode::Read);
    auto rows = work.rows("SELECT content FROM draft_source WHERE draft = ?", draft);
    QByteArray source;
    if (rows.next())
        source = m_seals.open(work, rows->blob(0), Seals::context(draft, {}, "draft-source"));
    if (work.failed())
        return tl::unexpected(work.result().error());
    return source;
}

} // namespace core
