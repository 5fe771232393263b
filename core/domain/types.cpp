#include "core/domain/types.h"

namespace core {

std::span<const FieldSpec> entityFields(EntityType type)
{
    return visitType(type, [](auto typed) { return typed.fields(); });
}

const FieldSpec *entityField(EntityType type, QStringView key)
{
    return fieldNamed(entityFields(type), key);
}

} // namespace core
