#include "core/csv/reader.h"

#include "core/base/bytes.h"
#include "core/csv/formula.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core::csv {

static constexpr qint64 chunkSize = qint64(1) << 20;
static constexpr qint64 startSize = 64 * 1024;

// Types of files that people drop by mistake. Empty if it may be text.
static QString binaryKind(std::string_view start)
{
    if (start.starts_with("PK\x03\x04")) {
        if (start.find("application/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos)
            return u"ods"_s;
        const bool office = start.find("[Content_Types].xml") != std::string_view::npos ||
                            start.find("_rels/.rels") != std::string_view::npos;
        const bool other = start.find("word/") != std::string_view::npos ||
                           start.find("ppt/") != std::string_view::npos;
        return office && !other ? u"xlsx"_s : u"zip"_s;
    }
    static constexpr std::pair<std::string_view, const char *> kinds[] = {
        {"\x89PNG\r\n\x1A\n", "png"}, {"\xD0\xCF\x11\xE0", "xls"}, {"%PDF-", "pdf"},
        {"\x1F\x8B", "gzip"},         {"\xFF\xD8\xFF", "jpeg"},    {"GIF8", "gif"},
    };
    for (const auto &[magic, kind] : kinds) {
        if (start.starts_with(magic))
            return QString::fromLatin1(kind);
    }
    return {};
}

// QFile reports a missing permission like other failures. A closed folder hides whether the file
// exists.
static bool isRefused(const QString &path)
{
    QFileInfo info(path);
    if (info.exists())
        return !info.isReadable();
    do
        info.setFile(info.absolutePath());
    while (!info.exists() && !info.isRoot());
    return info.exists() && !info.isExecutable();
}

static bool isBlank(const Record &record)
{
    return std::all_of(record.fields.begin(), record.fields.end(),
                       [](std::string_view field) { return core::csv::isBlank(field); });
}

static QStringList texts(const Record &record)
{
    QStringList list;
    for (const std::string_view field : record.fields) {
        const std::string_view text = withoutGuard(field);
        list += QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return list;
}

namespace {

//! Splits the records into preamble, header and rows.
class RowSink : public FileSink {
public:
    void begin(const FileShape &shape) override
    {
        m_headerExpected = shape.dialect.hasHeader;
        m_atStart = true;
        clear(shape);
    }

    bool record(const Record &record) final
    {
        if (m_atStart) {
            if (isPreamble(record.fields) || (m_headerExpected && isBlank(record)))
                return true;
            m_atStart = false;
            if (m_headerExpected) {
                QStringList labels = texts(record);
                for (QString &label : labels)
                    label = label.trimmed();
                header(labels, record.line);
                return true;
            }
        }
        return row(record);
    }

protected:
    virtual void clear(const FileShape &shape) = 0;
    virtual void header(const QStringList &labels, qint64 line) = 0;
    virtual bool row(const Record &record) = 0;

private:
    bool m_headerExpected = true;
    bool m_atStart = true;
};

class TableSink final : public RowSink {
public:
    explicit TableSink(qint64 bytes)
        : m_bytes(bytes)
    {
    }

    Table table;

private:
    void clear(const FileShape &shape) override
    {
        const bool wide =
            shape.encoding == Encoding::Utf16Le || shape.encoding == Encoding::Utf16Be;
        table = {};
        table.reserve(wide ? m_bytes / 2 : m_bytes);
    }
    void header(const QStringList &labels, qint64 line) override { table.setLabels(labels, line); }
    bool row(const Record &record) override
    {
        table.append(record);
        return true;
    }

    const qint64 m_bytes;
};

class PreviewSink final : public RowSink {
public:
    explicit PreviewSink(qsizetype rowCount)
        : m_rowCount(rowCount)
    {
    }

    QStringList labels;
    qint64 headerLine = 0;
    QList<QStringList> rows;

private:
    void clear(const FileShape &) override {}
    void header(const QStringList &names, qint64 line) override
    {
        labels = names;
        headerLine = line;
    }
    bool row(const Record &record) override
    {
        if (!isBlank(record))
            rows += texts(record);
        return rows.size() < m_rowCount;
    }

    const qsizetype m_rowCount;
};

} // namespace

static FileShape detectShape(QByteArrayView bytes, bool complete, const ReadOptions &options,
                             bool isUtf8)
{
    const std::string_view start(bytes.data(), static_cast<size_t>(bytes.size()));
    const EncodingGuess guess = guessEncoding(start);
    FileShape shape;
    shape.encoding = options.encoding.value_or(isUtf8 ? Encoding::Utf8 : guess.encoding);
    shape.encodingIsCertain = options.encoding || isUtf8 || guess.markSize > 0;
    Decoder decoder(shape.encoding);
    const bool marked = guess.markSize > 0 && guess.encoding == shape.encoding;
    const std::string_view text =
        decoder.decode(start.substr(marked ? static_cast<size_t>(guess.markSize) : 0));
    shape.dialect = detectDialect(text, complete, options.delimiter);
    if (options.hasHeader)
        shape.dialect.hasHeader = *options.hasHeader;
    return shape;
}

static FileResult<Mapping> mapColumns(const QStringList &labels, const QStringList &firstRow,
                                      qint64 headerLine)
{
    if (labels.isEmpty())
        return mapWithoutHeader(firstRow);
    return recogniseHeader(labels, firstRow, headerLine);
}

bool Import::isIgnored(qsizetype row) const
{
    if (table.isIgnored(row))
        return true;
    const qsizetype columns = std::max(table.cellCount(row), table.columnCount());
    for (qsizetype column = 0; column < columns; ++column) {
        const Field field = mapping.fields.value(column, Field::Ignore);
        const bool isYesOrNo = field == Field::BlockSignIn || field == Field::SignInAllowed ||
                               field == Field::ForceChangePassword;
        if (!isYesOrNo && !isBlank(table.cell(row, column)))
            return false;
    }
    return true;
}

Reader::Reader(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device))
{
}

FileResult<Reader> Reader::openFile(const QString &path, const Limits &limits)
{
    if (path.isEmpty())
        return fileFailure(FileProblem::NotFound);
    if (path.startsWith(u':') ||
        path.contains("://"_L1)) // Qt resources and URLs are not the user's files
        return fileFailure(FileProblem::NotAFile);
    const QFileInfo info(path);
    const bool exists = info.exists(); // also false if its folder is closed
    if (exists && !info.isFile())
        return fileFailure(FileProblem::NotAFile);
    if (info.size() > limits.fileBytes)
        return fileFailure(FileProblem::TooBig);

    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const FileProblem problem = isRefused(path) ? FileProblem::NoPermission
                                    : exists        ? FileProblem::ReadFailed
                                                    : FileProblem::NotFound;
        return fileFailure(problem, 0, file->errorString());
    }
    Reader reader(std::move(file));
    reader.m_path = path;
    reader.m_size = info.size();
    reader.m_modified = info.lastModified();
    const auto start = reader.start();
    if (!start)
        return tl::unexpected(start.error());
    if (start->isEmpty())
        return fileFailure(FileProblem::Empty);
    if (const QString kind = binaryKind(viewOf(*start)); !kind.isEmpty())
        return fileFailure(FileProblem::Binary, 0, kind);
    return reader;
}

Reader Reader::fromText(const QString &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    Reader reader = fromDevice(std::move(buffer));
    reader.m_isText = true;
    return reader;
}

Reader Reader::fromDevice(std::unique_ptr<QIODevice> device)
{
    Q_ASSERT(device->isReadable());
    Reader reader(std::move(device));
    reader.m_size = reader.m_device->isSequential() ? 0 : reader.m_device->size();
    return reader;
}

FileResult<QByteArray> Reader::start()
{
    if (!m_device->isSequential() && !m_device->seek(0))
        return fileFailure(FileProblem::ReadFailed, 0, m_device->errorString());
    QByteArray bytes(startSize, Qt::Uninitialized);
    const qint64 size = m_device->peek(bytes.data(), startSize);
    if (size < 0)
        return fileFailure(FileProblem::ReadFailed, 0, m_device->errorString());
    bytes.truncate(size);
    return bytes;
}

FileResult<Preview> Reader::preview(const ReadOptions &options, qsizetype rows)
{
    const auto bytes = start();
    if (!bytes)
        return tl::unexpected(bytes.error());
    const bool complete = bytes->size() < startSize;
    Preview result;
    result.shape = detectShape(*bytes, complete, options, m_isText);

    PreviewSink sink(rows);
    sink.begin(result.shape);
    Decoder decoder(result.shape.encoding);
    const EncodingGuess guess = guessEncoding(viewOf(*bytes));
    const auto mark = guess.encoding == result.shape.encoding ? guess.markSize : 0;
    Limits limits = options.limits;
    limits.rows += 2;
    Tokeniser tokeniser(result.shape.dialect.delimiter, sink, limits);
    if (tokeniser.feed(decoder.decode(viewOf(*bytes).substr(static_cast<size_t>(mark)))) &&
        complete)
        (void)tokeniser.finish();
    if (tokeniser.error())
        return tl::unexpected(*tokeniser.error());
    if (sink.labels.isEmpty() && sink.rows.isEmpty())
        return fileFailure(FileProblem::Empty);
    if (sink.rows.isEmpty() && complete)
        return fileFailure(FileProblem::NoRows, sink.headerLine);

    auto mapping = mapColumns(sink.labels, sink.rows.value(0), sink.headerLine);
    if (!mapping)
        return tl::unexpected(mapping.error());
    result.labels = sink.labels;
    result.rows = sink.rows;
    result.mapping = *mapping;
    return result;
}

FileResult<FileShape> Reader::read(FileSink &sink, const ReadOptions &options,
                                   const Progress &progress)
{
    const auto bytes = start();
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->isEmpty())
        return fileFailure(FileProblem::Empty);
    FileShape shape = detectShape(*bytes, bytes->size() < startSize, options, m_isText);
    auto fits = pass(sink, shape, options, progress);
    if (fits && !*fits) {
        // ASCII at first, then bytes that are not UTF-8: read again with the other encoding.
        shape.encoding = Encoding::Windows1252;
        if (!m_device->seek(0))
            return fileFailure(FileProblem::ReadFailed, 0, m_device->errorString());
        fits = pass(sink, shape, options, progress);
    }
    // A file that changed while it was read may look broken in any way: the change is the better
    // explanation.
    if ((fits || fits.error().problem != FileProblem::Cancelled) && hasChanged())
        return fileFailure(FileProblem::ChangedWhileReading);
    if (!fits)
        return tl::unexpected(fits.error());
    return shape;
}

// One pass over the file. False if the guessed encoding does not fit.
FileResult<bool> Reader::pass(FileSink &sink, FileShape &shape, const ReadOptions &options,
                              const Progress &progress)
{
    sink.begin(shape);
    Limits limits = options.limits;
    limits.rows += shape.dialect.preamble + (shape.dialect.hasHeader ? 1 : 0);
    Tokeniser tokeniser(shape.dialect.delimiter, sink, limits);
    Decoder decoder(shape.encoding);
    const bool mayRestart =
        !shape.encodingIsCertain && shape.encoding == Encoding::Utf8 && !m_device->isSequential();

    QByteArray chunk(chunkSize, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 size = m_device->read(chunk.data(), chunkSize);
        if (size < 0)
            return fileFailure(FileProblem::ReadFailed, 0, m_device->errorString());
        if (size == 0)
            break;
        std::string_view bytes(chunk.constData(), static_cast<size_t>(size));
        if (done == 0) {
            if (const EncodingGuess guess = guessEncoding(bytes.substr(0, 4));
                guess.encoding == shape.encoding)
                bytes.remove_prefix(static_cast<size_t>(guess.markSize));
        }
        done += size;
        if (done > options.limits.fileBytes)
            return fileFailure(FileProblem::TooBig);
        const std::string_view text = decoder.decode(bytes);
        if (!decoder.isValid() && mayRestart)
            return false;
        if (!tokeniser.feed(text))
            break;
        if (progress && !progress(done, m_size))
            return fileFailure(FileProblem::Cancelled);
    }
    if (!tokeniser.error()) {
        const std::string_view rest = decoder.finish();
        if (!decoder.isValid() && mayRestart)
            return false;
        if (tokeniser.feed(rest))
            (void)tokeniser.finish();
    }
    shape.damaged = !decoder.isValid();
    if (tokeniser.error())
        return tl::unexpected(*tokeniser.error());
    return true;
}

bool Reader::hasChanged() const
{
    if (m_path.isEmpty())
        return false;
    const QFileInfo now(m_path);
    return !now.exists() || now.size() != m_size || now.lastModified() != m_modified;
}

FileResult<Import> Reader::readAll(const ReadOptions &options, const Progress &progress)
{
    TableSink sink(std::min(m_size, options.limits.fileBytes));
    const auto shape = read(sink, options, progress);
    if (!shape)
        return tl::unexpected(shape.error());
    Import result{*shape, {}, std::move(sink.table)};
    const Table &table = result.table;
    if (!table.hasRows()) {
        return fileFailure(table.labels().isEmpty() ? FileProblem::Empty : FileProblem::NoRows,
                           table.headerLine());
    }
    qsizetype first = 0;
    while (table.isIgnored(first))
        ++first;
    QStringList firstRow;
    for (qsizetype column = 0; column < table.columnCount(); ++column)
        firstRow += table.text(first, column);
    auto mapping = mapColumns(table.labels(), firstRow, table.headerLine());
    if (!mapping)
        return tl::unexpected(mapping.error());
    result.mapping = *mapping;
    return result;
}

FileResult<Import> readText(const QString &text, const ReadOptions &options)
{
    return Reader::fromText(text).readAll(options);
}

FileResult<qint64> countRecords(const QString &path, const ReadOptions &options)
{
    struct Counter final : FileSink {
        void begin(const FileShape &) override { count = 0; }
        bool record(const Record &) override
        {
            ++count;
            return true;
        }
        qint64 count = 0;
    } counter;
    auto reader = Reader::openFile(path, options.limits);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto shape = reader->read(counter, options);
    if (!shape)
        return tl::unexpected(shape.error());
    return counter.count;
}

} // namespace core::csv
