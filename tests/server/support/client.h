#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/seal.h"
#include "server/host/server.h"
#include "tests/server/support/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace server {

struct Reply {
    int status = 0; //!< 0 if no answer came
    QList<Header> headers;
    QByteArray body;
    QJsonObject json;

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    [[nodiscard]] QString code() const { return json[u"code"].toString(); }
    [[nodiscard]] QString etag() const { return json[u"etag"].toString(); }
    [[nodiscard]] QJsonObject data() const { return json[u"data"].toObject(); }
    //! "pointer problem" of each error of a 422.
    [[nodiscard]] QStringList problems() const;
};

struct Conditions {
    core::Id key = core::Id::make();
    QString ifMatch;
    bool create = false; //!< If-None-Match: *
};

//! One connection that waits for each answer. Usable on any thread, one at a time. Appends every
//! answer to the file in TENANTRY_ANSWERS, for the test that compares them with openapi.yaml.
class Client {
public:
    Client(quint16 port, QByteArray token);

    Reply get(const QString &path);
    Reply put(const QString &path, const QJsonObject &body,
              Conditions conditions = {.create = true});
    Reply patch(const QString &path, const QJsonObject &body, const QString &ifMatch);
    Reply post(const QString &path, const QJsonObject &body, Conditions conditions = {});
    Reply remove(const QString &path, const QString &ifMatch);
    Reply send(const QByteArray &method, const QString &path, const QByteArray &body,
               const QList<Header> &headers);
    //! Sends the bytes unchanged; returns what came until the server closed or fell silent.
    Reply raw(const QByteArray &bytes);

private:
    Reply read();

    quint16 m_port;
    QByteArray m_token;
    QTcpSocket m_socket;
};

//! A server with its own database.
class Running {
public:
    Running();
    //! Fails the test where our wrapper and Qt SQL's driver read its SQLite file differently.
    ~Running();
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;
    [[nodiscard]] Client client();
    //! Stops it and starts it again on the same folder.
    void restart();

    core::ManualClock clock;
    QTemporaryDir folder;
    TestDatabase database;
    std::unique_ptr<Server> server;

private:
    void start();
    core::Secret m_secret = core::Secret::random(32);
};

//! A customer with a subscription of `seats`, made through the API.
struct Tenant {
    core::Id customer;
    core::Id subscription;
    QString customerPath;
    QString usersPath;
    QString subscriptionPath;
};
[[nodiscard]] Tenant makeTenant(Client &client, int seats = 10);

[[nodiscard]] QJsonObject customerBody(Client &client, const core::Id &customer,
                                       const core::Id &operation, const QString &account);
[[nodiscard]] QJsonObject userBody(const QString &userName);
[[nodiscard]] QJsonObject createItem(const QString &path, const QJsonObject &body,
                                     const core::Id &operation = core::Id::make());

} // namespace server
