#include "ui/kit/tables/rowsteps.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace ui {
namespace {

using Kind = RowStep::Kind;

//! Members of the longest rising subsequence: rows that can stay while the others move.
std::vector<bool> risingRows(const QList<int> &rows)
{
    std::vector<qsizetype> ends;     // of the best sequence of each length
    std::vector<qsizetype> previous; // in the sequence that ends here
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto at =
            std::lower_bound(ends.begin(), ends.end(), i,
                             [&](qsizetype a, qsizetype b) { return rows[a] < rows[b]; });
        previous.push_back(at == ends.begin() ? -1 : *std::prev(at));
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> rising(static_cast<size_t>(rows.size()));
    for (qsizetype i = ends.empty() ? -1 : ends.back(); i >= 0;
         i = previous[static_cast<size_t>(i)])
        rising[static_cast<size_t>(i)] = true;
    return rising;
}

//! Ranges of neighbours for which `is` holds.
template <typename Is>
QList<std::pair<int, int>> ranges(int count, const Is &is)
{
    QList<std::pair<int, int>> found;
    for (int i = 0; i < count; ++i) {
        if (!is(i))
            continue;
        if (!found.isEmpty() && found.last().second == i - 1)
            found.last().second = i;
        else
            found.append({i, i});
    }
    return found;
}

QList<int> numbers(int first, int last)
{
    QList<int> list(last - first + 1);
    std::iota(list.begin(), list.end(), first);
    return list;
}

//! Removed rows go to the end and away, new rows come at the end, and all find their places.
QList<RowStep> stepsTogether(int oldCount, const QList<int> &oldOf, const QList<int> &kept,
                             const std::vector<bool> &isKept)
{
    QList<RowStep> steps;
    if (kept.size() < oldCount) {
        QList<int> order = kept;
        for (int row = 0; row < oldCount; ++row) {
            if (!isKept[static_cast<size_t>(row)])
                order.append(row);
        }
        if (!std::is_sorted(order.begin(), order.end()))
            steps.append({Kind::Order, 0, 0, order});
        steps.append({Kind::Remove, static_cast<int>(kept.size()), oldCount - 1, {}});
    }
    QList<int> added;
    std::vector<int> placeOf(static_cast<size_t>(oldCount), -1); // of an old row among the kept
    for (int i = 0; i < kept.size(); ++i)
        placeOf[static_cast<size_t>(kept[i])] = i;
    QList<int> order;
    for (int row = 0; row < oldOf.size(); ++row) {
        if (oldOf[row] >= 0) {
            order.append(placeOf[static_cast<size_t>(oldOf[row])]);
        } else {
            order.append(static_cast<int>(kept.size() + added.size()));
            added.append(row);
        }
    }
    if (!added.isEmpty())
        steps.append({Kind::Insert, static_cast<int>(kept.size()), 0, added});
    if (!std::is_sorted(order.begin(), order.end()))
        steps.append({Kind::Order, 0, 0, order});
    return steps;
}

} // namespace

QList<RowStep> rowSteps(int oldCount, const QList<int> &oldOf, int mostSteps)
{
    std::vector<bool> isKept(static_cast<size_t>(oldCount));
    QList<int> wanted; // old rows that stay, in their new order
    for (const int old : oldOf) {
        if (old >= 0) {
            isKept[static_cast<size_t>(old)] = true;
            wanted.append(old);
        }
    }
    QList<int> kept = wanted;
    std::sort(kept.begin(), kept.end());
    const auto removed =
        ranges(oldCount, [&](int row) { return !isKept[static_cast<size_t>(row)]; });
    const auto added =
        ranges(static_cast<int>(oldOf.size()), [&](int row) { return oldOf[row] < 0; });
    const auto stays = risingRows(wanted);
    const auto moves = std::count(stays.begin(), stays.end(), false);
    if (removed.size() + moves + added.size() > mostSteps)
        return stepsTogether(oldCount, oldOf, kept, isKept);

    QList<RowStep> steps;
    for (auto range = removed.crbegin(); range != removed.crend(); ++range)
        steps.append({Kind::Remove, range->first, range->second, {}});
    // Each row that cannot stay goes behind the one before it, which has its place already.
    QList<int> &now = kept;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (stays[static_cast<size_t>(i)])
            continue;
        const auto from = now.indexOf(wanted[i]);
        now.removeAt(from);
        const auto to = i == 0 ? 0 : now.indexOf(wanted[i - 1]) + 1;
        now.insert(to, wanted[i]);
        if (from != to)
            steps.append({Kind::Move, static_cast<int>(from), static_cast<int>(to), {}});
    }
    for (const auto &[first, last] : added)
        steps.append({Kind::Insert, first, 0, numbers(first, last)});
    return steps;
}

} // namespace ui
