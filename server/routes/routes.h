#pragma once

#include "server/routes/read.h"
#include "server/routes/write.h"

#include <span>

namespace server {

//! The privilege that a route requires. It has no default, so a route without one does not compile.
class Needs {
public:
    constexpr Needs(Privilege privilege)
        : m_privilege(privilege)
    {
    }
    constexpr operator Privilege() const { return m_privilege; }

private:
    Privilege m_privilege;
};

//! Whether a route requires a recent sign-in, so that a program left open or a stolen token cannot
//! do the greatest harm.
enum class Fresh {
    Never,
    ByContent, //!< for some of its actions: its handler and rules decide
    Always,
};

//! Whether a write must bring an idempotency key. A program that signs itself out keeps no state
//! from which it could repeat one.
enum class RequestKey { Required, Optional };

//! One row of the contract. A path part in braces is an id.
struct Route {
    QByteArray method;
    QByteArray pattern;
    Needs privilege;
    core::EntityType type = core::EntityType::Partner;
    Response (*read)(ReadCall &) = nullptr;
    Answer (*write)(WriteCall &) = nullptr;
    Fresh fresh = Fresh::Never;
    RequestKey key = RequestKey::Required;
};

//! Everything that the server answers, including the batch (which has no handler: it is a list of
//! writes).
[[nodiscard]] std::span<const Route> routes();

struct Match {
    const Route *route = nullptr;
    PathIds ids;
    QByteArray allowed; //!< the path's methods, if this one is not among them
};
[[nodiscard]] Match findRoute(const QByteArray &method, const QByteArray &path);

} // namespace server
