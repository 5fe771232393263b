#include "core/net/transport.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

Result<QList<QSslCertificate>> authoritiesOf(const QString &caFile)
{
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Certificate, file.errorString(), TlsProblem::AuthorityFile);
    auto found = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (found.isEmpty())
        return failure(ErrorCode::Certificate, u"the file has no certificate"_s,
                       TlsProblem::AuthorityFile);
    return found;
}

} // namespace

bool isThisComputer(const QUrl &url)
{
    return QHostAddress(url.host()).isLoopback() || url.host() == "localhost"_L1;
}

bool isSafeUrl(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url)));
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const int standard = one.scheme() == "https"_L1 ? 443 : 80;
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           one.port(standard) == other.port(standard);
}

Result<QUrl> serverUrlFromText(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return failure(ErrorCode::Invalid, {}, AddressProblem::Empty);
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return failure(ErrorCode::Invalid, {}, AddressProblem::Malformed);
    if (!isSafeUrl(url))
        return failure(ErrorCode::Invalid, {}, AddressProblem::Scheme);
    if (url.path().size() > 1 || url.hasQuery() || url.hasFragment())
        return failure(ErrorCode::Invalid, {}, AddressProblem::Path);
    url.setPath({});
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return url;
}

void prepare(QNetworkAccessManager &network, const QUrl &server)
{
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (isThisComputer(server))
        network.setProxy(QNetworkProxy::NoProxy);
    else
        network.setProxyFactory(new SystemProxies); // the manager takes ownership
}

Result<QSslConfiguration> tlsFor(const ServerAddress &server)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (server.caFile.isEmpty())
        return configuration;
    const auto chosen = authoritiesOf(server.caFile);
    if (!chosen)
        return tl::unexpected(chosen.error());
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + *chosen);
    return configuration;
}

TlsProblem certificateProblem(const QList<QSslError> &errors)
{
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::ranges::any_of(errors, [&kinds](const QSslError &error) {
            return std::ranges::find(kinds, error.error()) != kinds.end();
        });
    };
    // A certificate may be wrong in several ways; its identity matters more than its dates.
    if (has({QSslError::SelfSignedCertificate}))
        return TlsProblem::SelfSigned;
    if (has({QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetIssuerCertificate,
             QSslError::UnableToGetLocalIssuerCertificate,
             QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
             QSslError::NoPeerCertificate}))
        return TlsProblem::UnknownIssuer;
    if (has({QSslError::HostNameMismatch}))
        return TlsProblem::OtherHost;
    if (has({QSslError::CertificateExpired}))
        return TlsProblem::Expired;
    if (has({QSslError::CertificateNotYetValid}))
        return TlsProblem::NotYetValid;
    if (has({QSslError::CertificateRevoked, QSslError::CertificateBlacklisted}))
        return TlsProblem::Revoked;
    return TlsProblem::Other;
}

} // namespace core
