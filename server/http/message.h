#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace server {

using Header = std::pair<QByteArray, QByteArray>;

//! The part of a target after the question mark. Parsed on demand, because most requests do not
//! need it.
class Query {
public:
    Query() = default;
    explicit Query(QByteArray text);

    [[nodiscard]] bool hasQueryItem(QStringView name) const { return find(name).has_value(); }
    //! Decoded; empty if missing. A plus sign stays a plus sign.
    [[nodiscard]] QString queryItemValue(QStringView name) const;
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    [[nodiscard]] std::optional<QByteArrayView> find(QStringView name) const;

    QByteArray m_text;
};

//! All fields of a request in one block of memory. Names are in lower case.
class Headers {
public:
    void add(QByteArrayView name, QByteArrayView value);
    //! The first field with this name; null if missing.
    [[nodiscard]] QByteArray value(QByteArrayView lowerCaseName) const;
    [[nodiscard]] int count(QByteArrayView lowerCaseName) const;

private:
    struct Place {
        int name;
        int value;
        int end;
    };
    [[nodiscard]] QByteArrayView part(int from, int to) const
    {
        return QByteArrayView(m_text.constData() + from, to - from);
    }

    QByteArray m_text;
    std::vector<Place> m_places;
};

struct Request {
    QByteArray method;
    QByteArray path; //!< without the query
    Query query;
    Headers headers;
    QByteArray body;
    //! The client's address: as a trusted proxy reports it, else the peer.
    QByteArray peer;
    QByteArray scheme = QByteArrayLiteral("http"); //!< as the client sees it
    QByteArray requestId;

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const
    {
        return headers.value(lowerCaseName);
    }
};

struct Response {
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<Header> headers;
};

//! What the log, the metrics and the answer's header need to know about a request.
struct Note {
    const char *route = ""; //!< the pattern, never the path; lives as long as the program
    core::Id tenant;
    core::Id device;
    //! What is left of the tenant's requests; < 0 if not counted.
    qint64 budget = -1;
    qint64 budgetLeft = 0;
    qint64 budgetSeconds = 0; //!< until one more is allowed
};

//! The server's side of one request.
class Exchange {
public:
    virtual ~Exchange() = default;
    //! Call once, from any thread.
    virtual void answer(Response response) = 0;

    Note note; //!< write before the answer
};

//! Call once, from any thread. Copies answer the same request.
class Responder {
public:
    Responder() = default;
    explicit Responder(std::shared_ptr<Exchange> exchange)
        : m_exchange(std::move(exchange))
    {
    }
    //! For callers that need the answer instead of a connection.
    template <typename Receiver>
    requires std::is_invocable_v<Receiver, Response> Responder(Receiver receiver)
        : m_exchange(std::make_shared<Given<Receiver>>(std::move(receiver)))
    {
    }

    void operator()(Response response) const { m_exchange->answer(std::move(response)); }
    [[nodiscard]] Note &note() const { return m_exchange->note; }

private:
    template <typename Receiver>
    struct Given final : Exchange {
        explicit Given(Receiver given)
            : receiver(std::move(given))
        {
        }
        void answer(Response response) override { receiver(std::move(response)); }
        Receiver receiver;
    };

    std::shared_ptr<Exchange> m_exchange;
};

//! Called on an I/O thread: must pass the work on and return at once.
using Handler = std::function<void(Request, Responder)>;

} // namespace server
