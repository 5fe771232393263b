#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

#include <memory>

namespace core {

//! A secret passed through a future. Shared instead of moved, because Qt 6.4 resets a future whose
//! result was taken, and its promise then runs the continuation a second time.
using SharedSecret = std::shared_ptr<Secret>;

//! Storage for secrets that outlive the program. `read` fails with NotFound if there certainly is
//! none, and with Secrets if that is unknown (locked, absent, refused). The two must not be
//! confused, or a locked keychain would get a new key over the old one.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual QFuture<Result<SharedSecret>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name, Secret secret) = 0;
    //! A missing entry counts as removed.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

} // namespace core
