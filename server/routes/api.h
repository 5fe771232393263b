#pragma once

#include "core/base/clock.h"
#include "server/auth/keyfile.h"
#include "server/auth/tokens.h"
#include "server/routes/read.h"
#include "server/store/store.h"

namespace server {

//! Between HTTP and the store: who asks, which route, on which thread; turns answers into
//! responses.
class Api {
public:
    Api(Store &store, const Tokens &tokens, const ServerKeys &keys, const core::Clock &clock,
        Identity identity);

    //! Called on the I/O thread; everything that takes time happens on the store's threads.
    void handle(Request request, Responder respond);

private:
    void write(const Principal &principal, const Request &request, Responder respond);
    void writeBatch(const Principal &principal, const Request &request, Responder respond);

    Store &m_store;
    const Tokens &m_tokens;
    const ServerKeys &m_keys;
    const core::Clock &m_clock;
    Identity m_identity;
};

} // namespace server
