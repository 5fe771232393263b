#pragma once

#include "core/services/directory.h"
#include "core/services/importsession.h"

#include "ui/kit/tables/columnmodel.h"

#include <optional>

namespace ui {

//! The grid of an import: a number, the file's columns, the licences, the result of the row. A row
//! is a row of the session, which answers for every cell; a filter is the session's list of rows.
class ImportModel final : public RowsModel<int> {
    Q_OBJECT
public:
    ImportModel(core::ImportSession &session, const core::Directory &directory, QObject *parent);

    void setFilter(std::optional<core::ImportKind> kind);
    [[nodiscard]] std::optional<core::ImportKind> filter() const { return m_filter; }

    //! Column of the file, -1 for our own columns.
    [[nodiscard]] int fileColumn(int column) const;
    [[nodiscard]] int columnOfFile(int fileColumn) const { return fileColumn + 1; }
    //! Column with the licences for all rows; -1 if the file has its own.
    [[nodiscard]] int licencesColumn() const;
    [[nodiscard]] int resultColumn() const { return columnCount() - 1; }

    [[nodiscard]] int sessionRow(int row) const { return m_rows.at(row); }
    //! -1 if the filter hides it.
    [[nodiscard]] int rowOf(int sessionRow) const;
    //! The next (or previous) row that needs fixing, relative to a row of the session; -1 if none.
    [[nodiscard]] int nextProblem(int sessionRow, bool forwards) const;
    //! First column with a finding, else the result.
    [[nodiscard]] int problemColumn(int sessionRow) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    //! The result of a row as a sentence; empty where the chip is enough.
    [[nodiscard]] QString sentence(const core::ImportVerdict &verdict) const;
    [[nodiscard]] static QString kindText(core::ImportKind kind);

protected:
    [[nodiscard]] const int *rowAt(int row) const override { return &m_rows.at(row); }
    [[nodiscard]] QVariant idOf(const int &row) const override { return row; }

private:
    void reset();
    void update();
    [[nodiscard]] QList<Column<int>> makeColumns() const;
    [[nodiscard]] Column<int> fileColumnOf(int column) const;
    [[nodiscard]] QString findings(int row) const;
    [[nodiscard]] QString licencesForAll() const;

    core::ImportSession &m_session;
    const core::Directory &m_directory;
    std::optional<core::ImportKind> m_filter;
    QVector<int> m_rows; // shares the session's list
    int m_fileColumns = 0;
    bool m_licencesInFile = false;
};

} // namespace ui
