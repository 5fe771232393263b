#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <variant>

namespace core {

//! Why a server refuses a request: the `code` of a problem (RFC 9457), shared by server and client.
//! The order is free; the names on the wire are in specOf().
enum class ProblemCode {
    Unauthorised,
    FreshSignIn,
    ApprovalNeeded,
    Forbidden,
    CustomerManages,
    UserJoined,
    NotFound,
    MethodNotAllowed,
    KeyMissing,
    BadRequest,
    Exists,
    NameTaken,
    NoFreeLicence,
    HasUsers,
    InUse,
    NotPending,
    NotOpen,
    LastOwner,
    InProgress, //!< the same key is being worked on
    Gone,
    Resync,
    ApiGone, //!< this version of the API is no longer served
    Stale,
    TooLarge,
    UnsupportedType,
    Invalid,
    KeyReused,
    FailedDependency,
    PreconditionRequired,
    TooMany,
    TimeOut,
    ServerFault,
    Unavailable,
};

struct ProblemSpec {
    std::string_view name; //!< on the wire
    int status = 0;        //!< HTTP status that it usually comes with
};

//! A code without a case does not compile. Empty for a value that is no code.
[[nodiscard]] constexpr ProblemSpec specOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::Unauthorised:
        return {"unauthorised", 401};
    case ProblemCode::FreshSignIn:
        return {"fresh-sign-in", 401};
    case ProblemCode::ApprovalNeeded:
        return {"approval-needed", 403};
    case ProblemCode::Forbidden:
        return {"forbidden", 403};
    case ProblemCode::CustomerManages:
        return {"customer-manages", 403};
    case ProblemCode::UserJoined:
        return {"user-joined", 403};
    case ProblemCode::NotFound:
        return {"not-found", 404};
    case ProblemCode::MethodNotAllowed:
        return {"method-not-allowed", 405};
    case ProblemCode::KeyMissing:
        return {"key-missing", 400};
    case ProblemCode::BadRequest:
        return {"bad-request", 400};
    case ProblemCode::Exists:
        return {"exists", 409};
    case ProblemCode::NameTaken:
        return {"name-taken", 409};
    case ProblemCode::NoFreeLicence:
        return {"no-free-licence", 409};
    case ProblemCode::HasUsers:
        return {"has-users", 409};
    case ProblemCode::InUse:
        return {"in-use", 409};
    case ProblemCode::NotPending:
        return {"not-pending", 409};
    case ProblemCode::NotOpen:
        return {"not-open", 409};
    case ProblemCode::LastOwner:
        return {"last-owner", 409};
    case ProblemCode::InProgress:
        return {"in-progress", 409};
    case ProblemCode::Gone:
        return {"gone", 410};
    case ProblemCode::Resync:
        return {"resync", 410};
    case ProblemCode::ApiGone:
        return {"api-gone", 410};
    case ProblemCode::Stale:
        return {"stale", 412};
    case ProblemCode::TooLarge:
        return {"too-large", 413};
    case ProblemCode::UnsupportedType:
        return {"unsupported-type", 415};
    case ProblemCode::Invalid:
        return {"invalid", 422};
    case ProblemCode::KeyReused:
        return {"key-reused", 422};
    case ProblemCode::FailedDependency:
        return {"failed-dependency", 424};
    case ProblemCode::PreconditionRequired:
        return {"precondition-required", 428};
    case ProblemCode::TooMany:
        return {"too-many", 429};
    case ProblemCode::TimeOut:
        return {"time-out", 408};
    case ProblemCode::ServerFault:
        return {"server-fault", 500};
    case ProblemCode::Unavailable:
        return {"unavailable", 503};
    }
    return {};
}

//! Nothing for a code that only a newer server has.
[[nodiscard]] constexpr std::optional<ProblemCode> problemCodeFromName(std::string_view name)
{
    if (name.empty())
        return std::nullopt;
    for (int i = 0; !specOf(ProblemCode(i)).name.empty(); ++i) {
        if (specOf(ProblemCode(i)).name == name)
            return ProblemCode(i);
    }
    return std::nullopt;
}

//! Why this program itself leaves a change to a person. Kept with the change, never sent.
enum class OwnReason {
    BlockedBy,   //!< a change that it needs is with a person
    Held,        //!< unsent for too long
    Quarantined, //!< the program ended several times while sending it
    SetAgain,    //!< had a password, and the server was restored
};

[[nodiscard]] constexpr std::string_view nameOf(OwnReason reason)
{
    switch (reason) {
    case OwnReason::BlockedBy:
        return "blocked-by";
    case OwnReason::Held:
        return "held";
    case OwnReason::Quarantined:
        return "quarantined";
    case OwnReason::SetAgain:
        return "set-again";
    }
    return {};
}

//! Why a change was refused: a server's code, known or not, or a reason of this program.
class RefusalCode {
public:
    //! A name that no program knows: kept, so that it can be shown and stored.
    struct Unknown {
        QString name;
        friend bool operator==(const Unknown &, const Unknown &) = default;
    };
    using Kind = std::variant<std::monostate, ProblemCode, OwnReason, Unknown>;

    RefusalCode() = default;
    RefusalCode(ProblemCode code)
        : m_kind(code)
    {
    }
    RefusalCode(OwnReason reason)
        : m_kind(reason)
    {
    }
    //! A server's words never become a reason of this program.
    [[nodiscard]] static RefusalCode fromServer(const QString &name);
    //! As it was kept on this computer.
    [[nodiscard]] static RefusalCode fromStore(const QString &name);
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isEmpty() const { return m_kind.index() == 0; }
    [[nodiscard]] const Kind &kind() const { return m_kind; }

    friend bool operator==(const RefusalCode &, const RefusalCode &) = default;

private:
    Kind m_kind;
};

} // namespace core
