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

//! What a person may decide better than the detection.
struct ReadOptions {
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
    std::optional<bool> hasHeader;
    Limits limits;
};

//! How a file is being read, to be shown beside its rows.
struct FileShape {
    Encoding encoding = Encoding::Utf8;
    //! False when the encoding was guessed: no mark in the file and nobody said so.
    bool encodingIsCertain = false;
    Dialect dialect;
    //! Something did not fit the encoding and stands as U+FFFD.
    bool damaged = false;
};

struct Preview {
    FileShape shape;
    QStringList labels;
    Mapping mapping;
    QList<QStringList> rows;
};

//! All that was read. Rows that are not fit for a user are the domain's matter, not the reader's.
struct Import {
    FileShape shape;
    Mapping mapping;
    Table table;

    //! Nothing but separators, or a yes or no that a template fills down by itself.
    [[nodiscard]] bool isIgnored(qsizetype row) const;
};

//! Gets every record of the file, the preamble and the header among them.
class FileSink : public RecordSink {
public:
    //! Comes again when a late byte shows that the encoding was guessed wrong: forget everything.
    virtual void begin(const FileShape &shape) = 0;
};

//! False cancels. `total` is 0 when nobody knows.
using Progress = std::function<bool(qint64 done, qint64 total)>;

//! A file, or text from the clipboard, that is read as records. Streams in chunks of 1 MiB by
//! read(), never by mmap: a mapped file that somebody truncates would kill the process. Not tied to
//! a thread; use it from one at a time.
class Reader {
public:
    //! Regular files only, and links to them. Says what it is when it is a picture, a workbook or
    //! an archive.
    [[nodiscard]] static FileResult<Reader> openFile(const QString &path,
                                                     const Limits &limits = {});
    [[nodiscard]] static Reader fromText(const QString &text);
    //! Open for reading.
    [[nodiscard]] static Reader fromDevice(std::unique_ptr<QIODevice> device);

    //! From the first 64 KiB alone.
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
    QString m_path; // empty when it is no file
    qint64 m_size = 0;
    QDateTime m_modified;
    bool m_isText = false;
};

//! Text that was pasted from a spreadsheet.
[[nodiscard]] FileResult<Import> readText(const QString &text, const ReadOptions &options = {});
//! All records of the file, its header among them.
[[nodiscard]] FileResult<qint64> countRecords(const QString &path, const ReadOptions &options = {});

} // namespace core::csv
