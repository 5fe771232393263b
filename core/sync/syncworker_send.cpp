// What goes from the outbox to the server, and what came of it.
#include "core/sync/syncworker.h"

#include "core/base/log.h"
#include "core/sync/answers.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

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

//! The request as such was refused: as if these had not been sent this time.
Answer nothingStored()
{
    Answer answer;
    answer.refusal.status = 424;
    return answer;
}

} // namespace

void SyncWorker::push()
{
    const auto round = m_round;
    struct Ready {
        bool hasKey = false;
        QList<OutboxItem> items;
        Store::Replay replay;
    };
    const bool holdDue = !m_holdDue.isValid() || m_clock.now() >= m_holdDue;
    if (holdDue)
        m_holdDue = m_clock.now().addDuration(holdEvery);
    ask(
        [most = m_mostItems, holdDue](Store &store) -> Result<Ready> {
            if (!store.hasKey())
                return Ready{};
            const auto replay = store.replayAcked();
            if (!replay)
                return tl::unexpected(replay.error());
            if (holdDue) {
                if (auto held = store.holdOld(); !held)
                    return tl::unexpected(held.error());
            }
            return store.ready(most).map([&replay](QList<OutboxItem> items) {
                return Ready{true, std::move(items), *replay};
            });
        },
        [this, round](const Result<Ready> &ready) {
            if (dropped(round))
                return;
            if (!ready)
                return fail(ready.error());
            m_status.sentAgain += ready->replay.sent;
            m_status.toSetAgain += ready->replay.toSetAgain;
            if (!ready->hasKey)
                setState(SyncStatus::State::KeyMissing, {ErrorCode::Secrets, {}, {}});
            else if (m_status.state != SyncStatus::State::Online)
                setState(SyncStatus::State::Online);
            if (!ready->items.isEmpty())
                return sendItems(ready->items);
            m_pullDue ? pull() : rest();
        });
}

void SyncWorker::sendItems(const QList<OutboxItem> &ready)
{
    QList<OutboxItem> items;
    QByteArray batch;
    for (const auto &item : ready) {
        const auto json = ServerApi::batchItem(item.operation);
        const bool full = items.size() >= std::min(m_mostItems, m_status.server.batchItems) ||
                          batch.size() + json.size() + batchFrame > m_status.server.batchBytes;
        if (!items.isEmpty() && full)
            break;
        if (!batch.isEmpty())
            batch += ',';
        batch += json;
        items.append(item);
    }
    const auto round = m_round;
    ask([items](Store &store) { return store.markSending(items); },
        [this, round, items, batch](const Result<bool> &marked) {
            if (marked && !*marked && !dropped(round)) {
                m_busy = false; // somebody paused or dropped one in this moment
                return step();
            }
            if (!marked || dropped(round)) {
                // Nothing was sent yet; what is marked goes back in line.
                takeAnswers(sameForAll(items, Answer{}),
                            marked ? std::nullopt : std::optional(marked.error()), round);
                return;
            }
            if (items.size() == 1) {
                m_api->send(items.constFirst().operation, m_epoch)
                    .then(this, [this, round, items](const Result<ServerAnswer> &answer) {
                        if (!answer)
                            return takeAnswers(sameForAll(items, unknownOutcome(answer.error())),
                                               answer.error(), round);
                        if (answer->status == 410 && answer->code == "resync"_L1)
                            return takeAnswers(sameForAll(items, nothingStored()),
                                               Error{ErrorCode::Gone, answer->code, {}}, round);
                        const HttpAnswer head{answer->status, {}, false, answer->retryAfterMs};
                        if (answer->status == 410 && answer->code == "api-gone"_L1) {
                            const Error old{ErrorCode::Version, answer->code, u"1"_s};
                            return takeAnswers(sameForAll(items, unknownOutcome(old)), old, round);
                        }
                        const bool ofExchange = answer->status == 401 || answer->status == 429 ||
                                                answer->status == 426 || answer->status >= 500;
                        const auto again = wantsFreshSignIn({*answer});
                        takeAnswers(sameForAll(items, classified(*answer)),
                                    again        ? again
                                    : ofExchange ? errorOf(head)
                                                 : std::nullopt,
                                    round);
                    });
                return;
            }
            QList<EntityRef> entities;
            for (const auto &item : items)
                entities.append(item.operation.entity);
            m_api->batch(batch, entities, m_epoch)
                .then(this, [this, round, items](const Result<QList<ServerAnswer>> &answers) {
                    if (answers) {
                        m_mostItems = std::min<int>(200, m_mostItems * 2);
                        QList<std::pair<Id, Answer>> classes;
                        for (qsizetype i = 0; i < items.size(); ++i)
                            classes.append({items[i].operation.id, classified(answers->at(i))});
                        return takeAnswers(classes, wantsFreshSignIn(*answers), round);
                    }
                    const auto code = answers.error().code;
                    if (code == ErrorCode::Gone)
                        return takeAnswers(sameForAll(items, nothingStored()), answers.error(),
                                           round);
                    if (code != ErrorCode::Invalid && code != ErrorCode::TooLarge &&
                        code != ErrorCode::NotFound)
                        return takeAnswers(sameForAll(items, unknownOutcome(answers.error())),
                                           answers.error(), round);
                    // The batch as such was refused and nothing of it stored: in smaller ones, at
                    // last one by one, whatever is wrong stands alone.
                    m_mostItems = std::max<int>(1, static_cast<int>(items.size()) / 2);
                    takeAnswers(sameForAll(items, nothingStored()), std::nullopt, round);
                });
        });
}

void SyncWorker::takeAnswers(const QList<std::pair<Id, Answer>> &answers,
                             const std::optional<Error> &failed, quint64 round)
{
    for (const auto &[operation, answer] : answers) {
        m_whoDue = m_whoDue || answer.refusal.status == 403;
        const auto until = m_clock.now().addMSecs(answer.retryAfterMs);
        if (answer.retryAfterMs > 0 && (!m_politeUntil.isValid() || m_politeUntil < until))
            m_politeUntil = until;
    }
    ask([answers](Store &store) { return store.answer(answers); },
        [this, answers, failed, round](const Result<void> &stored) {
            if (!stored) {
                log("sync")->error("answers could not be stored: {}",
                                   stored.error().detail.toStdString());
                m_unsaved += answers;
            }
            if (dropped(round))
                return;
            if (stored && failed && failed->code == ErrorCode::Gone)
                return readAnew(*failed);
            if (!stored || failed)
                return fail(stored ? *failed : stored.error());
            m_failures = 0;
            m_status.lastExchange = m_clock.now();
            m_pullDue = true;
            m_busy = false;
            setState(SyncStatus::State::Online);
            step();
        });
}

} // namespace core
