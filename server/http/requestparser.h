#pragma once

#include "server/http/message.h"

#include <memory>

namespace server {

struct ParserLimits {
    qsizetype headerBytes = 8 * 1024;
    qint64 bodyBytes = 2 * 1024 * 1024;
    qint64 pageBodyBytes = 16 * 1024; //!< of everything that is not the API
};

//! Makes requests of bytes: HTTP/1.1 and 1.0 by Beast's parser, without the forms that two programs
//! in a row could understand in two ways. Knows no socket.
class RequestParser {
public:
    explicit RequestParser(const ParserLimits &limits);
    ~RequestParser();

    //! Takes what it can from the front of `bytes` and says how much; the rest is to be shown again
    //! with more behind it. Takes nothing after the end of a request.
    [[nodiscard]] qsizetype feed(QByteArrayView bytes);

    [[nodiscard]] bool isDone() const;
    //! The status to refuse it with; 0 as long as there is nothing wrong. Nothing after it on the
    //! connection can be understood.
    [[nodiscard]] int refusal() const { return m_refusal; }
    //! The client holds its body back until it is asked for it.
    [[nodiscard]] bool wantsContinue();
    //! Whether the client wants to go on with this connection.
    [[nodiscard]] bool keepsAlive() const;
    [[nodiscard]] bool isHead() const;
    [[nodiscard]] const Request &request() const;

    //! Of a finished request; the parser is ready for the next one.
    [[nodiscard]] Request take();

private:
    class Beast;

    [[nodiscard]] int faultOfHead(QByteArrayView head) const;
    int refuse(int status);

    ParserLimits m_limits;
    std::unique_ptr<Beast> m_beast;
    qsizetype m_looked = 0; //!< bytes in which no end of the head was found
    bool m_hasHead = false;
    bool m_askedToGoOn = false;
    int m_refusal = 0;
};

} // namespace server
