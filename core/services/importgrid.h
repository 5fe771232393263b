#pragma once

#include "core/csv/reader.h"
#include "core/services/importsession.h"

#include <QHash>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace core {

//! One file, or the clipboard, as it was read.
struct ImportSource {
    QString name; //!< base name; empty for pasted text
    csv::Import data;
};

//! The rows of all files as one table. A value: copies share what was read, so that a worker can
//! check one while a person edits another.
class ImportGrid {
public:
    ImportGrid() = default;
    //! Columns of later files are put under those of earlier ones that mean the same.
    explicit ImportGrid(std::vector<ImportSource> sources);

    [[nodiscard]] int rowCount() const { return m_rows ? static_cast<int>(m_rows->size()) : 0; }
    [[nodiscard]] const QList<ImportColumn> &columns() const { return m_columns; }
    //! What each column means to the checks; Ignore for all that no user has.
    [[nodiscard]] QList<csv::Field> fields() const;
    //! A field belongs to one column: the one that had it before loses it.
    void setField(int column, csv::Field field);

    //! UTF-8, valid as long as this grid is not changed.
    [[nodiscard]] QByteArrayView cell(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const
    {
        return QString::fromUtf8(cell(row, column));
    }
    //! All cells of a row, in the order of columns(); `cells` is only room. For looking at every
    //! row in turn.
    [[nodiscard]] std::span<const std::string_view> cellsOf(
        int row, std::vector<std::string_view> &cells) const;
    void setCell(int row, int column, const QString &text);
    //! What a person sees as the row's number: first after the header is 1, counted on from file to
    //! file.
    [[nodiscard]] int numberOf(int row) const;
    [[nodiscard]] int lineOf(int row) const;
    //! Cells that the row has in its file.
    [[nodiscard]] int cellCount(int row) const;

    [[nodiscard]] const std::vector<ImportSource> &sources() const;
    [[nodiscard]] bool hasEdits() const { return !m_edits.isEmpty(); }
    [[nodiscard]] QList<ImportEdit> edits() const;
    [[nodiscard]] QStringList fieldNames() const;
    //! Mapping and edits that were made on the same files before.
    void restore(const QStringList &fieldNames, const QList<ImportEdit> &edits);
    //! Takes over the edits, and the mapping by hand, of a grid of the same files read in another
    //! way.
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

    // Never changed once made, hence shared between copies.
    std::shared_ptr<const std::vector<ImportSource>> m_sources;
    std::shared_ptr<const std::vector<Row>> m_rows;
    std::shared_ptr<const std::vector<std::vector<int>>>
        m_ofSource;                 // column of the grid → of the source, -1 = none
    std::vector<int> m_firstNumber; // by source
    QList<ImportColumn> m_columns;
    QHash<quint64, QByteArray> m_edits;
};

//! "" for what is not imported.
[[nodiscard]] QString importKey(csv::Field field);

} // namespace core
