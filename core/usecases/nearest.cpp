#include "core/usecases/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace core {
namespace {

//! Longer words are user input gone wrong, and the work grows with the square.
constexpr qsizetype longest = 128;

//! Insertions, deletions, replacements (Levenshtein).
qsizetype editsBetween(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({row[at] + 1, row[at + 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(const QString &typed, const QStringList &known)
{
    const QString wanted = typed.trimmed().toCaseFolded();
    if (wanted.isEmpty() || wanted.size() > longest)
        return {};
    QString best;
    qsizetype fewest = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const auto &word : known) {
        if (word.size() > longest || qAbs(word.size() - wanted.size()) >= fewest)
            continue;
        const auto edits = editsBetween(wanted, word.toCaseFolded());
        if (edits < fewest) {
            fewest = edits;
            best = word;
        }
    }
    return best;
}

} // namespace core
