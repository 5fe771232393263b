#pragma once

#include "core/base/secret.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace server {

//! State that a page needs when its form comes back. It travels in the form or in a cookie, sealed
//! against reading and changes, so the server stores nothing for people who have not signed in. All
//! servers have the same key.
class SealedForms {
public:
    explicit SealedForms(const core::Secret &master);

    //! `purpose` keeps one page's state from being used for another.
    [[nodiscard]] QByteArray seal(QByteArrayView purpose, QJsonObject state,
                                  const QDateTime &expiresAt) const;
    //! Empty if it is not ours, has another purpose, or is too old.
    [[nodiscard]] std::optional<QJsonObject> open(QByteArrayView purpose, const QByteArray &text,
                                                  const QDateTime &now) const;
    //! 32 bytes that only this server can compute for `text`.
    [[nodiscard]] QByteArray mark(const QByteArray &text) const;
    //! For secrets that the database must keep, such as the identity provider's.
    [[nodiscard]] const core::Secret &storageKey() const { return m_storageKey; }

private:
    core::Secret m_formKey;
    core::Secret m_markKey;
    core::Secret m_storageKey;
};

} // namespace server
