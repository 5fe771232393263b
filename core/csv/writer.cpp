#include "core/csv/writer.h"

#include "core/csv/formula.h"

#include <QFileInfo>

namespace core::csv {

static constexpr qsizetype bufferSize = 64 * 1024;

Writer::Writer(const QString &path, char delimiter)
    : m_file(path)
    , m_delimiter(delimiter)
{
}

FileResult<> Writer::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return tl::unexpected(failed());
    m_buffer = "\xEF\xBB\xBF";
    return {};
}

void Writer::writeRow(std::initializer_list<QByteArrayView> cells)
{
    for (const QByteArrayView cell : cells)
        writeCell(cell);
    endRow();
}

void Writer::writeRow(const QStringList &cells)
{
    for (const QString &cell : cells)
        writeCell(cell.toUtf8());
    endRow();
}

void Writer::writeCell(QByteArrayView utf8)
{
    if (m_cellsInRow++ > 0)
        m_buffer += m_delimiter;
    m_lastIsEmpty = utf8.isEmpty();
    const std::string_view text(utf8.data(), static_cast<size_t>(utf8.size()));
    const bool guarded = isFormulaLike(text);
    const char special[] = {m_delimiter, '"', '\r', '\n'};
    if (!guarded &&
        text.find_first_of(std::string_view(special, sizeof special)) == std::string_view::npos) {
        m_buffer += utf8;
        return;
    }
    m_buffer += '"';
    if (guarded)
        m_buffer += '\'';
    for (const char c : text) {
        if (c == '"')
            m_buffer += '"';
        m_buffer += c;
    }
    m_buffer += '"';
}

void Writer::endRow()
{
    // A row with one empty cell must not look like a blank line.
    if (m_cellsInRow == 1 && m_lastIsEmpty)
        m_buffer += "\"\"";
    m_buffer += "\r\n";
    m_cellsInRow = 0;
    if (m_buffer.size() >= bufferSize)
        flush();
}

FileResult<> Writer::commit()
{
    flush();
    // QSaveFile remembers a failed write and then refuses to replace the old file.
    if (!m_file.commit())
        return tl::unexpected(failed());
    return {};
}

void Writer::flush()
{
    m_file.write(m_buffer);
    m_buffer.clear();
}

FileError Writer::failed() const
{
    // QSaveFile reports a missing permission like other failures.
    const QFileInfo target(m_file.fileName());
    const QFileInfo folder(target.path());
    const bool refused =
        (target.exists() && !target.isWritable()) || (folder.exists() && !folder.isWritable());
    const FileProblem problem = m_file.error() == QFileDevice::ResourceError ? FileProblem::DiskFull
                                : refused ? FileProblem::NoPermission
                                          : FileProblem::WriteFailed;
    return {problem, 0, m_file.errorString()};
}

} // namespace core::csv
