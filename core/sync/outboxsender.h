#pragma once

#include "core/outbox/answer.h"
#include "core/sync/exchange.h"

namespace core {

//! Sends the outbox, and stores what came of it. A request whose answer is lost goes again under
//! the same key; what the store cannot take (a full disk) is kept here and stored first.
class OutboxSender final : public QObject {
    Q_OBJECT

public:
    OutboxSender(Exchange &exchange, QObject *parent);

    //! The next batch; ends with exactly one of the signals.
    void send();
    [[nodiscard]] bool hasUnsaved() const { return !m_unsaved.isEmpty(); }
    void saveUnsaved();
    //! The server asked for a longer wait than this moment.
    [[nodiscard]] bool isAskedToWait() const;

Q_SIGNALS:
    void nothingToSend();
    void sent();
    //! Items were paused or discarded at that moment: look again.
    void interrupted();
    void failed(const core::Error &error);
    //! The server began a new epoch and stored nothing.
    void wantsResync(const core::Error &why);
    //! The server refused something for want of a right.
    void rightsDoubted();

private:
    using Answers = QList<std::pair<Id, Answer>>;

    void sendItems(const QList<OutboxItem> &ready);
    void sendOne(const OutboxItem &item);
    void sendBatch(const QList<OutboxItem> &items, const QByteArray &batch);
    //! `stopped` = the exchange as a whole failed. Called for an earlier connection too.
    void takeAnswers(const Answers &answers, const std::optional<Error> &stopped, quint64 round);

    Exchange &m_exchange;
    QDateTime m_holdDue;     //!< when to look for changes that are unsent for too long
    QDateTime m_politeUntil; //!< the latest of the waits that the server asked for
    int m_mostItems = 200;   //!< of a batch; fewer after one that was refused as a whole
    Answers m_unsaved;
};

} // namespace core
