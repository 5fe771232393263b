#pragma once

#include "core/domain/entity.h"
#include "core/domain/field.h"
#include "server/auth/roles.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace server {

//! Who writes something, and when.
struct Stamp {
    core::Id account;
    QDateTime now;
};

struct Reference {
    QString member;
    core::EntityType type;
    //! A member of what is referred to that must be true.
    QString onlyIf = {};
};

//! A member that needs a privilege beside the route's.
struct Guarded {
    QString member;
    Privilege privilege;
};

//! What the server has to know of one type of entity to take it from a client: the same for create
//! and change.
struct Kind {
    core::EntityType type;
    //! Every member that a client may send, each with a value of its JSON type.
    QJsonObject blank;
    //! Sent on creation only.
    QStringList fixed;
    //! Members that hold an id, or a list of ids, of something that must be there.
    std::vector<Reference> references;
    //! From JSON to the value and back: what the server understood.
    QJsonObject (*understood)(const QJsonObject &data);
    core::FieldErrors (*validate)(const QJsonObject &data);
    //! The members whose folded values together only one may have, in the customer or in the
    //! tenant; empty for none.
    QStringList uniqueMembers;
    //! Has createdAt, changedAt and changedBy.
    bool isStamped = false;
    std::vector<Guarded> guarded = {};
    //! All of that with one reading for something new, where there are many to make.
    QJsonObject (*drafted)(const QJsonObject &sent, const core::Id &id, const core::Id &customer,
                           const Stamp &stamp, core::FieldErrors &errors) = nullptr;
};

[[nodiscard]] const Kind &kindOf(core::EntityType type);

//! What only one may have, folded; empty when nothing of the kind is unique.
[[nodiscard]] QString uniqueName(const Kind &kind, const QJsonObject &data);

//! Unknown members and wrong types, against a sample that has them all. Null is allowed: it empties
//! a member. Nobody looks into an object that is `closed`.
void checkShape(core::FieldErrors &errors, const QString &pointer, const QJsonObject &sent,
                const QJsonObject &sample, const QString &closed = {});
//! Members of `sent` whose value was not taken over: an id that is none, a word that is not in the
//! list, half a seat.
void checkUnderstood(core::FieldErrors &errors, const Kind &kind, const QJsonObject &sent,
                     const QJsonObject &data);

} // namespace server
