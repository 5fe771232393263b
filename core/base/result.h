#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace core {

//! What the program does next is decided by the code, never by the words.
enum class ErrorCode {
    Cancelled,
    //! Nothing answered, or what answered was not our server: try again later.
    Offline,
    //! The server asks for patience (429, 503) or had a fault (5xx).
    Busy,
    ServerFault,
    //! The sign-in is no longer accepted.
    SignIn,
    //! The server could not prove who it is; `argument` is why (see core/net/transport.h).
    Certificate,
    Forbidden,
    NotFound,
    Gone,
    //! Somebody changed it first (412), or the name is taken (409).
    Conflict,
    //! A field, row or file is not acceptable.
    Invalid,
    TooLarge,
    //! The other side speaks a newer or older protocol.
    Version,
    //! The database or a file could not be read or written.
    Storage,
    DiskFull,
    Permission,
    //! Another process holds the file or the workspace.
    Locked,
    //! The keychain is locked, absent or refused.
    Secrets,
    //! A file has another form than expected.
    Format,
    //! A bug that was caught before it could do harm.
    Internal,
};

//! `code` decides what the program does next; `detail` is for the log and for technical details
//! that a person may copy: it is never translated and never holds names or secrets. `argument` is
//! what a message may name (a file, a column, a line number).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString argument;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void>
using Result = tl::expected<T, Error>; // std::expected when the compilers have it

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {},
                                                   QString argument = {})
{
    return tl::unexpected(Error{code, std::move(detail), std::move(argument)});
}

} // namespace core
