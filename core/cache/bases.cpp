#include "core/cache/bases.h"

#include "core/base/bytes.h"
#include "core/plan/membertext.h"
#include "core/storage/seals.h"

namespace core {

const std::string_view upsertBase =
    "INSERT INTO entity (type, id, customer, base, etag, change_no, gone) VALUES (?, ?, ?, ?, ?, ?,"
    " ?) ON CONFLICT (type, id) DO UPDATE SET base = excluded.base, etag = excluded.etag,"
    " customer = COALESCE(excluded.customer, customer), change_no = excluded.change_no,"
    " gone = excluded.gone WHERE excluded.change_no > change_no OR base IS NULL";

bool Bases::isFull(Work &work)
{
    return work.number("SELECT EXISTS (SELECT 1 FROM sync_state WHERE full_at IS NOT NULL)") != 0;
}

bool Bases::put(Work &work, const Envelope &envelope, StoreChanges &changes, BaseChange *change,
                const QString &by)
{
    const auto &ref = envelope.entity;
    qint64 place = 0; // of the row, when its customer stays the same
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
            auto found = differing(rows->view(0), viewOf(envelope.data), "changedBy");
            if (!found)
                found = {fromText(rows->view(0)), fromText(viewOf(envelope.data))};
            change->before = std::move(found->before);
            change->after = std::move(found->after);
        } else {
            change->after = fromText(viewOf(envelope.data));
        }
    }
    if (place != 0) // touches no index
        work.run("UPDATE entity SET base = ?, etag = ?, change_no = ?, gone = ? WHERE rowid = ?",
                 viewOf(envelope.data), envelope.etag, envelope.changeNo, envelope.gone, place);
    else
        work.run(upsertBase, entityTypeText(ref.type), ref.id, ref.customer, viewOf(envelope.data),
                 envelope.etag, envelope.changeNo, envelope.gone);
    if (work.failed() || work.database().changes() == 0)
        return false;
    if (change)
        m_history.note(work, envelope, *change, by);
    if (ref.type == EntityType::Subscription)
        m_pending.forgetSeats(work, ref.id, envelope.changeNo);
    changes.entities.append(ref);
    return true;
}

} // namespace core
