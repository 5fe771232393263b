#pragma once

#include "core/base/result.h"
#include "core/plan/planners.h"
#include "core/services/importmemo.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace core {

class Clock;
class Directory;
class StoreThread;

struct ImportColumn {
    QString header; //!< as in the file; empty if the file has none
    QString field;  //!< key of the field, empty = not imported
    QString sample; //!< the first non-empty value
};

struct ImportFileInfo {
    QStringList names; //!< base names; empty for pasted text
    QString vendor;    //!< the vendor's product whose file it is, "Partner Center"; empty for none
    QString encoding;  //!< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"
    QString delimiter; //!< "comma", "semicolon", "tab", "bar"
    int rows = 0;      //!< without header and ignored rows
};

//! Why a file cannot be read; `ui/words` has the sentences. `problem` is the name of a
//! csv::FileProblem, or "changed-since" if the file differs from the one whose rows were fixed.
struct ImportFileError {
    QString file;
    QString problem;
    qint64 line = 0;
    QString detail;
    qint64 most = 0; //!< the limit, of "too-big" in GB and of "too-many-columns"
};

struct ImportCounts {
    int all = 0;
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int fix = 0;
};

//! One CSV import from file to plan: reading, mapping, checking, fixing in the grid. Reading and
//! checking run on a worker; everything readable here is already in memory. Nothing changes before
//! the plan is run; ImportDraft saves the work until then.
class ImportSession final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Reading, Checking, Ready, Failed };

    ImportSession(StoreThread &store, Directory &directory, const Clock &clock, const Id &customer,
                  QObject *parent = nullptr);
    ~ImportSession() override;

    //! Several files are read in sequence; their rows are joined by field, not by column.
    void openFiles(const QStringList &paths);
    void openText(const QString &text);
    void cancel();
    //! Input for restore().
    [[nodiscard]] ImportMemo memo() const;
    //! Reads the same sources again, from saved content if available, and applies the edits.
    void restore(const ImportMemo &memo);

    [[nodiscard]] State state() const;
    [[nodiscard]] double progress() const; //!< 0…1 while reading
    [[nodiscard]] ImportFileError error() const;
    [[nodiscard]] const ImportFileInfo &info() const;
    [[nodiscard]] Id customer() const;
    void setCustomer(const Id &customer);

    [[nodiscard]] const QList<ImportColumn> &columns() const;
    //! Keys that a column may be mapped to, in menu order.
    [[nodiscard]] static QStringList fieldKeys();
    void setColumnField(int column, const QString &key);
    //! Reads again in another encoding ("" = as detected). Keeps edits of rows with the same number
    //! of cells.
    void setEncoding(const QString &encoding);

    // Choices for all rows.
    [[nodiscard]] QList<Id> licencesForAll() const;
    void setLicencesForAll(const QList<Id> &subscriptions);
    //! Used if the file gives neither usage location nor country; ISO code or empty.
    void setUsageLocationForAll(const QString &country);
    [[nodiscard]] QString usageLocationForAll() const;
    void setTemporaryPasswords(bool wanted);
    [[nodiscard]] bool temporaryPasswords() const;

    // The grid. Rows are 0-based here; ImportVerdict::row is the number on screen.
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] bool hasEdits() const;
    void setCell(int row, int column, const QString &text);
    [[nodiscard]] const ImportVerdict &verdict(int row) const;
    //! The finding of this cell, or nullptr.
    [[nodiscard]] const Finding *findingAt(int row, int column) const;
    [[nodiscard]] int lineOf(int row) const; //!< physical line in its file, from 1
    [[nodiscard]] ImportCounts counts() const;
    [[nodiscard]] const QVector<int> &rows(std::optional<ImportKind> kind) const; //!< nullopt = all
    [[nodiscard]] QList<SeatNeed> seats() const;

    //! The plan of all rows that can be run.
    [[nodiscard]] QFuture<Result<Plan>> makePlan();
    //! Rows to fix with their own columns, their line and a reason, formula-safe, as the file had
    //! them. Gives how many. `reasons` turns findings into a sentence (only ui has sentences);
    //! it is called on a worker.
    [[nodiscard]] QFuture<Result<int>> saveRejected(
        const QString &path, std::function<QString(const ImportVerdict &)> reasons,
        const QString &lineHeader, const QString &reasonHeader) const;

Q_SIGNALS:
    //! Another file is about to be read; the current content goes.
    void opened();
    //! memo() has changed.
    void edited();
    void stateChanged();
    void progressChanged(double part);
    //! These rows have new verdicts (an edit can affect others, such as a resolved duplicate).
    void checked();
    void columnsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
