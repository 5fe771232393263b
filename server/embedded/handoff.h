#pragma once

#include "core/base/result.h"
#include "server/auth/tokens.h"

#include <QLocalServer>

namespace server {

//! Name of the local socket of a data folder.
[[nodiscard]] QString handoffName(const QString &folder);

//! Tells other programs of the same user where the server is, with a token of their own, so that
//! all of them share one server. Whoever connects gets one line of JSON: {"port":N,"token":"…"}.
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
