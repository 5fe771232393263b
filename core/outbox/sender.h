#pragma once

#include "core/cache/bases.h"
#include "core/ledger/passwordsheets.h"
#include "core/outbox/answer.h"
#include "core/outbox/queue.h"

namespace core {

//! The network's side of the outbox: operations to send, and their answers.
class Sender {
public:
    Sender(Queue &queue, Bases &bases, PasswordSheets &sheets)
        : m_queue(queue)
        , m_bases(bases)
        , m_sheets(sheets)
    {
    }

    //! After a crash: operations that were being sent are queued again under the same key.
    [[nodiscard]] Result<void> recover();
    //! Parks operations that were never sent for 14 days: a person reviews them first.
    [[nodiscard]] Result<void> holdOld();
    struct Replay {
        int sent = 0;
        int toSetAgain = 0; //!< had a password, and passwords are not stored
    };
    //! After a snapshot of another epoch (the server was restored): operations acknowledged in the
    //! last 7 days are queued again, at their old place and under their old key. Otherwise does
    //! nothing.
    [[nodiscard]] Result<Replay> replayAcked();
    //! The oldest operations that may be sent now, in order, at most `limit`. An operation may
    //! follow its needs in the same list, unless only their answer gives its base.
    [[nodiscard]] Result<QList<OutboxItem>> ready(int limit) const;
    //! The time of the next retry, if one is scheduled.
    [[nodiscard]] Result<std::optional<QDateTime>> nextAttempt() const;
    //! The network is back: scheduled retries may be sent now.
    [[nodiscard]] Result<void> waitNoLonger();
    //! False = one of them is no longer as ready() returned it: none is marked, none may be sent.
    [[nodiscard]] Result<bool> markSending(const QList<OutboxItem> &items);
    //! One transaction for all answers of a request.
    [[nodiscard]] Result<void> answer(const QList<std::pair<Id, Answer>> &answers);

    //! Inside a transaction. `now` in milliseconds.
    static void dropOldAcknowledged(Work &work, qint64 now);

private:
    class Settling;

    Queue &m_queue;
    Bases &m_bases;
    PasswordSheets &m_sheets;
};

} // namespace core
