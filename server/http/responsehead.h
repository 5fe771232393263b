#pragma once

#include "server/http/message.h"

namespace server {

struct HeadFacts {
    const QByteArray &requestId;
    const Note &note;
    bool keepsAlive;
    bool isEncrypted;
};

//! Writes the bytes before the body, replacing the contents of `head`.
void writeHead(QByteArray &head, const Response &response, qsizetype bodySize,
               const HeadFacts &facts);
[[nodiscard]] bool hasHeader(const Response &response, QByteArrayView name);

//! The same id with its last 32 bits incremented, as text.
[[nodiscard]] QByteArray numberedId(const core::Id &first, std::uint32_t number);

} // namespace server
