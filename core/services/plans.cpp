#include "core/services/plans.h"

#include "core/base/whenfinished.h"
#include "core/ledger/planledger.h"
#include "core/outbox/outbox.h"
#include "core/plan/deletes.h"
#include "core/store/storethread.h"

#include <QElapsedTimer>
#include <QSet>

#include <deque>

namespace core {
namespace {

constexpr qint64 rateWindowMs = 10'000;
constexpr qint64 stillMs = 5'000;

struct Sample {
    qint64 at = 0;
    int answered = 0;
};

struct Overview {
    QList<PlanSummary> plans;
    Waiting waiting;
    int deletesUnasked = deletesUnaskedAtFirst;
};

Result<Overview> readOverview(Store &store)
{
    auto plans = store.plans().plans();
    if (!plans)
        return tl::unexpected(plans.error());
    auto waiting = store.outbox().waiting();
    if (!waiting)
        return tl::unexpected(waiting.error());
    const auto deletes = store.plans().deletesUnasked();
    if (!deletes)
        return tl::unexpected(deletes.error());
    return Overview{std::move(*plans), *waiting, *deletes};
}

} // namespace

class Plans::Private {
public:
    Private(Plans &plans, StoreThread &thread)
        : q(plans)
        , store(thread)
    {
        clock.start();
    }

    void read();
    void take(Overview overview);
    void readOverlaps();
    [[nodiscard]] QFuture<Result<void>> thenEnqueued(QFuture<Result<void>> done);

    Plans &q;
    StoreThread &store;
    QList<PlanSummary> list;
    Waiting waiting;
    int deletesUnasked = deletesUnaskedAtFirst;
    bool isDeletesChosen = false; //!< newer than what is being read
    QHash<Id, QSet<Id>> overlaps;
    QElapsedTimer clock;
    QHash<Id, std::deque<Sample>> samples;
    bool isReading = false;
    bool isDirty = false;
};

//! One at a time: a change during a read causes one more.
void Plans::Private::read()
{
    if (isReading) {
        isDirty = true;
        return;
    }
    isReading = true;
    isDirty = false;
    whenFinished(store.run(readOverview), &q, [this](Result<Overview> overview) {
        isReading = false;
        if (overview)
            take(std::move(*overview));
        else
            Q_EMIT q.failed(overview.error());
        if (isDirty)
            read();
    });
}

void Plans::Private::take(Overview overview)
{
    QHash<Id, PlanSummary> before;
    for (const auto &summary : std::as_const(list))
        before.insert(summary.id, summary);
    bool sameIds = list.size() == overview.plans.size();
    bool sameStates = sameIds;
    QList<Id> changed;
    for (qsizetype i = 0; i < overview.plans.size(); ++i) {
        const auto &summary = overview.plans[i];
        sameIds = sameIds && list[i].id == summary.id;
        const auto old = before.value(summary.id);
        if (old == summary)
            continue;
        sameStates = sameStates && old.state == summary.state && old.needsYou == summary.needsYou;
        changed.append(summary.id);
        auto &seen = samples[summary.id];
        const qint64 now = clock.elapsed();
        while (!seen.empty() && now - seen.front().at > rateWindowMs)
            seen.pop_front();
        seen.push_back({now, summary.done + summary.needsYou});
    }
    list = std::move(overview.plans);
    const bool sameWaiting = waiting == overview.waiting;
    waiting = overview.waiting;
    if (!isDeletesChosen)
        deletesUnasked = overview.deletesUnasked;
    if (!sameIds || !sameStates)
        readOverlaps();

    if (!sameIds)
        Q_EMIT q.listChanged();
    for (const auto &id : std::as_const(changed))
        Q_EMIT q.planChanged(id);
    if (!sameWaiting)
        Q_EMIT q.waitingChanged();
}

void Plans::Private::readOverlaps()
{
    whenFinished(store.run([](Store &reader) { return reader.plans().overlaps(); }), &q,
                 [this](const Result<QHash<Id, QSet<Id>>> &found) {
                     if (!found)
                         Q_EMIT q.failed(found.error());
                     else if (std::exchange(overlaps, *found) != *found)
                         Q_EMIT q.overlapsChanged();
                 });
}

QFuture<Result<void>> Plans::Private::thenEnqueued(QFuture<Result<void>> done)
{
    whenFinished(done, &q, [this](const Result<void> &result) {
        if (result)
            Q_EMIT q.enqueued();
    });
    return done;
}

Plans::Plans(StoreThread &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, store))
{
    connect(&store, &StoreThread::changed, this, [this](const StoreChanges &changes) {
        if (changes.outbox || changes.everything || !changes.plans.isEmpty())
            d->read();
    });
}

Plans::~Plans() = default;

void Plans::load()
{
    d->isDeletesChosen = false;
    d->read();
}

QFuture<Result<void>> Plans::run(const Plan &plan, const Id &draft, const QString &customerTyped)
{
    return d->thenEnqueued(d->store.run([plan, draft, customerTyped](Store &store) {
        return store.outbox().enqueue(plan, draft, customerTyped);
    }));
}

int Plans::deletesUnasked() const
{
    return d->deletesUnasked;
}

QFuture<Result<void>> Plans::setDeletesUnasked(int deletes)
{
    d->deletesUnasked = deletes;
    d->isDeletesChosen = true;
    return d->store.run(
        [deletes](Store &store) { return store.plans().setDeletesUnasked(deletes); });
}

QFuture<Result<QList<Overlap>>> Plans::overlaps(const Plan &plan) const
{
    return d->store.run([plan](Store &store) { return store.plans().overlaps(plan); });
}

QSet<Id> Plans::overlapping(const Id &plan) const
{
    return d->overlaps.value(plan);
}

QFuture<Result<void>> Plans::pause(const Id &plan)
{
    return d->store.run(
        [plan](Store &store) { return store.outbox().setPlanState(plan, PlanState::Paused); });
}

QFuture<Result<void>> Plans::resume(const Id &plan)
{
    return d->thenEnqueued(d->store.run(
        [plan](Store &store) { return store.outbox().setPlanState(plan, PlanState::Running); }));
}

QFuture<Result<void>> Plans::cancel(const Id &plan)
{
    return d->store.run(
        [plan](Store &store) { return store.outbox().setPlanState(plan, PlanState::Cancelled); });
}

QFuture<Result<void>> Plans::sendAgain(const Id &operation, const QJsonObject &body,
                                       const Id &renewed)
{
    return d->thenEnqueued(d->store.run([operation, body, renewed](Store &store) {
        return store.outbox().sendAgain(operation, body, {}, renewed);
    }));
}

QFuture<Result<void>> Plans::drop(const Id &operation)
{
    // Its dependents may be sent now.
    return d->thenEnqueued(
        d->store.run([operation](Store &store) { return store.outbox().drop(operation); }));
}

QFuture<Result<QList<WaitingChange>>> Plans::waitingChanges(int limit) const
{
    return d->store.run([limit](Store &store) { return store.outbox().waitingChanges(limit); });
}

QFuture<Result<QList<Operation>>> Plans::dependents(const Id &operation) const
{
    return d->store.run([operation](Store &store) { return store.outbox().dependents(operation); });
}

QFuture<Result<Conflict>> Plans::conflict(const Id &operation) const
{
    return d->store.run([operation](Store &store) { return store.outbox().conflict(operation); });
}

QFuture<Result<void>> Plans::resolve(const Id &operation, const QString &etag,
                                     const QStringList &mine)
{
    return d->thenEnqueued(d->store.run([operation, etag, mine](Store &store) {
        return store.outbox().resolve(operation, etag, mine);
    }));
}

QFuture<Result<void>> Plans::restoreAndApply(const Id &operation)
{
    return d->thenEnqueued(d->store.run(
        [operation](Store &store) { return store.outbox().restoreAndApply(operation); }));
}

QFuture<Result<void>> Plans::sendNow(const Id &operation)
{
    return d->thenEnqueued(
        d->store.run([operation](Store &store) { return store.outbox().sendNow(operation); }));
}

QFuture<Result<Undo>> Plans::undoOf(const Id &plan, const QSet<Id> &chosen) const
{
    return d->store.run(
        [plan, chosen](Store &store) { return store.outbox().undoOf(plan, chosen); });
}

const QList<PlanSummary> &Plans::list() const
{
    return d->list;
}

const PlanSummary *Plans::plan(const Id &id) const
{
    for (const auto &summary : std::as_const(d->list)) {
        if (summary.id == id)
            return &summary;
    }
    return nullptr;
}

std::optional<PlanSummary> Plans::sheetPlan(const Id &id) const
{
    const auto *own = plan(id);
    if (!own)
        return std::nullopt;
    PlanSummary sum = *own;
    for (const auto &other : std::as_const(d->list)) {
        if (sum.passwordKey.isEmpty() || other.id == id || other.passwordKey != sum.passwordKey)
            continue;
        for (const auto count :
             {&PlanSummary::total, &PlanSummary::done, &PlanSummary::sending, &PlanSummary::waiting,
              &PlanSummary::blocked, &PlanSummary::needsYou, &PlanSummary::cancelled})
            sum.*count += other.*count;
    }
    return sum;
}

double Plans::rate(const Id &plan) const
{
    const auto found = d->samples.constFind(plan);
    if (found == d->samples.cend())
        return 0;
    const qint64 now = d->clock.elapsed();
    const Sample *first = nullptr;
    for (const auto &sample : *found) {
        if (!first && now - sample.at <= rateWindowMs)
            first = &sample;
    }
    const auto &last = found->back();
    if (!first || now - last.at > stillMs || last.at == first->at)
        return 0;
    return 1000.0 * (last.answered - first->answered) / static_cast<double>(last.at - first->at);
}

QFuture<Result<QList<PlanRow>>> Plans::rows(const Id &plan, int from, int count,
                                            std::optional<RowState> only) const
{
    return d->store.run([plan, from, count, only](Store &store) {
        return store.plans().rows(plan, from, count, only);
    });
}

Waiting Plans::waiting() const
{
    return d->waiting;
}

} // namespace core
