#include "core/csv/table.h"

#include "core/csv/formula.h"

#include <algorithm>

namespace core::csv {

void Table::reserve(qint64 bytes)
{
    m_text.reserve(static_cast<size_t>(bytes));
    // A guess that fits most files; doubling up to tens of millions of cells would copy them
    // repeatedly.
    m_cells.reserve(static_cast<size_t>(bytes / 12));
    m_rows.reserve(static_cast<size_t>(bytes / 120));
}

void Table::append(const Record &record)
{
    m_rows.push_back(
        {static_cast<std::uint32_t>(m_cells.size() - 1), static_cast<std::uint32_t>(record.line)});
    auto fields = record.fields;
    while (!fields.empty() && fields.back().empty())
        fields = fields.first(fields.size() - 1);
    for (const std::string_view field : fields) {
        m_text.append(withoutGuard(field));
        m_cells.push_back(static_cast<std::uint32_t>(m_text.size()));
    }
    m_widest = std::max(m_widest, static_cast<qsizetype>(record.fields.size()));
}

void Table::setLabels(const QStringList &labels, qint64 line)
{
    m_labels = labels;
    m_headerLine = line;
}

QByteArrayView Table::cell(qsizetype row, qsizetype column) const
{
    if (!m_edits.isEmpty()) {
        if (const auto edit = m_edits.constFind(key(row, column)); edit != m_edits.constEnd())
            return *edit;
    }
    if (column >= cellCount(row))
        return {};
    const size_t index = m_rows[static_cast<size_t>(row)].firstCell + static_cast<size_t>(column);
    const std::uint32_t from = m_cells[index];
    return {m_text.data() + from, static_cast<qsizetype>(m_cells[index + 1] - from)};
}

std::span<const std::string_view> Table::row(qsizetype row,
                                             std::vector<std::string_view> &cells) const
{
    const auto count = static_cast<size_t>(cellCount(row));
    if (cells.size() < count)
        cells.resize(count);
    const std::uint32_t *const starts = m_cells.data() + m_rows[static_cast<size_t>(row)].firstCell;
    for (size_t i = 0; i < count; ++i)
        cells[i] = {m_text.data() + starts[i], starts[i + 1] - starts[i]};
    return {cells.data(), count};
}

QString Table::text(qsizetype row, qsizetype column) const
{
    return QString::fromUtf8(cell(row, column));
}

qsizetype Table::cellCount(qsizetype row) const
{
    const auto index = static_cast<size_t>(row);
    const size_t end = index + 1 < m_rows.size() ? m_rows[index + 1].firstCell : m_cells.size() - 1;
    return static_cast<qsizetype>(end - m_rows[index].firstCell);
}

bool Table::isIgnored(qsizetype row) const
{
    const qsizetype columns = std::max(cellCount(row), m_edits.isEmpty() ? 0 : columnCount());
    for (qsizetype column = 0; column < columns; ++column) {
        if (!isBlank(cell(row, column)))
            return false;
    }
    return true;
}

bool Table::hasRows() const
{
    for (qsizetype row = 0; row < rowCount(); ++row) {
        if (!isIgnored(row))
            return true;
    }
    return false;
}

void Table::setCell(qsizetype row, qsizetype column, const QString &text)
{
    m_edits.insert(key(row, column), text.toUtf8());
}

bool Table::isEdited(qsizetype row, qsizetype column) const
{
    return m_edits.contains(key(row, column));
}

} // namespace core::csv
