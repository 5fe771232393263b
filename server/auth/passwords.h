#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/domain/field.h"
#include "server/auth/keyfile.h"

#include <QJsonObject>

namespace server {

//! For a password that a person chose: Argon2id with 64 MiB and the time cost for interactive use.
[[nodiscard]] QByteArray hashTyped(const core::Secret &password);
//! True if the password matches the hash; the duration does not depend on the result.
[[nodiscard]] bool isPassword(const QByteArray &hash, const core::Secret &password);
//! How often isPassword() did the full work of hashTyped() in this process, whether the name exists
//! or not.
[[nodiscard]] quint64 fullChecks();
//! A hash of hashTyped() that no password matches, for unknown names.
[[nodiscard]] const QByteArray &nobodysHash();
//! For a password of drawPassword(): about 92 random bits need no stretching, and an import
//! generates thousands.
[[nodiscard]] QByteArray hashDrawn(const core::Secret &password);

//! What a sealed password is bound to, so that it cannot be moved to another operation or entity.
struct Binding {
    core::Id operation;
    core::Id entity;
    core::Id tenant;
};

//! Opens `{kid, box}` and validates the content; `errors` gets pointers below `pointer`.
[[nodiscard]] core::Secret openTyped(const ServerKeys &keys, const QJsonObject &sealed,
                                     const Binding &binding, const QString &pointer,
                                     core::FieldErrors &errors);

//! A generated password: its hash, and the password sealed to its requester.
struct DrawnPassword {
    QByteArray hash;
    QByteArray box;
};
//! `publicKey` in base64 as received; empty if it is not a key.
[[nodiscard]] std::optional<DrawnPassword> drawFor(const QString &publicKey);

} // namespace server
