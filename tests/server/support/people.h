#pragma once

#include "core/domain/entity.h"
#include "tests/server/support/client.h"

#include <QHash>

namespace server {

//! A connection of this person.
[[nodiscard]] Client signedIn(Running &running, Principal person);

//! One entity of every type in one tenant, made through the API by its owner.
struct House {
    core::Id tenant;
    core::Id customer;
    QHash<core::EntityType, core::Id> things;

    [[nodiscard]] QString pathOf(core::EntityType type) const
    {
        return core::resourcePath({type, things.value(type), customer});
    }
};
[[nodiscard]] House makeHouse(Client &owner);
[[nodiscard]] House makeHouse(Running &running, const core::Id &tenant = {});

//! A body that creates an entity of this type in the house; `name` makes it different each time.
[[nodiscard]] QJsonObject bodyFor(Client &owner, const House &house, core::EntityType type,
                                  const core::Id &id, const core::Id &operation,
                                  const QString &name);

} // namespace server
