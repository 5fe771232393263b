#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>

namespace server {

//! The address of this server as people use it: from the configuration, never from a request. A
//! server without one is reached on this computer only.
class PublicAddress {
public:
    explicit PublicAddress(const QUrl &configured = {})
        : m_configured(configured.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery |
                                            QUrl::RemoveFragment | QUrl::RemoveUserInfo))
    {
    }
    void setPort(quint16 port) { m_port = port; }

    //! "https://tenantry.example": also the OAuth issuer.
    [[nodiscard]] QByteArray origin() const
    {
        return m_configured.isEmpty() ? "http://127.0.0.1:" + QByteArray::number(m_port.load())
                                      : m_configured;
    }
    [[nodiscard]] bool isSecure() const { return m_configured.startsWith("https:"); }

private:
    QByteArray m_configured;
    std::atomic<quint16> m_port = 0;
};

} // namespace server
