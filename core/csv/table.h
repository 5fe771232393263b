#pragma once

#include "core/csv/tokeniser.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core::csv {

//! True if it contains only spaces and tabs.
[[nodiscard]] inline bool isBlank(QByteArrayView cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '\t'; });
}

//! The rows of a file, small enough for millions and editable: the text of all cells is in one
//! arena (plus 4 bytes per cell and 8 per row), edits are kept separately. Trailing empty cells are
//! not stored.
class Table {
public:
    //! Reserves space for this much text.
    void reserve(qint64 bytes);
    //! Removes protective apostrophes.
    void append(const Record &record);
    void setLabels(const QStringList &labels, qint64 line);

    [[nodiscard]] qsizetype rowCount() const { return static_cast<qsizetype>(m_rows.size()); }
    //! The header's; without a header, the widest row's.
    [[nodiscard]] qsizetype columnCount() const
    {
        return m_labels.isEmpty() ? m_widest : m_labels.size();
    }
    //! Empty if the file has no header.
    [[nodiscard]] const QStringList &labels() const { return m_labels; }
    [[nodiscard]] qint64 headerLine() const { return m_headerLine; }

    //! UTF-8, valid until the cell is set; empty beyond the end of the row.
    [[nodiscard]] QByteArrayView cell(qsizetype row, qsizetype column) const;
    //! The cells of a row up to the last non-empty one, as in the file, without edits. `cells` is
    //! scratch space.
    [[nodiscard]] std::span<const std::string_view> row(qsizetype row,
                                                        std::vector<std::string_view> &cells) const;
    [[nodiscard]] QString text(qsizetype row, qsizetype column) const;
    //! Up to the last non-empty cell of the file: more than columnCount() means that the row is
    //! shifted.
    [[nodiscard]] qsizetype cellCount(qsizetype row) const;
    //! The physical line on which the row starts, from 1.
    [[nodiscard]] qint64 lineOf(qsizetype row) const
    {
        return m_rows[static_cast<size_t>(row)].line;
    }
    //! A blank line, or only separators.
    [[nodiscard]] bool isIgnored(qsizetype row) const;
    //! False if all rows are ignored.
    [[nodiscard]] bool hasRows() const;

    void setCell(qsizetype row, qsizetype column, const QString &text);
    [[nodiscard]] bool isEdited(qsizetype row, qsizetype column) const;

private:
    struct Row {
        std::uint32_t firstCell;
        std::uint32_t line;
    };

    static quint64 key(qsizetype row, qsizetype column)
    {
        return static_cast<quint64>(row) << 32 | static_cast<quint64>(column);
    }

    std::string m_text;
    std::vector<std::uint32_t> m_cells = {
        0}; // start of each cell; the next one starts where it ends
    std::vector<Row> m_rows;
    QHash<quint64, QByteArray> m_edits;
    QStringList m_labels;
    qint64 m_headerLine = 0;
    qsizetype m_widest = 0;
};

} // namespace core::csv
