#pragma once

#include "core/base/result.h"

#include <QString>

namespace core::csv {

//! Everything that can be wrong with a file as a whole. What is wrong with one row is for the
//! domain to say.
enum class FileProblem {
    NotFound,
    //! A directory, device, pipe or URL.
    NotAFile,
    NoPermission,
    //! `detail` says what it is: xlsx, xls, ods, zip, pdf, png, jpeg, gif, gzip.
    Binary,
    Empty,
    //! A header and nothing below it.
    NoRows,
    //! `detail` is the label.
    DoubledHeader,
    NoUserNameColumn,
    TooBig,
    TooManyRows,
    TooManyColumns,
    FieldTooLong,
    //! `line` is where the quote was opened.
    UnclosedQuote,
    NulByte,
    ChangedWhileReading,
    ReadFailed,
    WriteFailed,
    DiskFull,
    Cancelled,
};

struct FileError {
    FileProblem problem = FileProblem::ReadFailed;
    //! Physical line, from 1; 0 when the problem has no line.
    qint64 line = 0;
    QString detail;

    friend bool operator==(const FileError &, const FileError &) = default;
};

template <typename T = void>
using FileResult = tl::expected<T, FileError>;

[[nodiscard]] inline tl::unexpected<FileError> fileFailure(FileProblem problem, qint64 line = 0,
                                                           QString detail = {})
{
    return tl::unexpected(FileError{problem, line, std::move(detail)});
}

//! A stable word for logs and for the command line's JSON, such as "unclosed-quote".
[[nodiscard]] QString name(FileProblem problem);

//! For callers that speak in core::Error: `argument` is the line, or else the detail.
[[nodiscard]] Error toError(const FileError &error);

//! What a file may have at most; everything beyond is refused, so that a hostile file cannot fill
//! the memory.
struct Limits {
    qint64 fileBytes = qint64(1) << 30;
    qint64 rows = 2'000'000;
    qint64 columns = 200;
    //! As written in the file's UTF-8 form, without the two quotes around it.
    qint64 fieldBytes = 64 * 1024;
};

} // namespace core::csv
