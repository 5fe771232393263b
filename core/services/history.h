#pragma once

#include "core/base/result.h"
#include "core/domain/history.h"

#include <QFuture>
#include <QObject>

namespace core {

class StoreThread;

//! What was different at two dates, from what this computer kept of each exchange with the server.
class History final : public QObject {
    Q_OBJECT

public:
    explicit History(StoreThread &store, QObject *parent = nullptr);

    //! Reads the setting from the cache, which must be open.
    void load();

    //! Of a customer with all that belongs to it, of a subscription with who has it, or of one
    //! user. At most mostChanges of them.
    [[nodiscard]] QFuture<Result<HistoryDifference>> between(const EntityRef &of,
                                                             const QDateTime &from,
                                                             const QDateTime &to) const;
    //! So long is kept what was; 0 = nothing is.
    [[nodiscard]] int days() const { return m_days; }
    //! What is too old then goes at once, bit by bit.
    void setDays(int days);
    //! For spreadsheets: no cell of it is ever run as a formula.
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
