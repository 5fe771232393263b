#include "core/services/importgrid.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

QString importKey(csv::Field field)
{
    const auto key = csv::name(field);
    switch (field) {
    case csv::Field::UserAlias:
    case csv::Field::UserDomain:
    case csv::Field::BlockSignIn:
    case csv::Field::SignInAllowed:
    case csv::Field::Roles:
    case csv::Field::Licences:
        return key;
    default:
        break;
    }
    const auto *spec = fieldNamed(userFields(), QStringView(key));
    return spec && spec->isText() && spec->isRequest() ? key : QString();
}

ImportGrid::ImportGrid(std::vector<ImportSource> sources)
{
    auto rows = std::make_shared<std::vector<Row>>();
    auto ofSource = std::make_shared<std::vector<std::vector<int>>>();
    int number = 0;
    for (size_t s = 0; s < sources.size(); ++s) {
        const auto &data = sources[s].data;
        const auto &labels = data.table.labels();
        const auto width =
            static_cast<int>(std::max(data.table.columnCount(), data.mapping.fields.size()));

        std::vector<int> places(static_cast<size_t>(m_columns.size()), -1);
        for (int column = 0; column < width; ++column) {
            const QString header = labels.value(column);
            const QString field = importKey(data.mapping.fields.value(column, csv::Field::Ignore));
            int place = -1;
            for (int i = 0; i < m_columns.size() && place < 0; ++i) {
                const bool same = field.isEmpty() ? s > 0 && m_columns[i].field.isEmpty() &&
                                                        m_columns[i].header == header
                                                  : m_columns[i].field == field;
                if (same && places[static_cast<size_t>(i)] < 0)
                    place = i;
            }
            if (place < 0) {
                place = static_cast<int>(m_columns.size());
                m_columns.append({header, field, {}});
                places.push_back(-1);
            }
            places[static_cast<size_t>(place)] = column;
        }
        ofSource->push_back(std::move(places));

        m_firstNumber.push_back(number + 1);
        number += static_cast<int>(data.table.rowCount());
        rows->reserve(rows->size() + static_cast<size_t>(data.table.rowCount()));
        for (qsizetype row = 0; row < data.table.rowCount(); ++row) {
            if (!data.isIgnored(row))
                rows->push_back({static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(row)});
        }
    }
    m_sources = std::make_shared<const std::vector<ImportSource>>(std::move(sources));
    m_rows = std::move(rows);
    m_ofSource = std::move(ofSource);

    constexpr int lookedAt = 1000;
    for (int column = 0; column < m_columns.size(); ++column) {
        for (int row = 0;
             row < std::min(rowCount(), lookedAt) && m_columns[column].sample.isEmpty(); ++row)
            m_columns[column].sample = text(row, column).trimmed();
    }
}

QList<csv::Field> ImportGrid::fields() const
{
    QList<csv::Field> fields;
    for (const auto &column : m_columns)
        fields.append(column.field.isEmpty() ? csv::Field::Ignore
                                             : csv::fieldFromName(column.field));
    return fields;
}

void ImportGrid::setField(int column, csv::Field field)
{
    const QString name = importKey(field);
    for (auto &other : m_columns) {
        if (!name.isEmpty() && other.field == name)
            other.field.clear();
    }
    m_columns[column].field = name;
}

QByteArrayView ImportGrid::cell(int row, int column) const
{
    if (!m_edits.isEmpty()) {
        if (const auto edit = m_edits.constFind(key(row, column)); edit != m_edits.cend())
            return *edit;
    }
    const auto place = (*m_rows)[static_cast<size_t>(row)];
    const auto &columns = (*m_ofSource)[place.source];
    const int own =
        static_cast<size_t>(column) < columns.size() ? columns[static_cast<size_t>(column)] : -1;
    return own < 0 ? QByteArrayView() : (*m_sources)[place.source].data.table.cell(place.row, own);
}

std::span<const std::string_view> ImportGrid::cellsOf(int row,
                                                      std::vector<std::string_view> &cells) const
{
    const auto place = (*m_rows)[static_cast<size_t>(row)];
    // The grid has the first file's columns.
    if (m_edits.isEmpty() && place.source == 0)
        return (*m_sources)[0].data.table.row(place.row, cells);
    cells.resize(static_cast<size_t>(m_columns.size()));
    for (int column = 0; column < m_columns.size(); ++column) {
        const auto text = cell(row, column);
        cells[static_cast<size_t>(column)] = {text.data(), static_cast<size_t>(text.size())};
    }
    return cells;
}

void ImportGrid::setCell(int row, int column, const QString &text)
{
    m_edits.insert(key(row, column), text.toUtf8());
}

int ImportGrid::numberOf(int row) const
{
    const auto place = (*m_rows)[static_cast<size_t>(row)];
    return m_firstNumber[place.source] + static_cast<int>(place.row);
}

int ImportGrid::lineOf(int row) const
{
    const auto place = (*m_rows)[static_cast<size_t>(row)];
    return static_cast<int>((*m_sources)[place.source].data.table.lineOf(place.row));
}

int ImportGrid::cellCount(int row) const
{
    const auto place = (*m_rows)[static_cast<size_t>(row)];
    return static_cast<int>((*m_sources)[place.source].data.table.cellCount(place.row));
}

const std::vector<ImportSource> &ImportGrid::sources() const
{
    static const std::vector<ImportSource> none;
    return m_sources ? *m_sources : none;
}

QList<ImportEdit> ImportGrid::edits() const
{
    auto keys = m_edits.keys();
    std::sort(keys.begin(), keys.end());
    QList<ImportEdit> list;
    list.reserve(keys.size());
    for (const auto place : std::as_const(keys))
        list.append({static_cast<int>(place >> 32), static_cast<int>(place & 0xffffffff),
                     QString::fromUtf8(m_edits[place])});
    return list;
}

QStringList ImportGrid::fieldNames() const
{
    QStringList names;
    for (const auto &column : m_columns)
        names << column.field;
    return names;
}

void ImportGrid::restore(const QStringList &fieldNames, const QList<ImportEdit> &edits)
{
    for (int i = 0; i < m_columns.size() && m_columns.size() == fieldNames.size(); ++i)
        m_columns[i].field = fieldNames[i];
    for (const auto &edit : edits) {
        if (edit.row >= 0 && edit.row < rowCount() && edit.column >= 0 &&
            edit.column < m_columns.size())
            setCell(edit.row, edit.column, edit.text);
    }
}

void ImportGrid::adopt(const ImportGrid &before)
{
    if (m_columns.size() == before.m_columns.size()) {
        for (int i = 0; i < m_columns.size(); ++i)
            m_columns[i].field = before.m_columns[i].field;
    }
    for (auto it = before.m_edits.cbegin(); it != before.m_edits.cend(); ++it) {
        const auto row = static_cast<int>(it.key() >> 32);
        if (row < rowCount() && cellCount(row) == before.cellCount(row))
            m_edits.insert(it.key(), it.value());
    }
}

} // namespace core
