#pragma once

#include "server/routes/kinds.h"
#include "server/routes/write.h"

#include <tl/expected.hpp>

namespace server {

//! What a create says, judged as far as the database is not needed.
struct Draft {
    bool isShapeBad = false; //!< then nothing else was looked at
    core::FieldErrors errors;
    QJsonObject sent;
    QJsonObject data;
    Stored stored; //!< of `data`, unless something is wrong with it
};
//! `records` may be null for types that take nothing from the database.
[[nodiscard]] Draft draftOf(core::EntityType type, const PathIds &ids, const QJsonObject &body,
                            const Stamp &stamp, Records *records);

// The writes that every type of entity has.
[[nodiscard]] Answer createEntity(WriteCall &call);
[[nodiscard]] Answer changeEntity(WriteCall &call);
[[nodiscard]] Answer deleteEntity(WriteCall &call);

//! The entity that the path names, alive or not, when the customer is there and may be touched.
[[nodiscard]] tl::expected<Record, Answer> findTarget(WriteCall &call);
//! The same, alive, and as the client last saw it.
[[nodiscard]] tl::expected<Record, Answer> findCurrent(WriteCall &call);
//! Refuses unless If-Match names the state that the record is in.
[[nodiscard]] std::optional<Answer> checkMatch(const WriteCall &call, const Record &record);
//! Refuses members in a request that has none.
[[nodiscard]] std::optional<Answer> checkNoBody(const WriteCall &call);
//! Takes the record's unique name, or says who has it.
[[nodiscard]] std::optional<Answer> takeName(WriteCall &call, const Record &record,
                                             const QJsonObject &data);
//! Puts who and when into the data of the types that have it, and stores it.
void putStamped(WriteCall &call, Record &record, QJsonObject data);

} // namespace server
