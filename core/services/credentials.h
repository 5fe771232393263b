#pragma once

#include "core/base/result.h"
#include "core/net/serverapi.h"
#include "core/plan/planners.h"
#include "core/plan/sheet.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace core {

class StoreThread;

//! Passwords on their way: temporary ones of a plan, sealed until the sheet shows them and
//! destroyed by Done, and typed ones, sealed to the server.
class Credentials final : public QObject {
    Q_OBJECT

public:
    //! `server` is the one that typed passwords are sealed to; it is read at each of them.
    Credentials(StoreThread &store, const ServerInfo &server, QObject *parent = nullptr);

    //! Public half of a new key, for Plan::passwordKey.
    [[nodiscard]] QFuture<Result<QByteArray>> makeKey();
    [[nodiscard]] QFuture<Result<std::shared_ptr<std::vector<SheetRow>>>> sheet(const Id &plan);
    //! These passwords cannot be shown again afterwards.
    [[nodiscard]] QFuture<Result<void>> destroy(const Id &plan);
    //! Seals a typed password to the server's key (pinned at the first exchange), bound to
    //! operation and customer. Offline if the server has never told its key.
    [[nodiscard]] Result<OwnerPassword> sealOwnerPassword(const Secret &password,
                                                          const Id &operation,
                                                          const Id &customer) const;

Q_SIGNALS:
    void sheetDestroyed(const core::Id &plan);

private:
    StoreThread &m_store;
    const ServerInfo &m_server;
};

} // namespace core
