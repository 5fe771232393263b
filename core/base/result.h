#pragma once

#include "core/base/reason.h"

#include <QString>

#include <tl/expected.hpp>

namespace core {

//! Decides what the program does next.
enum class ErrorCode {
    Cancelled,
    //! Nothing answered, or something other than our server (Impostor): retry later.
    Offline,
    //! The server asks for a pause (429, 503; RetryAfter).
    Busy,
    //! The server failed (5xx).
    ServerFault,
    //! The sign-in is no longer accepted (SignInProblem::TooOld: not recent enough).
    SignIn,
    //! The server could not prove its identity (TlsProblem).
    Certificate,
    Forbidden,
    NotFound,
    Gone,
    //! Someone else changed it first (412), or the name is taken (409).
    Conflict,
    //! A field, row or file is not valid.
    Invalid,
    TooLarge,
    //! The other side speaks a newer or older protocol (VersionGap).
    Version,
    //! The database or a file could not be read or written.
    Storage,
    DiskFull,
    Permission,
    //! Another process has the file or the workspace open.
    Locked,
    //! The keychain is locked, missing or refused access (KeyProblem).
    Secrets,
    //! A file or an answer is not in the expected format.
    Format,
    //! A bug that was caught before it did harm.
    Internal,
};

//! `detail` is for the log and for technical details that a person may copy: never translated, and
//! without names or secrets.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    Reason reason;

    //! The reason of this type; null when there is none.
    template <typename T>
    [[nodiscard]] const T *because() const
    {
        return std::get_if<T>(&reason);
    }
    template <typename T>
    [[nodiscard]] bool is(const T &why) const
    {
        const T *const mine = because<T>();
        return mine && *mine == why;
    }
    //! Empty when the error names nothing.
    [[nodiscard]] QString name() const
    {
        const auto *const named = because<Named>();
        return named ? named->name : QString();
    }
    //! Zero when the server did not ask for a wait.
    [[nodiscard]] std::chrono::milliseconds retryAfter() const
    {
        const auto *const asked = because<RetryAfter>();
        return asked ? asked->wait : std::chrono::milliseconds(0);
    }

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void>
using Result = tl::expected<T, Error>; // std::expected when the compilers have it

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {},
                                                   Reason reason = {})
{
    return tl::unexpected(Error{code, std::move(detail), std::move(reason)});
}

} // namespace core
