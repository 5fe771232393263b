#pragma once

#include "core/plan/planners.h"
#include "core/services/importgrid.h"

#include <atomic>
#include <cstdint>
#include <functional>

//! From files to verdicts, as plain functions: the import session runs them on a worker, and so
//! does a benchmark.
namespace core {

template <typename T>
using ImportResult = tl::expected<T, ImportFileError>;

//! Progress of a reading on another thread.
struct ImportProgress {
    std::atomic<int> permille = 0;
    std::atomic<bool> cancelled = false;
};

//! The user's choices for all rows.
struct ImportChoices {
    QList<Id> licences;
    QString usageLocation;             //!< ISO code
    QHash<QString, Id> licencesByName; //!< names for subscriptions in files, by importName()
};

//! Rows that are New without findings have no separate verdict: nearly all rows of a big file.
struct ImportChecked {
    std::vector<std::uint8_t> kinds; //!< an ImportKind per row
    QHash<int, ImportVerdict> verdicts;
    ImportCounts counts;
    std::array<QVector<int>, 4> rowsOfKind;
    QList<SeatNeed> seats;

    [[nodiscard]] ImportKind kind(int row) const
    {
        return static_cast<ImportKind>(kinds[static_cast<size_t>(row)]);
    }
};

struct CheckedFile {
    int rows = 0;
    int good = 0;
    int fix = 0;
};

//! From a file's saved content, if there is any.
[[nodiscard]] ImportResult<ImportGrid> readFiles(const QList<ImportFile> &files,
                                                 std::optional<csv::Encoding> encoding,
                                                 ImportProgress *progress = nullptr);
[[nodiscard]] ImportResult<ImportGrid> readPasted(const QString &text);

//! Letters and digits without case and accents.
[[nodiscard]] QString importName(const QString &text);
//! These rows of the grid as users, in the same order.
[[nodiscard]] QList<ImportRow> importRows(const ImportGrid &grid, const QVector<int> &rows,
                                          const ImportChoices &choices);
//! The same, one at a time.
void eachImportRow(const ImportGrid &grid, const QVector<int> &rows, const ImportChoices &choices,
                   const std::function<void(const ImportRow &)> &each);
[[nodiscard]] ImportChecked checkImport(const ImportGrid &grid, const CustomerView &view,
                                        const ImportChoices &choices);

//! Reads and checks one file for a customer without users.
[[nodiscard]] ImportResult<CheckedFile> checkFile(const QString &path);

} // namespace core
