#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace server {

//! The fields of application/x-www-form-urlencoded. A repeated name makes the form unreadable: two
//! readers must not see two values.
class Fields {
public:
    //! Empty if malformed.
    [[nodiscard]] static std::optional<Fields> read(const QByteArray &text);
    //! Empty if missing.
    [[nodiscard]] QString operator[](const QByteArray &name) const { return m_values.value(name); }
    [[nodiscard]] bool has(const QByteArray &name) const { return m_values.contains(name); }

private:
    QHash<QByteArray, QString> m_values;
};

//! A client's request to /authorize, validated by RFC 6749, 7636 and 8252.
struct AuthorizeRequest {
    QString client;
    QString redirect;
    QString state;
    QString challenge;
    QString loginHint;
};

//! `tellable`: the redirect is valid, so the error goes there; otherwise a page shows it.
struct AuthorizeError {
    const char *error;
    bool tellable = false;
};

struct AuthorizeAnswer {
    AuthorizeRequest request;
    std::optional<AuthorizeError> error;
};
[[nodiscard]] AuthorizeAnswer readAuthorize(const Fields &fields);

//! Only our own programs exist: public clients on the person's computer.
[[nodiscard]] bool isKnownClient(const QString &client);
//! Only http://127.0.0.1:PORT/callback or http://[::1]:PORT/callback (RFC 8252 §7.3).
[[nodiscard]] bool isLoopbackRedirect(const QString &redirect);
//! S256 (RFC 7636).
[[nodiscard]] bool fitsChallenge(const QString &verifier, const QString &challenge);

//! The redirect with these fields appended.
[[nodiscard]] QByteArray redirectWith(
    const QString &redirect, std::initializer_list<std::pair<const char *, QString>> fields);

} // namespace server
