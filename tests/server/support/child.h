#pragma once

#include "tests/server/support/client.h"

#include <QProcess>

namespace server {

//! The embedded server as a child, started as the program does it.
struct Child {
    QProcess process;
    QByteArray token = core::Secret::random(32).reveal().toBase64(QByteArray::Base64UrlEncoding);
    quint16 port = 0;

    bool start(const QString &folder)
    {
        process.start(qEnvironmentVariable("TENANTRY_BIN") + QStringLiteral("/tenantry-server"),
                      {QStringLiteral("--embedded"), QStringLiteral("--data"), folder});
        process.write(token + '\n');
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(30'000))
                return false;
        }
        port = static_cast<quint16>(
            QJsonDocument::fromJson(process.readLine()).object()[QStringLiteral("port")].toInt());
        return port != 0;
    }
    Client client() const { return {port, token}; }
};

} // namespace server
