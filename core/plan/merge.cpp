#include "core/plan/merge.h"

#include "core/domain/field.h"

#include <algorithm>

namespace core {

QList<MergedField> merged(const QJsonObject &before, const QJsonObject &patch,
                          const QJsonObject &theirs)
{
    QList<MergedField> fields;
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        MergedField field{it.key(), nullAsMissing(before.value(it.key())),
                          nullAsMissing(it.value()), nullAsMissing(theirs.value(it.key()))};
        // A patch of an object keeps its other members: theirs, or mine when theirs are gone.
        if (it->isObject())
            field.mine = applyMergePatch(
                (field.theirs.isObject() ? field.theirs : field.before).toObject(), it->toObject());
        if (field.mine == field.theirs)
            continue;
        field.asks = field.theirs != field.before;
        if (field.asks && field.before.isObject() && it->isObject() && field.theirs.isObject())
            field.asks =
                asks(merged(field.before.toObject(), it->toObject(), field.theirs.toObject()));
        fields.append(field);
    }
    return fields;
}

bool asks(const QList<MergedField> &fields)
{
    return std::ranges::any_of(fields, &MergedField::asks);
}

} // namespace core
