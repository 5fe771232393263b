#pragma once

#include "server/http/message.h"

#include <memory>

namespace server {

struct ParserLimits {
    qsizetype headerBytes = 8 * 1024;
    qint64 bodyBytes = 2 * 1024 * 1024;
    qint64 pageBodyBytes = 16 * 1024; //!< for everything but the API
};

//! Parses requests: HTTP/1.1 and 1.0 by Beast's parser, without the forms that two programs in a
//! row could interpret differently. Knows no socket.
class RequestParser {
public:
    explicit RequestParser(const ParserLimits &limits);
    ~RequestParser();

    //! Consumes what it can from the front of `bytes` and returns how much; pass the rest again
    //! with more data behind it. Consumes nothing after the end of a request.
    [[nodiscard]] qsizetype feed(QByteArrayView bytes);

    [[nodiscard]] bool isDone() const;
    //! The status to refuse the request with; 0 if none. Nothing after it on the connection can be
    //! parsed.
    [[nodiscard]] int refusal() const { return m_refusal; }
    //! The client holds its body back until it gets 100 Continue.
    [[nodiscard]] bool wantsContinue();
    //! True if the client wants to keep the connection.
    [[nodiscard]] bool keepsAlive() const;
    [[nodiscard]] bool isHead() const;
    [[nodiscard]] const Request &request() const;

    //! Returns the finished request; the parser is ready for the next one.
    [[nodiscard]] Request take();

private:
    class Beast;

    [[nodiscard]] int faultOfHead(QByteArrayView head) const;
    int refuse(int status);

    ParserLimits m_limits;
    std::unique_ptr<Beast> m_beast;
    qsizetype m_looked = 0; //!< bytes already searched for the end of the header
    bool m_hasHead = false;
    bool m_askedToGoOn = false;
    int m_refusal = 0;
};

} // namespace server
