#pragma once

#include "core/services/usercolumns.h"
#include "core/store/store.h"

#include <QSet>

#include <memory>

namespace core {

//! The users of a cache. While it is filled for the first time they are taken from the pages as
//! they are stored, so that nobody has to read them back from the file. On the store's thread.
class UserFill {
public:
    //! What a page brought that was stored; `total` = how many entities all pages bring, or -1.
    void add(const QList<Envelope> &page, int total);
    //! What else changed.
    void note(const StoreChanges &changes);
    //! All that are in the store now.
    [[nodiscard]] Result<std::shared_ptr<const UserColumns>> read(Store &store);

private:
    void stop();

    std::unique_ptr<UserColumns::Builder> m_builder; //!< null = nothing is filled
    QSet<Id> m_others; //!< changed otherwise since: what they are now only the store knows
};

} // namespace core
