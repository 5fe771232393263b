#pragma once

#include "core/net/restclient.h"

#include <QJsonObject>

namespace core {

//! One HTTP request without the server's address and the token.
struct HttpRequest {
    QByteArray method;
    QString path; //!< with its query
    RestClient::Headers headers;
    QByteArray body;
};

//! The input of an endpoint that takes none.
struct NoInput {};

//! The parts of a request that depend on the input.
struct RequestParts {
    QString id; //!< replaces "{}" in the path, percent-encoded
    QByteArray body;
    QString ifMatch; //!< etag; empty = none
};

//! One call of the server, declared in one line (core/net/endpoints.h).
template <typename Input, typename Output>
struct Endpoint {
    const char *method;
    const char *path; //!< may hold one "{}"
    RequestParts (*parts)(const Input &);
    Result<Output> (*read)(const QJsonObject &);
};

//! Every method but GET gets an Idempotency-Key of its own.
[[nodiscard]] HttpRequest requestOf(const char *method, const char *path,
                                    const RequestParts &parts);

//! Calls endpoints of one server over a connection that may live on another thread. Requests and
//! answers are handled there; the future may be awaited anywhere (core/base/whenfinished.h).
class ServerCalls {
public:
    virtual ~ServerCalls() = default;

    //! Offline while there is no connection.
    template <typename Input, typename Output>
    [[nodiscard]] QFuture<Result<Output>> call(const Endpoint<Input, Output> &endpoint,
                                               const Input &input = {})
    {
        const auto promise = std::make_shared<QPromise<Result<Output>>>();
        promise->start();
        perform([promise, read = endpoint.read,
                 request = requestOf(endpoint.method, endpoint.path, endpoint.parts(input))](
                    RestClient *connection) {
            const auto finish = [promise, read](const Result<HttpAnswer> &answer) {
                const auto json = objectOf(answer);
                promise->addResult(json ? read(*json) : tl::unexpected(json.error()));
                promise->finish();
            };
            if (!connection)
                return finish(failure(ErrorCode::Offline, noConnection()));
            // Its own thread finishes it, so a continuation is safe.
            connection->request(request.method, request.path, request.headers, request.body)
                .then(finish);
        });
        return promise->future();
    }

    //! The JSON of a success, or the Error that the status means.
    [[nodiscard]] static Result<QJsonObject> objectOf(const Result<HttpAnswer> &answer);

    //! Runs the job on the connection's thread; null = there is none.
    virtual void perform(std::function<void(RestClient *)> job) = 0;

private:
    [[nodiscard]] static QString noConnection();
};

//! Over a connection that lives on the caller's thread.
class DirectCalls final : public ServerCalls {
public:
    explicit DirectCalls(RestClient &rest)
        : m_rest(rest)
    {
    }
    void perform(std::function<void(RestClient *)> job) override { job(&m_rest); }

private:
    RestClient &m_rest;
};

} // namespace core
