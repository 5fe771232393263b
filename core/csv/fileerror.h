#pragma once

#include "core/base/result.h"

#include <QString>

namespace core::csv {

//! Problems of a file as a whole. Problems of a row belong to the domain.
enum class FileProblem {
    NotFound,
    //! A directory, device, pipe or URL.
    NotAFile,
    NoPermission,
    //! `detail` is the type: xlsx, xls, ods, zip, pdf, png, jpeg, gif, gzip.
    Binary,
    Empty,
    //! A header without rows.
    NoRows,
    //! `detail` is the label.
    DoubledHeader,
    NoUserNameColumn,
    TooBig,
    TooManyRows,
    TooManyColumns,
    FieldTooLong,
    //! `line` is where the quote opens.
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
    //! Physical line, from 1; 0 if the problem has no line.
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

//! For callers that use core::Error: `argument` is the line, or else the detail.
[[nodiscard]] Error toError(const FileError &error);

//! Limits of a file; anything beyond is rejected, so that a hostile file cannot exhaust memory.
struct Limits {
    qint64 fileBytes = qint64(1) << 30;
    qint64 rows = 2'000'000;
    qint64 columns = 200;
    //! In the file's UTF-8 form, without the surrounding quotes.
    qint64 fieldBytes = 64 * 1024;
};

} // namespace core::csv
