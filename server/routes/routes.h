#pragma once

#include "server/routes/read.h"
#include "server/routes/write.h"

#include <span>

namespace server {

//! What a route asks of its caller. It has no default, so a route that says nothing does not
//! compile.
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

//! Whether a route wants a sign-in of the last minutes, so that a program that was left open, or a
//! token that got lost, cannot do what does most harm.
enum class Fresh {
    Never,
    ByContent, //!< for some of what it can do: its handler and its rules decide
    Always,
};

//! One line of the contract. A path part in braces is an id.
struct Route {
    QByteArray method;
    QByteArray pattern;
    Needs privilege;
    core::EntityType type = core::EntityType::Partner;
    Response (*read)(ReadCall &) = nullptr;
    Answer (*write)(WriteCall &) = nullptr;
    Fresh fresh = Fresh::Never;
};

//! Everything that the server answers, the batch included (which has neither handler: it is a list
//! of writes).
[[nodiscard]] std::span<const Route> routes();

struct Match {
    const Route *route = nullptr;
    PathIds ids;
    QByteArray allowed; //!< methods of the path when this one is not among them
};
[[nodiscard]] Match findRoute(const QByteArray &method, const QByteArray &path);

} // namespace server
