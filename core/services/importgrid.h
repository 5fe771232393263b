#pragma once

#include "core/csv/reader.h"
#include "core/services/importsession.h"

#include <QHash>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace core {

//! One file, or the clipboard, as read.
struct ImportSource {
    QString name; //!< base name; empty for pasted text
    csv::Import data;
};

//! The rows of all files as one table. A value: copies share the file content, so that a worker can
//! check one while the user edits another.
class ImportGrid {
public:
    ImportGrid() = default;
    //! Maps columns of later files to earlier ones with the same meaning.
    explicit ImportGrid(std::vector<ImportSource> sources);

    [[nodiscard]] int rowCount() const { return m_rows ? static_cast<int>(m_rows->size()) : 0; }
    [[nodiscard]] const QList<ImportColumn> &columns() const { return m_columns; }
    //! The meaning of each column for the checks; Ignore for fields that users do not have.
    [[nodiscard]] QList<csv::Field> fields() const;
    //! A field belongs to one column: the previous one loses it.
    void setField(int column, csv::Field field);

    //! UTF-8, valid while this grid is not changed.
    [[nodiscard]] QByteArrayView cell(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const
    {
        return QString::fromUtf8(cell(row, column));
    }
    //! All cells of a row, in the order of columns(); `cells` is scratch space. For iterating over
    //! all rows.
    [[nodiscard]] std::span<const std::string_view> cellsOf(
        int row, std::vector<std::string_view> &cells) const;
    void setCell(int row, int column, const QString &text);
    //! The row's number on screen: the first after the header is 1, counted across files.
    [[nodiscard]] int numberOf(int row) const;
    [[nodiscard]] int lineOf(int row) const;
    //! Number of cells of the row in its file.
    [[nodiscard]] int cellCount(int row) const;

    [[nodiscard]] const std::vector<ImportSource> &sources() const;
    [[nodiscard]] bool hasEdits() const { return !m_edits.isEmpty(); }
    [[nodiscard]] QList<ImportEdit> edits() const;
    [[nodiscard]] QStringList fieldNames() const;
    //! Restores mapping and edits made earlier on the same files.
    void restore(const QStringList &fieldNames, const QList<ImportEdit> &edits);
    //! Copies the edits and the manual mapping from a grid that read these files differently.
    void adopt(const ImportGrid &before);

private:
    struct Row {
        std::uint32_t source;
        std::uint32_t row;
    };
    static quint64 key(int row, int column)
    {
        return static_cast<quint64>(row) << 32 | static_cast<quint64>(column);
    }

    // Immutable, hence shared between copies.
    std::shared_ptr<const std::vector<ImportSource>> m_sources;
    std::shared_ptr<const std::vector<Row>> m_rows;
    std::shared_ptr<const std::vector<std::vector<int>>>
        m_ofSource;                 // column of the grid → of the source, -1 = none
    std::vector<int> m_firstNumber; // by source
    QList<ImportColumn> m_columns;
    QHash<quint64, QByteArray> m_edits;
};

//! "" if not imported.
[[nodiscard]] QString importKey(csv::Field field);

} // namespace core
