#pragma once

#include "server/routes/kinds.h"
#include "server/routes/write.h"

#include <tl/expected.hpp>

namespace server {

//! The content of a create, validated as far as possible without the database.
struct Draft {
    bool isShapeBad = false; //!< nothing else was checked then
    core::FieldErrors errors;
    QJsonObject sent;
    QJsonObject data;
    Stored stored; //!< from `data`, if it is valid
};
//! `records` may be null for types that need nothing from the database.
[[nodiscard]] Draft draftOf(core::EntityType type, const PathIds &ids, const QJsonObject &body,
                            const Stamp &stamp, Records *records);

// The writes common to all entity types.
[[nodiscard]] Answer createEntity(WriteCall &call);
[[nodiscard]] Answer changeEntity(WriteCall &call);
[[nodiscard]] Answer deleteEntity(WriteCall &call);

//! The entity in the path, alive or not, if the customer exists and may be changed.
[[nodiscard]] tl::expected<Record, Answer> findTarget(WriteCall &call);
//! The same, alive, and unchanged since the client saw it.
[[nodiscard]] tl::expected<Record, Answer> findCurrent(WriteCall &call);
//! Refuses unless If-Match matches the record's current state.
[[nodiscard]] std::optional<Answer> checkMatch(const WriteCall &call, const Record &record);
//! Refuses a body in a request that must not have one.
[[nodiscard]] std::optional<Answer> checkNoBody(const WriteCall &call);
//! Takes the record's unique name, or says who has it.
[[nodiscard]] std::optional<Answer> takeName(WriteCall &call, const Record &record,
                                             const QJsonObject &data);
//! Adds author and time to the data of types that have them, and stores it.
void putStamped(WriteCall &call, Record &record, QJsonObject data);

} // namespace server
