#pragma once

#include <QString>

#include <chrono>
#include <variant>

namespace core {

//! A file, program, address or id that a message may show. Code never branches on it.
struct Named {
    QString name;

    Named(QString shown) // a name is just a text, and most reasons are one
        : name(std::move(shown))
    {
    }
    friend bool operator==(const Named &, const Named &) = default;
};

//! The wait that the server asks for.
struct RetryAfter {
    std::chrono::milliseconds wait{0};
    friend bool operator==(const RetryAfter &, const RetryAfter &) = default;
};

//! Which side has to be updated.
enum class VersionGap { ProgramTooOld, ServerTooOld };

//! Why the server's certificate is not trusted.
enum class TlsProblem {
    Expired,
    NotYetValid,
    OtherHost,
    SelfSigned,
    UnknownIssuer,
    Revoked,
    NoCommonProtocol,
    AuthorityFile, //!< the chosen file has no certificate
    Other
};

//! Something else answers at the server's address.
enum class Impostor {
    Portal, //!< a sign-in page of the network
    NotOurs
};

//! Why a typed server address is refused.
enum class AddressProblem { Empty, Malformed, Scheme, Path };

enum class SignInProblem {
    TooOld,            //!< the request needs a sign-in of the last minutes
    TimedOut,          //!< no one signed in
    OtherIssuer,       //!< the browser brought another server's answer
    OtherOrganisation, //!< than the workspace's
    OtherKey           //!< the server shows a new key under a known name
};

//! Why a workspace's key cannot be had.
enum class KeyProblem { WrongPassphrase, NoKeychain };

//! Why an Error happened, beyond its code; monostate = the code says it all.
using Reason = std::variant<std::monostate, Named, RetryAfter, VersionGap, TlsProblem, Impostor,
                            AddressProblem, SignInProblem, KeyProblem>;

} // namespace core
