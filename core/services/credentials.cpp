#include "core/services/credentials.h"

#include "core/base/whenfinished.h"
#include "core/ledger/passwordsheets.h"
#include "core/store/storethread.h"

namespace core {

Credentials::Credentials(StoreThread &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QFuture<Result<QByteArray>> Credentials::makeKey()
{
    return m_store.run([](Store &store) { return store.sheets().makeKey(); });
}

QFuture<Result<std::shared_ptr<std::vector<SheetRow>>>> Credentials::sheet(const Id &plan)
{
    // Shared because a future copies its result and secrets cannot be copied.
    return m_store.run([plan](Store &store) -> Result<std::shared_ptr<std::vector<SheetRow>>> {
        auto rows = store.sheets().sheet(plan);
        if (!rows)
            return tl::unexpected(rows.error());
        return std::make_shared<std::vector<SheetRow>>(std::move(*rows));
    });
}

QFuture<Result<void>> Credentials::destroy(const Id &plan)
{
    auto destroying = m_store.run([plan](Store &store) { return store.sheets().destroy(plan); });
    whenFinished(destroying, this, [this, plan](const Result<void> &done) {
        if (done)
            Q_EMIT sheetDestroyed(plan);
    });
    return destroying;
}

} // namespace core
