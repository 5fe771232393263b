#pragma once

#include "core/base/result.h"
#include "core/services/usercolumns.h"
#include "core/storage/changes.h"

#include <QSet>

#include <memory>

namespace core {

class Store;
struct Envelope;

//! The users of a cache. During a first sync they are taken from the pages as they are stored, so
//! that they need not be read back from the file. On the store's thread.
class UserFill {
public:
    //! The contents of a stored page; `total` = number of entities on all pages, or -1.
    void add(const QList<Envelope> &page, int total);
    //! Other changes.
    void note(const StoreChanges &changes);
    //! All users that are in the store now.
    [[nodiscard]] Result<std::shared_ptr<const UserColumns>> read(Store &store);

private:
    void stop();

    std::unique_ptr<UserColumns::Builder> m_builder; //!< null = nothing is being filled
    QSet<Id> m_others; //!< changed otherwise since: only the store knows their current state
};

} // namespace core
