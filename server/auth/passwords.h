#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/domain/field.h"
#include "server/auth/keyfile.h"

#include <QJsonObject>

namespace server {

//! A password that a person chose: Argon2id with 64 MiB and the time cost for interactive use.
[[nodiscard]] QByteArray hashTyped(const core::Secret &password);
//! Whether it is the password of this hash; takes as long for one as for another.
[[nodiscard]] bool isPassword(const QByteArray &hash, const core::Secret &password);
//! How often isPassword() did the whole work of hashTyped() in this process: the same for a name
//! that nobody has as for any other.
[[nodiscard]] quint64 fullChecks();
//! A hash of hashTyped() that no password fits, for names that nobody has.
[[nodiscard]] const QByteArray &nobodysHash();
//! One of drawPassword(): about 92 random bits need no stretching, and an import draws thousands.
[[nodiscard]] QByteArray hashDrawn(const core::Secret &password);

//! What a sealed password is bound to, so that a box cannot be moved to another operation or
//! entity.
struct Binding {
    core::Id operation;
    core::Id entity;
    core::Id tenant;
};

//! Opens `{kid, box}` and judges what is in it; `errors` gets pointers below `pointer`.
[[nodiscard]] core::Secret openTyped(const ServerKeys &keys, const QJsonObject &sealed,
                                     const Binding &binding, const QString &pointer,
                                     core::FieldErrors &errors);

//! A drawn password: its hash, and the password sealed to the one who asked for it.
struct DrawnPassword {
    QByteArray hash;
    QByteArray box;
};
//! `publicKey` in base64 as it came; nothing when it is no key.
[[nodiscard]] std::optional<DrawnPassword> drawFor(const QString &publicKey);

} // namespace server
