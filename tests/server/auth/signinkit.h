#pragma once

#include "server/auth/oauth.h"
#include "server/setup/firstsignin.h"
#include "server/store/location.h"
#include "tests/server/support/client.h"

#include <QHash>

namespace server {

//! A browser's side of a server: keeps its cookies, fills in forms, and reports where a request
//! came from.
class Browser {
public:
    explicit Browser(quint16 port);

    Reply get(const QString &path, const QList<Header> &headers = {});
    Reply post(const QString &path, const QList<std::pair<QByteArray, QString>> &fields,
               const QList<Header> &headers = {});

    QHash<QByteArray, QByteArray> cookies;
    //! Language, referrer and so on: sent with each request.
    QList<Header> always;

private:
    Reply send(const QByteArray &head, const QList<Header> &headers, const QByteArray &body);

    Client m_client;
};

//! The value of a hidden field.
[[nodiscard]] QString fieldOf(const Reply &page, const QByteArray &name);
//! A field of the query of the Location.
[[nodiscard]] QString sentBack(const Reply &reply, const QByteArray &name);

[[nodiscard]] QByteArray formBody(const QList<std::pair<QByteArray, QString>> &fields);

constexpr auto goodPassword = "Grünes-Sofa-41-Nebel";
constexpr auto redirectUri = "http://127.0.0.1:49152/callback";

//! A server with a partner and its owner, who has a password.
class SignInWorld : public Running {
public:
    SignInWorld();

    //! Adds another person to the partner; with a password if one is given.
    AccountKey addStaff(const QString &name, const QString &email, core::StaffRole role,
                        const char *password = nullptr);
    void changePerson(const AccountKey &key, const std::function<void(core::Staff &)> &change);
    //! Marks this person's password as temporary.
    void mustChange(const AccountKey &key);
    void changePartner(const QJsonObject &changes);
    OneTimeLink link(const QString &email);
    //! In one transaction beside the running server.
    void inDatabase(const std::function<core::Result<void>(Connection &)> &work);

    [[nodiscard]] Browser browser() { return Browser(server->port()); }
    [[nodiscard]] QByteArray origin() const;
    //! /authorize as the desktop requests it.
    [[nodiscard]] QString authorizePath(const QString &redirect = QString::fromLatin1(redirectUri));
    //! The whole way to a code; returns the last answer.
    Reply signIn(Browser &browser, const QString &email, const QString &password);
    [[nodiscard]] QString codeFor(const QString &email);

    Reply token(const QList<std::pair<QByteArray, QString>> &fields);
    //! With the fields of a valid request; `instead` replaces some.
    Reply redeem(const QString &code, const QHash<QByteArray, QString> &instead = {});
    Reply refresh(const QString &token, const QHash<QByteArray, QString> &instead = {});

    AccountKey owner;
    const QString ownerEmail = QStringLiteral("ana@northwind.example");
    const QString verifier = QStringLiteral("verifier-verifier-verifier-verifier-verifier-1");
    const QString device = core::Id::make().toString();
};

} // namespace server
