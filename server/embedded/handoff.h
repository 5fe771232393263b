#pragma once

#include "core/base/result.h"
#include "server/auth/tokens.h"

#include <QLocalServer>

namespace server {

//! Name of the local socket for a data folder.
[[nodiscard]] QString handoffName(const QString &folder);

//! Gives other programs of the same user the server's port and their own token, so that all of them
//! share one server. A client that connects gets one line of JSON: {"port":N,"token":"…"}.
class Handoff {
public:
    Handoff(Tokens &tokens, const Principal &principal, quint16 port);
    [[nodiscard]] core::Result<void> listen(const QString &folder);

private:
    void greet();

    Tokens &m_tokens;
    Principal m_principal;
    quint16 m_port;
    QLocalServer m_server;
};

} // namespace server
