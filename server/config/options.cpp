#include "server/config/options.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace server {

HttpOptions httpOptions(const Config &config)
{
    HttpOptions options;
    options.listen.clear();
    for (const auto &text : config.listen) {
        if (const auto address = splitAddress(text))
            options.listen.push_back({address->host, address->port});
    }
    options.certificateFile = config.certificateFile;
    options.keyFile = config.keyFile;
    if (const QUrl url(config.publicUrl); !url.host().isEmpty()) {
        const auto host = url.host(QUrl::FullyEncoded).toLatin1();
        const int standard = url.scheme() == u"https" ? 443 : 80;
        if (url.port(standard) == standard)
            options.hosts << host;
        options.hosts << host + ':' + QByteArray::number(url.port(standard));
    }
    options.trustedProxies = config.trustedProxies;
    options.threads = static_cast<int>(config.threads);
    options.parser = {static_cast<qsizetype>(config.headerBytes), config.bodyBytes,
                      config.pageBodyBytes};
    options.connections = static_cast<std::size_t>(config.connections);
    options.connectionsPerAddress = static_cast<std::size_t>(config.connectionsPerAddress);
    options.read = std::chrono::seconds(config.readSeconds);
    options.idle = std::chrono::seconds(config.idleSeconds);
    options.requestsPerMinute = config.addressPerMinute / config.copies;
    return options;
}

Config embeddedConfig(const QString &folder, quint16 port)
{
    Config config;
    config.data = folder;
    config.listen = {u"127.0.0.1:%1"_s.arg(port)};
    config.metricsListen.clear();
    config.tenantPerMinute = config.addressPerMinute = 0;
    config.connectionsPerAddress = config.connections;
    return config;
}

} // namespace server
