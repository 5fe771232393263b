#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "server/store/identityproviders.h"

#include <QHash>
#include <QJsonArray>
#include <QMutex>
#include <QUrl>

namespace server {

//! One person's round trip to the identity provider.
struct ProviderVisit {
    QString redirect; //!< where the provider sends the browser back to
    QString state;
    QString nonce;
    QString verifier;
};

//! Speaks OpenID Connect with partners' identity providers, and caches their metadata and keys.
//! Blocks on the network; any thread.
class Providers {
public:
    explicit Providers(const core::Clock &clock);

    //! The address to send the browser to.
    [[nodiscard]] core::Result<QUrl> visitUrl(const ProviderSettings &settings,
                                              const ProviderVisit &visit, const QString &email);
    //! The verified e-mail address of the person who returns with `code`.
    [[nodiscard]] core::Result<QString> emailOf(const ProviderSettings &settings,
                                                const core::Secret &secret,
                                                const ProviderVisit &visit, const QString &code);

private:
    struct Known {
        QUrl authorize;
        QUrl token;
        QUrl keysUrl;
        bool postsSecret = false; //!< accepts the secret in the form only
        QJsonArray keys;
        QDateTime at;
    };
    [[nodiscard]] core::Result<Known> discover(const QString &issuer);
    [[nodiscard]] core::Result<Known> withKeys(const QString &issuer, Known known);

    const core::Clock &m_clock;
    QMutex m_mutex;
    QHash<QString, Known> m_known;
};

} // namespace server
