#pragma once

#include "core/base/clock.h"
#include "server/auth/oauth.h"
#include "server/auth/publicaddress.h"
#include "server/auth/sealedform.h"
#include "server/http/message.h"

#include <QJsonObject>

namespace server {

enum class SameSite { Strict, Lax };

//! Value of one of our cookies; empty if missing.
[[nodiscard]] QByteArray readCookie(const Request &request, const PublicAddress &address,
                                    const QByteArray &name);
//! Only for this host and never for scripts. Over TLS its name begins with __Host-, so that no
//! sibling host can set it.
[[nodiscard]] Header setCookie(const PublicAddress &address, const QByteArray &name,
                               const QByteArray &value, qint64 seconds, SameSite sameSite);

//! State in the pages' forms and cookies. A form is bound to the browser it was made for, by a mark
//! of that browser's cookie.
class Flow {
public:
    Flow(const SealedForms &forms, const core::Clock &clock, const PublicAddress &address);

    //! The browser's cookie, or a new value for one.
    [[nodiscard]] QByteArray browserOf(const Request &request) const;
    [[nodiscard]] Header browserCookie(const QByteArray &browser) const;

    //! Valid for half an hour, with this cookie only.
    [[nodiscard]] QByteArray seal(QByteArrayView purpose, QJsonObject state,
                                  const QByteArray &cookie) const;
    //! The fields of a posted form and its sealed state. Empty if the form is not ours, has
    //! expired, belongs to another browser, or was sent by another site.
    struct Posted {
        Fields fields;
        QJsonObject state;
    };
    [[nodiscard]] std::optional<Posted> read(QByteArrayView purpose, const Request &request,
                                             const QByteArray &cookie) const;

    //! Set by a successful sign-in, so that this device is known for this address.
    [[nodiscard]] Header deviceCookie(const QString &email) const;
    [[nodiscard]] QByteArray deviceOf(const Request &request, const QString &email) const;

    [[nodiscard]] const SealedForms &forms() const { return m_forms; }
    [[nodiscard]] const PublicAddress &address() const { return m_address; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

private:
    [[nodiscard]] bool isFromHere(const Request &request) const;
    [[nodiscard]] QByteArray deviceCookieName(const QString &email) const;

    const SealedForms &m_forms;
    const core::Clock &m_clock;
    const PublicAddress &m_address;
};

constexpr qint64 flowSeconds = 30 * 60;

} // namespace server
