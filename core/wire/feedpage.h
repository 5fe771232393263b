#pragma once

#include "core/base/result.h"
#include "core/wire/envelope.h"

#include <QDateTime>
#include <QList>

namespace core {

//! One page of the change feed.
struct FeedPage {
    QList<Envelope> items; //!< without those of types that only a newer server has
    QString next;          //!< the cursor of the next page
    bool more = false;
    int total = -1; //!< items from the start of the feed; -1 = not given
    QDateTime time; //!< by the server's clock; invalid = not given
};

//! Format when any part of the page is unreadable: then nothing of it counts.
[[nodiscard]] Result<FeedPage> feedPageFromJson(const QByteArray &json);

} // namespace core
