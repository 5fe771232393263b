#pragma once

#include "server/http/message.h"

namespace server {

struct HeadFacts {
    const QByteArray &requestId;
    const Note &note;
    bool keepsAlive;
    bool isEncrypted;
};

//! The bytes before the body, in place of what `head` held.
void writeHead(QByteArray &head, const Response &response, qsizetype bodySize,
               const HeadFacts &facts);
[[nodiscard]] bool hasHeader(const Response &response, QByteArrayView name);

//! The same id with its last 32 bits counted up, as text.
[[nodiscard]] QByteArray numberedId(const core::Id &first, std::uint32_t number);

} // namespace server
