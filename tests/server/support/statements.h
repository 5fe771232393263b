#pragma once

#include <QStringList>

namespace server {

//! Every SQL statement in the store's sources that takes values and names the tenant, and that the
//! engine under test understands.
[[nodiscard]] QStringList tenantStatements(bool postgres);
//! The statement as if every condition had been forgotten.
[[nodiscard]] QString withoutConditions(const QString &sql);
//! How many values it takes.
[[nodiscard]] int valuesOf(const QString &sql);

} // namespace server
