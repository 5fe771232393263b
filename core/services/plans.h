#pragma once

#include "core/base/result.h"
#include "core/plan/planners.h"
#include "core/plan/undo.h"
#include "core/plan/waiting.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace core {

class StoreThread;

//! Plans on this computer: what is pending, done, or needs the user. The only way to change
//! anything.
class Plans final : public QObject {
    Q_OBJECT

public:
    explicit Plans(StoreThread &store, QObject *parent = nullptr);
    ~Plans() override;

    //! Reads the list from the cache, which must be open; then follows changes.
    void load();

    //! Done means saved on this computer; sending starts automatically. Blocked operations stay in
    //! the plan, unsent. `draft`: the plan's source, deleted in the same transaction.
    //! `customerTyped`: the customer name typed to confirm a bulk deletion.
    [[nodiscard]] QFuture<Result<void>> run(const Plan &plan, const Id &draft = {},
                                            const QString &customerTyped = {});
    //! Plans with more deletes than this ask for the customer's name.
    [[nodiscard]] int deletesUnasked() const;
    [[nodiscard]] QFuture<Result<void>> setDeletesUnasked(int deletes);
    //! Running plans that also change some of this plan's users.
    [[nodiscard]] QFuture<Result<QList<Overlap>>> overlaps(const Plan &plan) const;
    [[nodiscard]] QSet<Id> overlapping(const Id &plan) const;
    [[nodiscard]] QFuture<Result<void>> pause(const Id &plan);
    [[nodiscard]] QFuture<Result<void>> resume(const Id &plan);
    //! Discards what was not sent yet; what was sent remains.
    [[nodiscard]] QFuture<Result<void>> cancel(const Id &plan);
    //! Replaces a refused operation by one with this body and the id `renewed`, which a secret in
    //! the body may be bound to; null = any new id.
    [[nodiscard]] QFuture<Result<void>> sendAgain(const Id &operation, const QJsonObject &body,
                                                  const Id &renewed = {});
    [[nodiscard]] QFuture<Result<void>> drop(const Id &operation);
    //! See Store for these: what is pending and why, and the user's decisions about it.
    [[nodiscard]] QFuture<Result<QList<WaitingChange>>> waitingChanges(int limit) const;
    [[nodiscard]] QFuture<Result<QList<Operation>>> dependents(const Id &operation) const;
    [[nodiscard]] QFuture<Result<Conflict>> conflict(const Id &operation) const;
    [[nodiscard]] QFuture<Result<void>> resolve(const Id &operation, const QString &etag,
                                                const QStringList &mine);
    [[nodiscard]] QFuture<Result<void>> restoreAndApply(const Id &operation);
    [[nodiscard]] QFuture<Result<void>> sendNow(const Id &operation);
    [[nodiscard]] QFuture<Result<Undo>> undoOf(const Id &plan, const QSet<Id> &chosen = {}) const;

    //! Newest first.
    [[nodiscard]] const QList<PlanSummary> &list() const;
    [[nodiscard]] const PlanSummary *plan(const Id &id) const;
    //! The plan with the counts of all plans that share its confirmation sheet.
    [[nodiscard]] std::optional<PlanSummary> sheetPlan(const Id &id) const;
    //! Answered operations per second over the last seconds; 0 when idle.
    [[nodiscard]] double rate(const Id &plan) const;
    [[nodiscard]] QFuture<Result<QList<PlanRow>>> rows(const Id &plan, int from, int count,
                                                       std::optional<RowState> only = {}) const;
    [[nodiscard]] Waiting waiting() const;

Q_SIGNALS:
    void listChanged();
    void planChanged(const core::Id &plan);
    void overlapsChanged();
    void waitingChanged();
    void failed(const core::Error &error);
    //! New operations are ready to send.
    void enqueued();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
