#pragma once

#include "core/base/result.h"

#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

class QNetworkAccessManager;

namespace core {

//! A server's address, and a certificate authority for it besides the system's.
struct ServerAddress {
    QUrl url;
    QString caFile; //!< PEM file chosen by the user; empty = none

    ServerAddress() = default;
    ServerAddress(QUrl address, QString authorities = {}) // most callers have only an address
        : url(std::move(address))
        , caFile(std::move(authorities))
    {
    }
    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

//! Reads a typed server address: https, or http on this computer; nothing but name and port.
//! Invalid (AddressProblem).
[[nodiscard]] Result<QUrl> serverUrlFromText(const QString &typed);
[[nodiscard]] bool isThisComputer(const QUrl &url);
//! https, or http on this computer.
[[nodiscard]] bool isSafeUrl(const QUrl &url);
[[nodiscard]] bool isSameOrigin(const QUrl &one, const QUrl &other);

//! The system's proxies, except for this computer, and no redirects.
void prepare(QNetworkAccessManager &network, const QUrl &server);
//! TLS 1.2 and later, the system's authorities and those of the file. Certificate
//! (TlsProblem::AuthorityFile) when the file has no certificate.
[[nodiscard]] Result<QSslConfiguration> tlsFor(const ServerAddress &server);

//! The gravest of the errors.
[[nodiscard]] TlsProblem certificateProblem(const QList<QSslError> &errors);

} // namespace core
