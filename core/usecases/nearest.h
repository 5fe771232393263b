#pragma once

#include <QString>
#include <QStringList>

namespace core {

//! The word of `known` with the fewest edits from `typed`, without regard to case. Empty when more
//! than a third of the letters differ: a wrong guess helps less than none.
[[nodiscard]] QString nearestWord(const QString &typed, const QStringList &known);

} // namespace core
