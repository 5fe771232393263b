// Takes in the server's answers.
#include "core/base/bytes.h"
#include "core/outbox/sender.h"
#include "core/plan/effect.h"
#include "core/plan/merge.h"
#include "core/storage/settings.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 longestWaitMs = 300'000;
constexpr qint64 hourMs = 3'600'000;
//! After this many faults of the server over this long, a person looks at the operation.
constexpr int doubtfulTries = 10;
constexpr qint64 doubtfulMs = 24 * hourMs;
//! After a restore, how long other computers may take to send an operation's entity again.
constexpr qint64 patienceMs = 24 * hourMs;

qint64 waitMs(int attempts, qint64 retryAfterMs, double fraction)
{
    if (retryAfterMs > 0)
        return std::clamp<qint64>(retryAfterMs, 1'000, hourMs);
    return qRound64(fraction *
                    static_cast<double>(std::min(longestWaitMs, 1'000LL << std::min(attempts, 9))));
}

} // namespace

//! One transaction of answers. A function per outcome; take() decides which.
class Sender::Settling {
public:
    Settling(Sender &sender, Work &work)
        : m_sender(sender)
        , m_queue(sender.m_queue)
        , m_work(work)
        , m_now(sender.m_queue.connection.now())
        , m_snapshotAt(Settings::timeOf(work, u"snapshotAt"_s))
        , m_replayedAt(Settings::timeOf(work, u"replayedAt"_s))
        // One draw for all of them: a batch that found no server stays one batch.
        , m_fraction(QRandomGenerator::global()->generateDouble())
        , m_isFull(Bases::isFull(work))
    {
        m_changes.outbox = true;
    }

    void take(const Id &operation, const Answer &answer);
    [[nodiscard]] Result<void> finish();

private:
    void nothingStored(const QueuedItem &item);
    void retryLater(const QueuedItem &item, const Answer &answer);
    void sendAgain(const QueuedItem &item);
    void done(const QueuedItem &item, const Answer &answer, bool isMine, bool isNews);
    void licencesDone(const QueuedItem &item, const Answer &answer, bool isNews);
    void refused(const QueuedItem &item, const Answer &answer);

    [[nodiscard]] Answer::Class outcomeOf(const QueuedItem &item, const Answer &answer) const;
    [[nodiscard]] bool mayAppearLater(const Answer &answer) const;
    //! Done when my change has no field left; none when it was put on top of theirs.
    [[nodiscard]] std::optional<Answer::Class> mergedWith(const QueuedItem &item,
                                                          const Answer &answer);
    [[nodiscard]] bool putAnswered(const QueuedItem &item, const Answer &answer, bool isMine);
    [[nodiscard]] bool putBase(const Envelope &envelope, const QString &by);
    void blockUndecided();

    Sender &m_sender;
    Queue &m_queue;
    Work &m_work;
    const qint64 m_now;
    const qint64 m_snapshotAt;
    const qint64 m_replayedAt;
    const double m_fraction;
    const bool m_isFull;
    StoreChanges m_changes;
    QList<EntityRef> m_touched;
    QSet<Id> m_subscriptions;
    std::vector<qint64> m_undecided; //!< the server skipped them because another one failed
};

void Sender::Settling::take(const Id &operation, const Answer &answer)
{
    for (const auto &other : answer.others) {
        if (putBase(other, {}))
            m_touched.append(other.entity);
    }
    const auto item = m_queue.item(m_work, operation);
    if (!item)
        return; // a late copy of an answer that was taken
    m_changes.plans.insert(item->plan);

    auto outcome = outcomeOf(*item, answer);
    if (outcome == Answer::Class::NothingStored)
        return nothingStored(*item);
    if (outcome == Answer::Class::Transient)
        return retryLater(*item, answer);

    const bool isMine = outcome == Answer::Class::Done;
    const bool isNews = putAnswered(*item, answer, isMine);
    m_touched.append(item->ref);
    if (mayAppearLater(answer))
        return sendAgain(*item);
    if (outcome == Answer::Class::Conflict) {
        const auto merged = mergedWith(*item, answer);
        if (!merged)
            return;
        outcome = *merged;
    }
    if (outcome == Answer::Class::Done)
        done(*item, answer, isMine, isNews);
    else
        refused(*item, answer);
}

Answer::Class Sender::Settling::outcomeOf(const QueuedItem &item, const Answer &answer) const
{
    switch (answer.outcome) {
    case Answer::Class::Fault: {
        const bool isDoubtful =
            item.attempts + 1 >= doubtfulTries && m_now - item.firstSentAt >= doubtfulMs;
        return isDoubtful ? Answer::Class::Rejected : Answer::Class::Transient;
    }
    case Answer::Class::Rejected:
    case Answer::Class::Conflict:
        // Someone else deleted it already: the wish is fulfilled.
        if (item.kind == OperationKind::Delete && answer.refusal.status == 410 &&
            answer.refusal.code == ProblemCode::Gone)
            return Answer::Class::Done;
        return answer.outcome;
    default:
        return answer.outcome;
    }
}

bool Sender::Settling::putBase(const Envelope &envelope, const QString &by)
{
    BaseChange change;
    return m_sender.m_bases.put(m_work, envelope, m_changes, m_isFull ? &change : nullptr, by);
}

bool Sender::Settling::putAnswered(const QueuedItem &item, const Answer &answer, bool isMine)
{
    // A stored answer that is older than the last snapshot tells the past, the snapshot the
    // present: the entity may be gone since.
    const bool isPast =
        answer.replayed && item.firstSentAt != 0 && item.firstSentAt <= m_snapshotAt;
    if (isPast || answer.envelope.entity.id.isNull() ||
        !putBase(answer.envelope, isMine ? item.account : QString()))
        return false;
    m_touched.append(answer.envelope.entity);
    return true;
}

void Sender::Settling::nothingStored(const QueuedItem &item)
{
    // As if it had not been sent; unless it was before, with an unknown outcome.
    const bool isUnsent = item.attempts == 0 && item.crashes == 0;
    if (isUnsent)
        m_queue.putDown(m_work, item, m_changes);
    if (isUnsent && m_queue.plans.stateOf(m_work, item.plan) == PlanState::Cancelled) {
        m_queue.remove(m_work, item, m_subscriptions, m_changes);
        m_touched.append(item.ref);
        return;
    }
    static const std::string returned =
        "UPDATE outbox SET " + sqlMove(OutboxEvent::Returned) +
        ", attempts = MAX(attempts, MIN(crashes, 1)), first_sent_at = CASE WHEN ?1 THEN NULL ELSE"
        " first_sent_at END, crashes = 0 WHERE seq = ?2";
    m_work.run(returned, isUnsent, item.seq);
    m_queue.plans.setRowState(m_work, item.operation, RowState::Waiting);
    m_queue.effects.updateBadge(m_work, item.ref, m_changes);
    m_undecided.push_back(item.seq);
}

void Sender::Settling::retryLater(const QueuedItem &item, const Answer &answer)
{
    static const std::string returned =
        "UPDATE outbox SET " + sqlMove(OutboxEvent::Returned) +
        ", attempts = attempts + 1, crashes = 0, next_at = CASE open_needs WHEN 0 THEN ?1 END"
        " WHERE seq = ?2";
    m_work.run(returned, m_now + waitMs(item.attempts, answer.retryAfterMs, m_fraction), item.seq);
    m_queue.plans.setRowState(m_work, item.operation, RowState::Waiting);
    m_queue.effects.updateBadge(m_work, item.ref, m_changes);
}

bool Sender::Settling::mayAppearLater(const Answer &answer) const
{
    // The server was restored, and another computer may have to send the entity again.
    return answer.refusal.status == 404 && m_replayedAt != 0 && m_now - m_replayedAt < patienceMs;
}

void Sender::Settling::sendAgain(const QueuedItem &item)
{
    m_queue.supersede(m_work, item, m_queue.bodyOf(m_work, item), m_queue.detailOf(m_work, item),
                      item.baseEtag, m_changes);
    m_work.run("UPDATE outbox SET next_at = ? WHERE seq = ?",
               m_now + std::max<qint64>(1000, (m_now - m_replayedAt) / 4), item.seq);
}

std::optional<Answer::Class> Sender::Settling::mergedWith(const QueuedItem &item,
                                                          const Answer &answer)
{
    if (answer.refusal.status != 412 || item.kind != OperationKind::Change ||
        answer.envelope.data.isEmpty())
        return Answer::Class::Conflict;
    const auto body = m_queue.bodyOf(m_work, item);
    const auto detail = m_queue.detailOf(m_work, item);
    const auto theirs = fromText(viewOf(answer.envelope.data));
    const auto fields = merged(detail[u"before"].toObject(), withoutSecrets(body), theirs);
    if (fields.isEmpty() && !hasSecret(body))
        return Answer::Class::Done;
    if (asks(fields))
        return Answer::Class::Conflict;
    m_queue.supersede(m_work, item, body, detail, answer.envelope.etag, m_changes);
    m_queue.activity.add(m_work, item.ref, "merged", item.kind, theirs[u"changedBy"].toString(),
                         body.keys().join(u',').toUtf8(), item.plan);
    m_changes.activity = true;
    return std::nullopt;
}

void Sender::Settling::refused(const QueuedItem &item, const Answer &answer)
{
    // The refusal may be about a carried change: sent alone, each gets its own answer. A stale
    // version concerns them all.
    const bool isStale = answer.refusal.status == 412;
    if (!isStale && item.firstSentAt != 0 && !m_queue.carriedBy(m_work, item).empty()) {
        m_queue.supersede(m_work, item, m_queue.bodyOf(m_work, item),
                          m_queue.detailOf(m_work, item), item.baseEtag, m_changes);
        m_work.run("UPDATE outbox SET alone = 1 WHERE seq = ?", item.seq);
        return;
    }
    m_queue.park(m_work, item, answer.refusal, m_changes);
}

void Sender::Settling::done(const QueuedItem &item, const Answer &answer, bool isMine, bool isNews)
{
    const auto carried = isMine && item.firstSentAt != 0 ? m_queue.carriedBy(m_work, item)
                                                         : std::vector<QueuedItem>();
    if (!isMine)
        m_queue.putDown(m_work, item, m_changes);
    m_queue.settle(m_work, item, answer.envelope, m_changes);
    for (const auto &one : carried)
        m_queue.settle(m_work, one, answer.envelope, m_changes);
    if (item.kind == OperationKind::Licences)
        licencesDone(item, answer, isNews);
    if (!answer.sealedPassword.isEmpty())
        m_sender.m_sheets.keep(m_work, item.operation, item.plan, answer.sealedPassword);
}

void Sender::Settling::licencesDone(const QueuedItem &item, const Answer &answer, bool isNews)
{
    m_work.run("UPDATE outbox_seat SET acked_change = ? WHERE seq = ?", answer.envelope.changeNo,
               item.seq);
    m_queue.effects.addSubscriptions(m_work, item.seq, m_subscriptions);
    // Subscriptions in this answer, or read before it, count these seats already. So do all when
    // the answer says nothing new of the user: it changed nothing, or the change was read before.
    m_work.run("DELETE FROM outbox_seat WHERE seq = ?1 AND (?2 OR acked_change <= (SELECT"
               " change_no + 1 FROM entity e WHERE e.type = 'subscription'"
               " AND e.id = outbox_seat.subscription))",
               item.seq, !isNews);
}

void Sender::Settling::blockUndecided()
{
    static const std::string parkedNeed =
        "SELECT COALESCE(MIN(d.needs), 0) FROM outbox_dep d JOIN outbox o ON o.seq = d.needs"
        " WHERE d.seq = ? AND " +
        sqlIsIn(needsPersonStates, "o");
    for (const auto seq : m_undecided) {
        const auto parked = m_work.number(parkedNeed, seq);
        if (const auto parent = parked != 0 ? m_queue.item(m_work, parked) : std::nullopt)
            m_queue.block(m_work, *parent, m_changes);
    }
}

Result<void> Sender::Settling::finish()
{
    blockUndecided();
    for (const auto &ref : m_touched)
        m_queue.effects.rebuild(m_work, ref, m_changes);
    m_queue.effects.rebuild(m_work, m_subscriptions, m_changes);
    m_queue.plans.settle(m_work, m_changes.plans);
    return m_queue.connection.commit(m_work, m_changes);
}

Result<void> Sender::answer(const QList<std::pair<Id, Answer>> &answers)
{
    Work work(m_queue.connection.db);
    Settling settling(*this, work);
    for (const auto &[operation, answer] : answers) {
        if (work.failed())
            break;
        settling.take(operation, answer);
    }
    return settling.finish();
}

} // namespace core
