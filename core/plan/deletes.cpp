#include "core/plan/deletes.h"

#include <algorithm>

namespace core {

int deletesOf(const Plan &plan)
{
    return static_cast<int>(std::ranges::count_if(plan.operations, [](const Operation &operation) {
        return operation.kind == OperationKind::Delete && !operation.isBlocked();
    }));
}

bool isNameOf(const QString &organisation, const QString &typed)
{
    const auto name = organisation.simplified();
    return !name.isEmpty() && name.compare(typed.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace core
