#pragma once

#include "core/net/restclient.h"

#include <QJsonObject>

namespace core {

//! The signed-in person, as the server sees it. Kept in the cache, so that what the person may do
//! is known offline too.
struct Me {
    QString account;
    QString name;
    QString email;
    QString organisation;
    QString role;           //!< as on the wire: "owner", "helpdesk" …
    QStringList privileges; //!< as on the wire

    friend bool operator==(const Me &, const Me &) = default;
};
[[nodiscard]] QJsonObject toJson(const Me &me);
[[nodiscard]] Me meFromJson(const QJsonObject &json);

//! A place where the person is signed in.
struct SignedInDevice {
    QString id; //!< of the session
    QString name;
    QString client;
    QDateTime since;
    QDateTime lastUsed;
    bool isThis = false;

    friend bool operator==(const SignedInDevice &, const SignedInDevice &) = default;
};

//! The endpoints about the one who asks.
class AccountApi {
public:
    explicit AccountApi(RestClient &rest);

    [[nodiscard]] QFuture<Result<Me>> me() const;
    [[nodiscard]] QFuture<Result<QList<SignedInDevice>>> devices() const;
    [[nodiscard]] QFuture<Result<void>> signOutDevice(const QString &session) const;

private:
    RestClient &m_rest;
};

} // namespace core
