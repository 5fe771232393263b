#pragma once

#include "core/secrets/secretstore.h"

#include <chrono>

namespace core {

//! The operating system's keychain, never the library's insecure fallback. A keychain that does not
//! answer in time (it may be asking the user) counts as locked. Lives on a thread with an event
//! loop.
class KeychainStore final : public SecretStore {
public:
    explicit KeychainStore(std::chrono::milliseconds timeout = std::chrono::seconds(5));

    [[nodiscard]] QFuture<Result<SharedSecret>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, Secret secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    std::chrono::milliseconds m_timeout;
};

} // namespace core
