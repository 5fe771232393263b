#pragma once

#include "core/base/result.h"
#include "core/wire/envelope.h"

#include <simdjson.h>

#include <optional>

//! The only parser of an envelope. It copies the entity's text instead of building a tree. For the
//! .cpp files of this folder; simdjson errors leave as exceptions, which each public function here
//! catches.
namespace core::wire {

struct EnvelopeText {
    Envelope envelope;              //!< without the type
    std::optional<EntityType> type; //!< nothing = unknown to this program
    bool hasType = false;
    QByteArray sealedPassword; //!< beside the envelope of an answer
};

[[nodiscard]] QString text(std::string_view bytes);
[[nodiscard]] simdjson::padded_string padded(QByteArrayView json);
//! Reads every member it knows; what is missing stays empty.
[[nodiscard]] EnvelopeText readMembers(simdjson::ondemand::object object);
//! Requires type and id (Format). Nothing for a type that only a newer server has.
[[nodiscard]] Result<std::optional<Envelope>> readEnvelope(simdjson::ondemand::object object,
                                                           QByteArray *sealedPassword = nullptr);

} // namespace core::wire
