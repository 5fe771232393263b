#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

namespace core {

//! Where a secret outlives the program. `read` fails with NotFound when there certainly is none, and with Secrets
//! when that cannot be known (locked, absent, refused): the two must never be taken for each other, or a locked
//! keychain would get a new key over the old one.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual QFuture<Result<Secret>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name, Secret secret) = 0;
};

} // namespace core
