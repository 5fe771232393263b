#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace core {

//! The signed-in person, as the server sees it. Kept in the cache, so that the rights are known
//! offline too.
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

//! One session of the person.
struct SignedInDevice {
    QString id; //!< of the session
    QString name;
    QString client;
    QDateTime since;
    QDateTime lastUsed;
    bool isThis = false;

    friend bool operator==(const SignedInDevice &, const SignedInDevice &) = default;
};
[[nodiscard]] SignedInDevice deviceFromJson(const QJsonObject &json);

//! A request that one person may not carry out alone, so a second person is asked.
struct Approval {
    QString id;
    QString etag; //!< of the request; changes when items are added
    QString kind; //!< as on the wire: "owner", "delete"
    QString requester;
    QDateTime madeAt;
    QDateTime expiresAt;
    int count = 0;
    QStringList names; //!< the first items
    bool isOpen = false;
    bool isMine = false;

    friend bool operator==(const Approval &, const Approval &) = default;
};
[[nodiscard]] Approval approvalFromJson(const QJsonObject &json);

enum class Decision { Approve, Refuse };

} // namespace core
