#include "server/store/archive.h"

#include "server/store/syncfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

using core::ErrorCode;

constexpr char magic[] = "TENANTRY BACKUP 1\n";
constexpr qsizetype magicSize = sizeof magic - 1;
constexpr qsizetype hashSize = 32;
constexpr qsizetype frameBytes = 1024 * 1024;
constexpr quint32 mostFrameBytes = 512 * 1024 * 1024;
constexpr int packing = 1;

enum Kind : char { TableFrame = 'T', RowsFrame = 'R', EndFrame = 'E', ManifestFrame = 'M' };
enum Tag : char { NullTag, IntegerTag, TextTag, BytesTag };

template <typename T>
void appendNumber(QByteArray &out, T number)
{
    char bytes[sizeof number];
    qToBigEndian(number, bytes);
    out.append(bytes, sizeof bytes);
}

void appendCell(QByteArray &out, const Cell &cell)
{
    out += static_cast<char>(cell.index());
    if (const auto *number = std::get_if<qint64>(&cell)) {
        appendNumber(out, *number);
    } else if (cell.index() != NullTag) {
        const auto *text = std::get_if<QString>(&cell);
        const auto bytes = text ? text->toUtf8() : std::get<QByteArray>(cell);
        appendNumber(out, static_cast<quint32>(bytes.size()));
        out += bytes;
    }
}

//! Takes numbers and bytes off the front; missing bytes leave it empty and broken.
struct Scanner {
    QByteArrayView rest;
    bool isBroken = false;

    QByteArrayView take(qsizetype size)
    {
        if (size > rest.size()) {
            isBroken = true;
            rest = {};
            return {};
        }
        const auto part = rest.first(size);
        rest = rest.sliced(size);
        return part;
    }
    template <typename T>
    T number()
    {
        const auto bytes = take(sizeof(T));
        return isBroken ? T{} : qFromBigEndian<T>(bytes.data());
    }
    Cell cell()
    {
        const auto tag = take(1);
        if (isBroken)
            return {};
        switch (tag[0]) {
        case NullTag:
            return {};
        case IntegerTag:
            return number<qint64>();
        case TextTag:
            return QString::fromUtf8(take(number<quint32>()));
        case BytesTag: {
            const auto bytes = take(number<quint32>());
            return isBroken || bytes.isEmpty() ? QByteArray("") : bytes.toByteArray();
        }
        default:
            isBroken = true;
            return {};
        }
    }
};

auto broken(const char *why)
{
    return core::failure(ErrorCode::Format, u"the backup is damaged: "_s + QLatin1String(why));
}

} // namespace

QJsonObject Manifest::toJson() const
{
    QJsonObject tables;
    for (const auto &[table, count] : counts)
        tables.insert(table, count);
    return {{u"schema"_s, schema}, {u"madeAt"_s, madeAt}, {u"counts"_s, tables}};
}

Manifest Manifest::fromJson(const QJsonObject &json)
{
    Manifest manifest{json[u"schema"].toInteger(), json[u"madeAt"].toString(), {}};
    const auto tables = json[u"counts"].toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it)
        manifest.counts[it.key()] = it.value().toInteger();
    return manifest;
}

ArchiveWriter::ArchiveWriter(const QString &path)
    : m_path(path)
    , m_file(path + u".part"_s)
{
}

ArchiveWriter::~ArchiveWriter()
{
    if (m_file.isOpen())
        m_file.remove();
}

core::Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::create(const QString &path)
{
    if (QFile::exists(path))
        return core::failure(ErrorCode::Invalid, u"the backup file already exists"_s, path);
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(path));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return core::failure(ErrorCode::Storage, writer->m_file.errorString(), path);
    writer->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (auto done = writer->write(QByteArray(magic, magicSize)); !done)
        return tl::unexpected(done.error());
    return writer;
}

core::Result<void> ArchiveWriter::write(const QByteArray &bytes)
{
    m_hash.addData(bytes);
    if (m_file.write(bytes) == bytes.size())
        return {};
    return core::failure(m_file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                                      : ErrorCode::Storage,
                         m_file.errorString(), m_path);
}

core::Result<void> ArchiveWriter::frame(char kind, const QByteArray &content)
{
    const auto packed = qCompress(content, packing);
    QByteArray head;
    head += kind;
    appendNumber(head, static_cast<quint32>(packed.size()));
    return write(head + packed);
}

core::Result<void> ArchiveWriter::beginTable(const QString &table, const QStringList &columns)
{
    return frame(TableFrame,
                 QJsonDocument(QJsonObject{{u"table"_s, table},
                                           {u"columns"_s, QJsonArray::fromStringList(columns)}})
                     .toJson(QJsonDocument::Compact));
}

core::Result<void> ArchiveWriter::row(const std::vector<Cell> &cells)
{
    for (const auto &cell : cells)
        appendCell(m_rows, cell);
    if (m_rows.size() < frameBytes)
        return {};
    return frame(RowsFrame, std::exchange(m_rows, {}));
}

core::Result<void> ArchiveWriter::endTable()
{
    if (!m_rows.isEmpty()) {
        if (auto done = frame(RowsFrame, std::exchange(m_rows, {})); !done)
            return done;
    }
    return frame(EndFrame, {});
}

core::Result<void> ArchiveWriter::finish(const Manifest &manifest)
{
    auto done =
        frame(ManifestFrame, QJsonDocument(manifest.toJson()).toJson(QJsonDocument::Compact));
    if (done)
        done = write(m_hash.result());
    if (done && !syncFile(m_file))
        done = core::failure(ErrorCode::Storage, u"cannot save the backup to disk"_s, m_path);
    if (!done)
        return done;
    m_file.close();
    if (!m_file.rename(m_path))
        return core::failure(ErrorCode::Storage, m_file.errorString(), m_path);
    return {};
}

ArchiveReader::ArchiveReader(const QString &path)
    : m_file(path)
{
}

core::Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &path)
{
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader(path));
    auto &file = reader->m_file;
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(ErrorCode::Storage, file.errorString(), path);
    if (file.read(magicSize) != QByteArray(magic, magicSize))
        return core::failure(ErrorCode::Format, u"not a Tenantry backup"_s, path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(QByteArray(magic, magicSize));
    for (auto left = file.size() - magicSize - hashSize; left > 0;) {
        const auto bytes = file.read(qMin<qint64>(left, frameBytes));
        if (bytes.isEmpty())
            return broken("it cannot be read");
        hash.addData(bytes);
        left -= bytes.size();
    }
    if (file.read(hashSize) != hash.result())
        return broken("its hash is another");
    file.seek(magicSize);
    // The manifest is at the end; the frames before it are skipped by their length.
    for (;;) {
        char head[5];
        if (file.read(head, sizeof head) != qint64(sizeof head))
            return broken("it has no manifest");
        const auto size = qFromBigEndian<quint32>(head + 1);
        if (head[0] != ManifestFrame) {
            file.seek(file.pos() + size);
            continue;
        }
        const auto json = QJsonDocument::fromJson(qUncompress(file.read(size)));
        reader->m_manifest = Manifest::fromJson(json.object());
        file.seek(magicSize);
        return reader;
    }
}

core::Result<ArchiveReader::Frame> ArchiveReader::frame()
{
    char head[5];
    if (m_file.read(head, sizeof head) != qint64(sizeof head))
        return broken("it ends too early");
    const auto size = qFromBigEndian<quint32>(head + 1);
    if (size > mostFrameBytes)
        return broken("a frame is too long");
    const auto packed = m_file.read(size);
    if (packed.size() != qsizetype(size))
        return broken("it ends too early");
    return Frame{head[0], qUncompress(packed)};
}

core::Result<void> ArchiveReader::readInto(RowSink &sink)
{
    qsizetype columns = 0;
    for (;;) {
        const auto next = frame();
        if (!next)
            return tl::unexpected(next.error());
        core::Result<void> done;
        if (next->kind == ManifestFrame)
            return {};
        if (next->kind == TableFrame) {
            const auto json = QJsonDocument::fromJson(next->content).object();
            QStringList names;
            const auto list = json[u"columns"].toArray();
            for (const auto &name : list)
                names << name.toString();
            columns = names.size();
            done = sink.beginTable(json[u"table"].toString(), names);
        } else if (next->kind == EndFrame) {
            done = sink.endTable();
        } else {
            Scanner scanner{next->content};
            std::vector<Cell> cells(static_cast<std::size_t>(columns));
            while (done && columns > 0 && !scanner.rest.isEmpty()) {
                for (auto &cell : cells)
                    cell = scanner.cell();
                if (scanner.isBroken)
                    return broken("a row is cut");
                done = sink.row(cells);
            }
        }
        if (!done)
            return done;
    }
}

} // namespace server
