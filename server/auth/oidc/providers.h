#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "server/store/identityproviders.h"

#include <QHash>
#include <QJsonArray>
#include <QMutex>
#include <QUrl>

namespace server {

//! One person's way to the identity provider and back.
struct ProviderVisit {
    QString redirect; //!< where the provider sends the browser to
    QString state;
    QString nonce;
    QString verifier;
};

//! Speaks OpenID Connect with the identity providers of partners: remembers what they say of
//! themselves and their keys. Blocks for the network; any thread.
class Providers {
public:
    explicit Providers(const core::Clock &clock);

    //! Where the browser has to go.
    [[nodiscard]] core::Result<QUrl> visitUrl(const ProviderSettings &settings,
                                              const ProviderVisit &visit, const QString &email);
    //! The verified e-mail address of the person who comes back with `code`.
    [[nodiscard]] core::Result<QString> emailOf(const ProviderSettings &settings,
                                                const core::Secret &secret,
                                                const ProviderVisit &visit, const QString &code);

private:
    struct Known {
        QUrl authorize;
        QUrl token;
        QUrl keysUrl;
        bool postsSecret = false; //!< takes the secret in the form only
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
