#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

#include <memory>

namespace core {

//! A secret on its way through a future. Shared and not moved, because Qt 6.4 resets a future whose
//! result was taken, and its promise then runs the continuation a second time.
using SharedSecret = std::shared_ptr<Secret>;

//! Where a secret outlives the program. `read` fails with NotFound when there certainly is none,
//! and with Secrets when that cannot be known (locked, absent, refused): the two must never be
//! taken for each other, or a locked keychain would get a new key over the old one.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual QFuture<Result<SharedSecret>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name, Secret secret) = 0;
    //! What is not there counts as removed.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

} // namespace core
