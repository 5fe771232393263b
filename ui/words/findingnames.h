#pragma once

#include "core/plan/plan.h"

#include <QHash>

namespace core {
class Directory;
}

namespace ui {

//! Names by id, for a thread that cannot ask the directory.
using NamesById = QHash<core::Id, QString>;

[[nodiscard]] NamesById licenceNames(const core::Directory &directory, const core::Id &customer);
[[nodiscard]] QString findingText(const core::Finding &finding, const NamesById &licences);

} // namespace ui
