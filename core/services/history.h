#pragma once

#include "core/base/result.h"
#include "core/domain/history.h"

#include <QFuture>
#include <QObject>

namespace core {

class StoreThread;

//! Differences between two dates, from the history that this computer kept of each sync.
class History final : public QObject {
    Q_OBJECT

public:
    explicit History(StoreThread &store, QObject *parent = nullptr);

    //! Reads the setting from the cache, which must be open.
    void load();

    //! Of a customer with all that belongs to it, of a subscription with its assignments, or of one
    //! user. At most mostChanges.
    [[nodiscard]] QFuture<Result<HistoryDifference>> between(const EntityRef &of,
                                                             const QDateTime &from,
                                                             const QDateTime &to) const;
    //! Days for which history is kept; 0 = none.
    [[nodiscard]] int days() const { return m_days; }
    //! Older rows are deleted at once, step by step.
    void setDays(int days);
    //! For spreadsheets: no cell is ever executed as a formula.
    [[nodiscard]] static QFuture<Result<void>> writeCsv(const QString &path,
                                                        const QList<QStringList> &rows);

    static constexpr int mostChanges = 10'000;

Q_SIGNALS:
    void daysChanged();
    void failed(const core::Error &error);

private:
    void prune();

    StoreThread &m_store;
    int m_days = usualHistoryDays;
};

} // namespace core
