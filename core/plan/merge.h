#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace core {

//! One field whose value differs between mine and theirs.
struct MergedField {
    QString name;
    QJsonValue before; //!< as I saw it
    QJsonValue mine;   //!< as I want it
    QJsonValue theirs; //!< as it is now
    bool asks = false; //!< both changed it; otherwise only I did
};

//! Three-way merge, field by field: `before` is what I saw, `patch` a merge patch with what I want,
//! `theirs` the current version. Fields that already have my value are left out, so an empty result
//! means that nothing is left to do. Fields that only they changed are left out too.
[[nodiscard]] QList<MergedField> merged(const QJsonObject &before, const QJsonObject &patch,
                                        const QJsonObject &theirs);
[[nodiscard]] bool asks(const QList<MergedField> &fields);

} // namespace core
