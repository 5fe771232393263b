#pragma once

#include "core/csv/dialect.h"
#include "core/csv/encoding.h"
#include "core/csv/header.h"
#include "core/csv/table.h"

#include <QDateTime>
#include <QIODevice>

#include <functional>
#include <memory>

namespace core::csv {

//! Choices of the user that override detection.
struct ReadOptions {
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
    std::optional<bool> hasHeader;
    Limits limits;
};

//! How a file is being read, shown beside its rows.
struct FileShape {
    Encoding encoding = Encoding::Utf8;
    //! False if the encoding was guessed: no mark and no choice.
    bool encodingIsCertain = false;
    Dialect dialect;
    //! Some bytes did not fit the encoding and became U+FFFD.
    bool damaged = false;
};

struct Preview {
    FileShape shape;
    QStringList labels;
    Mapping mapping;
    QList<QStringList> rows;
};

//! The result of reading. Rows that are not valid users are the domain's concern, not the reader's.
struct Import {
    FileShape shape;
    Mapping mapping;
    Table table;

    //! Only separators, or a yes or no that a template fills down automatically.
    [[nodiscard]] bool isIgnored(qsizetype row) const;
};

//! Gets every record of the file, including preamble and header.
class FileSink : public RecordSink {
public:
    //! Called again if a late byte disproves the guessed encoding: discard everything.
    virtual void begin(const FileShape &shape) = 0;
};

//! False cancels. `total` is 0 if unknown.
using Progress = std::function<bool(qint64 done, qint64 total)>;

//! Reads a file, or text from the clipboard, as records. Streams chunks of 1 MiB by read(), never
//! by mmap: truncating a mapped file would crash the process. Not bound to a thread; use it from
//! one at a time.
class Reader {
public:
    //! Regular files only, and links to them. For a picture, a workbook or an archive, the error
    //! names the type.
    [[nodiscard]] static FileResult<Reader> openFile(const QString &path,
                                                     const Limits &limits = {});
    [[nodiscard]] static Reader fromText(const QString &text);
    //! Must be open for reading.
    [[nodiscard]] static Reader fromDevice(std::unique_ptr<QIODevice> device);

    //! Reads the first 64 KiB only.
    [[nodiscard]] FileResult<Preview> preview(const ReadOptions &options = {}, qsizetype rows = 50);
    [[nodiscard]] FileResult<FileShape> read(FileSink &sink, const ReadOptions &options = {},
                                             const Progress &progress = {});
    [[nodiscard]] FileResult<Import> readAll(const ReadOptions &options = {},
                                             const Progress &progress = {});

private:
    explicit Reader(std::unique_ptr<QIODevice> device);
    [[nodiscard]] FileResult<QByteArray> start();
    [[nodiscard]] FileResult<bool> pass(FileSink &sink, FileShape &shape,
                                        const ReadOptions &options, const Progress &progress);
    [[nodiscard]] bool hasChanged() const;

    std::unique_ptr<QIODevice> m_device;
    QString m_path; // empty if it is not a file
    qint64 m_size = 0;
    QDateTime m_modified;
    bool m_isText = false;
};

//! Text pasted from a spreadsheet.
[[nodiscard]] FileResult<Import> readText(const QString &text, const ReadOptions &options = {});
//! All records of the file, its header among them.
[[nodiscard]] FileResult<qint64> countRecords(const QString &path, const ReadOptions &options = {});

} // namespace core::csv
