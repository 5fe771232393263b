#pragma once

#include "core/domain/entity.h"
#include "core/domain/field.h"
#include "server/auth/roles.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace server {

//! Author and time of a write.
struct Stamp {
    core::Id account;
    QDateTime now;
};

struct Reference {
    QString member;
    core::EntityType type;
    //! A member of the referenced entity that must be true.
    QString onlyIf = {};
};

//! A member that requires a privilege beside the route's.
struct Guarded {
    QString member;
    Privilege privilege;
};

//! What the server must know about an entity type to accept it from a client, for create and
//! change.
struct Kind {
    core::EntityType type = core::EntityType::Partner;
    //! Every member that a client may send, each with a value of its JSON type.
    QJsonObject blank;
    //! Can be set on creation only.
    QStringList fixed;
    //! Members that hold an id, or a list of ids, of existing entities.
    std::vector<Reference> references;
    //! From JSON to the value and back: what the server understood.
    QJsonObject (*understood)(const QJsonObject &data) = nullptr;
    core::FieldErrors (*validate)(const QJsonObject &data) = nullptr;
    //! The members whose folded values together must be unique in the customer or the tenant; empty
    //! if none.
    QStringList uniqueMembers;
    //! Has createdAt, changedAt and changedBy.
    bool isStamped = false;
    std::vector<Guarded> guarded = {};
    //! All of that in one pass for new entities, for speed in bulk creates.
    QJsonObject (*drafted)(const QJsonObject &sent, const core::Id &id, const core::Id &customer,
                           const Stamp &stamp, core::FieldErrors &errors) = nullptr;
};

[[nodiscard]] const Kind &kindOf(core::EntityType type);

//! The value that must be unique, folded; empty if the type has none.
[[nodiscard]] QString uniqueName(const Kind &kind, const QJsonObject &data);

//! Reports unknown members and wrong types, by comparison with a complete sample. Null is allowed:
//! it clears a member. Objects that are `closed` are not inspected.
void checkShape(core::FieldErrors &errors, const QString &pointer, const QJsonObject &sent,
                const QJsonObject &sample, const QString &closed = {});
//! Reports members of `sent` whose value was not understood: an invalid id, an unknown word, half a
//! seat.
void checkUnderstood(core::FieldErrors &errors, const Kind &kind, const QJsonObject &sent,
                     const QJsonObject &data);

} // namespace server
