#pragma once

#include <QByteArray>
#include <QList>
#include <QUrlQuery>

#include <functional>
#include <utility>

namespace server {

using Header = std::pair<QByteArray, QByteArray>;

struct Request {
    QByteArray method;
    QByteArray path; //!< without the query
    QUrlQuery query;
    QList<Header> headers; //!< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const
    {
        for (const auto &[name, value] : headers) {
            if (name == lowerCaseName)
                return value;
        }
        return {};
    }
};

struct Response {
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<Header> headers;
};

//! To be called once, from any thread.
using Responder = std::function<void(Response)>;
//! Called on the I/O thread: must hand the work on and return at once.
using Handler = std::function<void(Request, Responder)>;

} // namespace server
