#pragma once

#include "core/domain/history.h"
#include "core/storage/settings.h"
#include "core/wire/envelope.h"

namespace core {

//! The difference between two versions of a base.
struct BaseChange {
    bool known = false; //!< it had a base before
    bool wasGone = false;
    //! The members that differ, and `changedBy`; all members when it had no base before.
    QJsonObject before;
    QJsonObject after;
};

//! State of an entity before a change. The numbers are stored.
enum class Was { Nothing = 0, There = 1, Deleted = 2 };

//! Earlier versions of entities: each change from the server leaves the way back to the version
//! before it.
class EntityHistory {
public:
    explicit EntityHistory(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    //! 0 = no history is kept.
    [[nodiscard]] int days() const { return m_days; }
    //! Older changes are no longer reported at once, and deleted by prune().
    [[nodiscard]] Result<void> setDays(int days);
    //! Deletes a bounded number of expired changes; true when more are left. Syncing calls it too.
    [[nodiscard]] Result<bool> prune();
    //! Differences between two moments: of a customer with everything that belongs to it, of a
    //! subscription with its assignments, or of any other entity alone. At most `limit` changes;
    //! pending operations are not part of it.
    [[nodiscard]] Result<HistoryDifference> difference(const EntityRef &of, const QDateTime &from,
                                                       const QDateTime &to, int limit) const;

    // Inside a transaction:
    void load(Work &work);
    //! Starts to keep changes, unless the setting says none.
    void begin(Work &work) const;
    //! Writes nothing when only stamps changed.
    void note(Work &work, const Envelope &envelope, const BaseChange &change,
              const QString &by) const;
    //! The changes that the staged snapshot will make. The history of entities that this account
    //! may no longer see is deleted.
    void noteSnapshot(Work &work, const QStringList &knownTypes) const;
    //! True when more is left to delete.
    [[nodiscard]] bool prune(Work &work) const;
    //! Start of the history; invalid = none is kept.
    [[nodiscard]] QDateTime knownFrom(Work &work) const;

private:
    StoreConnection &m_connection;
    int m_days = usualHistoryDays;
};

//! Members that describe a write and not the entity.
[[nodiscard]] bool isStamp(const QString &member);
//! Members that change without an edit: stamps, and seats in use.
[[nodiscard]] bool isCounted(const QString &member);
//! Members that were edited, sorted.
[[nodiscard]] QStringList changedFields(const QJsonObject &before, const QJsonObject &after);

} // namespace core
