#include "core/sync/outboxsender.h"

#include "core/base/log.h"
#include "core/outbox/sender.h"
#include "core/sync/answers.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr int mostBatchItems = 200;
//! The frame of a batch, and room for what a proxy may add.
constexpr qsizetype batchFrame = 1024;
constexpr auto holdEvery = 3600s;

QList<std::pair<Id, Answer>> sameForAll(const QList<OutboxItem> &items, const Answer &answer)
{
    QList<std::pair<Id, Answer>> answers;
    answers.reserve(items.size());
    for (const auto &item : items)
        answers.append({item.operation.id, answer});
    return answers;
}

//! The request as such was refused, so its items count as unsent.
Answer nothingStored()
{
    Answer answer;
    answer.outcome = Answer::Class::NothingStored;
    return answer;
}

//! What the refusal of a single operation means for the exchange.
std::optional<Error> ofExchange(const ServerAnswer &answer)
{
    const auto &[status, code] = std::pair(answer.status, answer.code);
    if (const auto again = wantsFreshSignIn({answer}))
        return again;
    if (status == 410 && (code == ProblemCode::Resync || code == ProblemCode::ApiGone))
        return errorOf(status, code, {});
    if (status == 401 || status == 429 || status == 426 || status >= 500)
        return errorOf(status, code, std::chrono::milliseconds(answer.retryAfterMs));
    return std::nullopt;
}

} // namespace

OutboxSender::OutboxSender(Exchange &exchange, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
{
}

bool OutboxSender::isAskedToWait() const
{
    return m_politeUntil.isValid() && m_exchange.clock().now() < m_politeUntil;
}

void OutboxSender::send()
{
    struct Ready {
        bool hasKey = false;
        QList<OutboxItem> items;
        Sender::Replay replay;
    };
    const auto now = m_exchange.clock().now();
    const bool holdDue = !m_holdDue.isValid() || now >= m_holdDue;
    if (holdDue)
        m_holdDue = now.addDuration(holdEvery);
    m_exchange.ask(
        [most = m_mostItems, holdDue](Store &store) -> Result<Ready> {
            if (!store.hasKey())
                return Ready{};
            const auto replay = store.sender().replayAcked();
            if (!replay)
                return tl::unexpected(replay.error());
            if (holdDue) {
                if (auto held = store.sender().holdOld(); !held)
                    return tl::unexpected(held.error());
            }
            return store.sender().ready(most).map([&replay](QList<OutboxItem> items) {
                return Ready{true, std::move(items), *replay};
            });
        },
        [this](const Result<Ready> &ready) {
            if (!ready)
                return Q_EMIT failed(ready.error());
            auto &status = m_exchange.status;
            status.sentAgain += ready->replay.sent;
            status.toSetAgain += ready->replay.toSetAgain;
            if (!ready->hasKey)
                m_exchange.setState(SyncStatus::State::KeyMissing, {ErrorCode::Secrets, {}, {}});
            else if (status.state != SyncStatus::State::Online)
                m_exchange.setState(SyncStatus::State::Online);
            ready->items.isEmpty() ? Q_EMIT nothingToSend() : sendItems(ready->items);
        });
}

void OutboxSender::sendItems(const QList<OutboxItem> &ready)
{
    const auto &limits = m_exchange.status.server;
    QList<OutboxItem> items;
    QByteArray batch;
    for (const auto &item : ready) {
        const auto json = ServerApi::batchItem(item.operation);
        const bool isFull = items.size() >= std::min(m_mostItems, limits.batchItems) ||
                            batch.size() + json.size() + batchFrame > limits.batchBytes;
        if (!items.isEmpty() && isFull)
            break;
        if (!batch.isEmpty())
            batch += ',';
        batch += json;
        items.append(item);
    }
    m_exchange.askAlways(
        [items](Store &store) { return store.sender().markSending(items); },
        [this, round = m_exchange.round(), items, batch](const Result<bool> &marked) {
            const bool isCurrent = m_exchange.isCurrent(round);
            if (marked && !*marked && isCurrent)
                return Q_EMIT interrupted();
            if (!marked || !isCurrent) {
                // Nothing was sent yet: what is marked goes back in line.
                takeAnswers(sameForAll(items, Answer{}),
                            marked ? std::nullopt : std::optional(marked.error()), round);
            } else if (items.size() == 1) {
                sendOne(items.constFirst());
            } else {
                sendBatch(items, batch);
            }
        });
}

void OutboxSender::sendOne(const OutboxItem &item)
{
    m_exchange.awaitAlways(
        m_exchange.api().send(item.operation, m_exchange.epoch),
        [this, round = m_exchange.round(), item](const Result<ServerAnswer> &answer) {
            if (!answer)
                return takeAnswers(sameForAll({item}, unknownOutcome(answer.error())),
                                   answer.error(), round);
            const auto stopped = ofExchange(*answer);
            const bool isUnsent = stopped && stopped->code == ErrorCode::Gone;
            const bool isUnknown = stopped && stopped->code == ErrorCode::Version;
            takeAnswers(sameForAll({item}, isUnsent    ? nothingStored()
                                           : isUnknown ? unknownOutcome(*stopped)
                                                       : classified(*answer)),
                        stopped, round);
        });
}

void OutboxSender::sendBatch(const QList<OutboxItem> &items, const QByteArray &batch)
{
    QList<EntityRef> entities;
    for (const auto &item : items)
        entities.append(item.operation.entity);
    m_exchange.awaitAlways(
        m_exchange.api().batch(batch, entities, m_exchange.epoch),
        [this, round = m_exchange.round(), items](const Result<QList<ServerAnswer>> &answers) {
            if (answers) {
                m_mostItems = std::min(mostBatchItems, m_mostItems * 2);
                Answers classes;
                for (qsizetype i = 0; i < items.size(); ++i)
                    classes.append({items[i].operation.id, classified(answers->at(i))});
                return takeAnswers(classes, wantsFreshSignIn(*answers), round);
            }
            switch (answers.error().code) {
            case ErrorCode::Gone:
                return takeAnswers(sameForAll(items, nothingStored()), answers.error(), round);
            case ErrorCode::Invalid:
            case ErrorCode::TooLarge:
            case ErrorCode::NotFound:
                // The batch as such was refused and nothing of it stored: in smaller ones, at last
                // one by one, the faulty item stands alone.
                m_mostItems = std::max<int>(1, static_cast<int>(items.size()) / 2);
                return takeAnswers(sameForAll(items, nothingStored()), std::nullopt, round);
            default:
                return takeAnswers(sameForAll(items, unknownOutcome(answers.error())),
                                   answers.error(), round);
            }
        });
}

void OutboxSender::saveUnsaved()
{
    takeAnswers(std::exchange(m_unsaved, {}), std::nullopt, m_exchange.round());
}

void OutboxSender::takeAnswers(const Answers &answers, const std::optional<Error> &stopped,
                               quint64 round)
{
    for (const auto &[operation, answer] : answers) {
        if (answer.refusal.status == 403)
            Q_EMIT rightsDoubted();
        const auto until = m_exchange.clock().now().addMSecs(answer.retryAfterMs);
        if (answer.retryAfterMs > 0 && (!m_politeUntil.isValid() || m_politeUntil < until))
            m_politeUntil = until;
    }
    m_exchange.askAlways([answers](Store &store) { return store.sender().answer(answers); },
                         [this, answers, stopped, round](const Result<void> &stored) {
                             if (!stored) {
                                 log("sync")->error("answers could not be stored: {}",
                                                    stored.error().detail.toStdString());
                                 m_unsaved += answers;
                             }
                             if (!m_exchange.isCurrent(round))
                                 return;
                             if (stored && stopped && stopped->code == ErrorCode::Gone)
                                 return Q_EMIT wantsResync(*stopped);
                             if (!stored || stopped)
                                 return Q_EMIT failed(stored ? *stopped : stored.error());
                             m_exchange.noteSuccess();
                             m_exchange.setState(SyncStatus::State::Online);
                             Q_EMIT sent();
                         });
}

} // namespace core
