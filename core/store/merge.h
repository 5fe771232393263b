#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace core {

//! One field of which mine and theirs are not the same.
struct MergedField {
    QString name;
    QJsonValue before; //!< as I saw it
    QJsonValue mine;   //!< as I want it
    QJsonValue theirs; //!< as it is now
    bool asks = false; //!< both changed it; otherwise only I did
};

//! Field by field over what I saw, what I want (a merge patch) and what is there now. A field that
//! is as I want it already is not among the result: nothing is left to do there, and an empty
//! result means that nothing at all is. What only the others changed is theirs and no field of
//! mine.
[[nodiscard]] QList<MergedField> merged(const QJsonObject &before, const QJsonObject &patch,
                                        const QJsonObject &theirs);
[[nodiscard]] bool asks(const QList<MergedField> &fields);

} // namespace core
