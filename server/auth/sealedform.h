#pragma once

#include "core/base/secret.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace server {

//! What a page has to know when its form comes back: it travels in the form or in a cookie, sealed
//! so that nobody can read or change it, and the server keeps nothing of people who have not signed
//! in. All copies of a server have the same key.
class SealedForms {
public:
    explicit SealedForms(const core::Secret &master);

    //! `purpose` keeps one page's state from being given to another.
    [[nodiscard]] QByteArray seal(QByteArrayView purpose, QJsonObject state,
                                  const QDateTime &expiresAt) const;
    //! Nothing when it is not ours, is for another purpose, or is too old.
    [[nodiscard]] std::optional<QJsonObject> open(QByteArrayView purpose, const QByteArray &text,
                                                  const QDateTime &now) const;
    //! 32 bytes that only this server can say of `text`.
    [[nodiscard]] QByteArray mark(const QByteArray &text) const;
    //! For secrets that must be kept in the database, such as the identity provider's.
    [[nodiscard]] const core::Secret &storageKey() const { return m_storageKey; }

private:
    core::Secret m_formKey;
    core::Secret m_markKey;
    core::Secret m_storageKey;
};

} // namespace server
