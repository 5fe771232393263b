#pragma once

#include "server/auth/oidc/providers.h"
#include "server/web/authorizepages.h"

namespace server {

//! Sign-in at the partner's identity provider: to it from the sign-in page, and back at
//! /sso/callback.
class SingleSignOnPages {
public:
    SingleSignOnPages(const Web &web, Providers &providers, WorkerPool &network);

    //! `state` is the request to /authorize; `again` shows its page with a message.
    using Again = std::function<Response(QStringView problem, int status)>;
    void start(const Words &words, const QString &email, const QJsonObject &state, Again again,
               Responder respond);
    void callback(const Request &request, Responder respond);

private:
    void finish(const Words &words, const ProviderSettings &settings, const QString &email,
                const QJsonObject &state, Responder respond);

    Web m_web;
    Providers &m_providers;
    WorkerPool &m_network;
};

//! Seals an administrator's secret for the database.
[[nodiscard]] core::Result<QByteArray> sealSecret(const SealedForms &forms, const core::Id &tenant,
                                                  const core::Secret &secret);

} // namespace server
