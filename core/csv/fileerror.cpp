#include "core/csv/fileerror.h"

using namespace Qt::Literals::StringLiterals;

namespace core::csv {

QString name(FileProblem problem)
{
    switch (problem) {
    case FileProblem::NotFound:
        return u"not-found"_s;
    case FileProblem::NotAFile:
        return u"not-a-file"_s;
    case FileProblem::NoPermission:
        return u"no-permission"_s;
    case FileProblem::Binary:
        return u"binary"_s;
    case FileProblem::Empty:
        return u"empty"_s;
    case FileProblem::NoRows:
        return u"no-rows"_s;
    case FileProblem::DoubledHeader:
        return u"doubled-header"_s;
    case FileProblem::NoUserNameColumn:
        return u"no-user-name-column"_s;
    case FileProblem::TooBig:
        return u"too-big"_s;
    case FileProblem::TooManyRows:
        return u"too-many-rows"_s;
    case FileProblem::TooManyColumns:
        return u"too-many-columns"_s;
    case FileProblem::FieldTooLong:
        return u"field-too-long"_s;
    case FileProblem::UnclosedQuote:
        return u"unclosed-quote"_s;
    case FileProblem::NulByte:
        return u"nul-byte"_s;
    case FileProblem::ChangedWhileReading:
        return u"changed-while-reading"_s;
    case FileProblem::ReadFailed:
        return u"read-failed"_s;
    case FileProblem::WriteFailed:
        return u"write-failed"_s;
    case FileProblem::DiskFull:
        return u"disk-full"_s;
    case FileProblem::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

static ErrorCode codeOf(FileProblem problem)
{
    switch (problem) {
    case FileProblem::NotFound:
        return ErrorCode::NotFound;
    case FileProblem::NoPermission:
        return ErrorCode::Permission;
    case FileProblem::TooBig:
    case FileProblem::TooManyRows:
    case FileProblem::TooManyColumns:
    case FileProblem::FieldTooLong:
        return ErrorCode::TooLarge;
    case FileProblem::ChangedWhileReading:
        return ErrorCode::Conflict;
    case FileProblem::ReadFailed:
    case FileProblem::WriteFailed:
        return ErrorCode::Storage;
    case FileProblem::DiskFull:
        return ErrorCode::DiskFull;
    case FileProblem::Cancelled:
        return ErrorCode::Cancelled;
    case FileProblem::NotAFile:
    case FileProblem::Binary:
    case FileProblem::Empty:
    case FileProblem::NoRows:
    case FileProblem::DoubledHeader:
    case FileProblem::NoUserNameColumn:
    case FileProblem::UnclosedQuote:
    case FileProblem::NulByte:
        return ErrorCode::Format;
    }
    Q_UNREACHABLE();
}

Error toError(const FileError &error)
{
    return {codeOf(error.problem), name(error.problem),
            error.line > 0 ? QString::number(error.line) : error.detail};
}

} // namespace core::csv
