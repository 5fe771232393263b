#pragma once

#include <QStringList>

namespace server {

//! Every SQL statement in the sources of the store that takes values and names the tenant, and that
//! the engine under test understands.
[[nodiscard]] QStringList tenantStatements(bool postgres);
//! The statement as somebody would write it who forgot every condition.
[[nodiscard]] QString withoutConditions(const QString &sql);
//! How many values it takes.
[[nodiscard]] int valuesOf(const QString &sql);

} // namespace server
