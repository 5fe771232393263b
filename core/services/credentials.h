#pragma once

#include "core/base/result.h"
#include "core/plan/sheet.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace core {

class StoreThread;

//! Temporary passwords of a plan, sealed until the sheet shows them, destroyed by Done.
class Credentials final : public QObject {
    Q_OBJECT

public:
    explicit Credentials(StoreThread &store, QObject *parent = nullptr);

    //! Public half of a new key, for Plan::passwordKey.
    [[nodiscard]] QFuture<Result<QByteArray>> makeKey();
    [[nodiscard]] QFuture<Result<std::shared_ptr<std::vector<SheetRow>>>> sheet(const Id &plan);
    //! These passwords cannot be shown again afterwards.
    [[nodiscard]] QFuture<Result<void>> destroy(const Id &plan);

Q_SIGNALS:
    void sheetDestroyed(const core::Id &plan);

private:
    StoreThread &m_store;
};

} // namespace core
