#include "core/services/credentials.h"

#include "core/base/seal.h"
#include "core/base/whenfinished.h"
#include "core/ledger/passwordsheets.h"
#include "core/store/storethread.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

Credentials::Credentials(StoreThread &store, const ServerInfo &server, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_server(server)
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

Result<OwnerPassword> Credentials::sealOwnerPassword(const Secret &password, const Id &operation,
                                                     const Id &customer) const
{
    if (m_server.sealKey.isEmpty())
        return failure(ErrorCode::Offline, u"the server has not told its key yet"_s);
    const QString bound =
        u"\n%1\n%2\n%3"_s.arg(operation.toString(), customer.toString(), m_server.tenant);
    auto box = seal(m_server.sealKey, Secret(password.reveal() + bound.toUtf8()));
    if (!box)
        return tl::unexpected(box.error());
    return OwnerPassword{m_server.sealKid, *box};
}

} // namespace core
