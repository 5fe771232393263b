#pragma once

#include <QList>

namespace ui {

//! One thing that a list model does to get from its rows to others.
struct RowStep {
    enum class Kind {
        Remove, //!< rows `first` to `last`
        Insert, //!< before `first`: the new rows in `rows`
        Move,   //!< row `first`, to where `last` is afterwards
        Order,  //!< all rows at once: the row that comes to i is now `rows[i]`
    };
    Kind kind = Kind::Remove;
    int first = 0;
    int last = 0;
    QList<int> rows;

    friend bool operator==(const RowStep &, const RowStep &) = default;
};

//! The fewest steps from `oldCount` rows to new ones. `oldOf` has for each new row the old row of
//! the same id, or -1; no old row comes twice. More than `mostSteps` become up to four steps that
//! take all rows together, because a view looks at every row in each step.
[[nodiscard]] QList<RowStep> rowSteps(int oldCount, const QList<int> &oldOf, int mostSteps = 48);

} // namespace ui
