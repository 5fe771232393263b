#pragma once

namespace core {

//! Where the engine is with its server.
enum class LinkState {
    Detached, //!< there is no server
    Away,     //!< a server that was not met yet, or failed since; a timer may retry
    Meeting,  //!< asks the server to describe itself
    Idle,     //!< everything is exchanged; a timer or a long poll continues
    Busy,     //!< one step of an exchange is running
};

enum class LinkEvent {
    Attached, //!< a server was set
    Dropped,  //!< it was taken away
    Met,      //!< the server described itself
    MetOther, //!< and it is not the one that the cache is of
    Next,     //!< a step ended, and there may be more to do
    Done,     //!< nothing is left to exchange
    Failed,
    Wanted, //!< there may be something to exchange
    Asked,  //!< a person wants an exchange now
    Elapsed,
    Heard, //!< the long poll brought an answer
    WentOnline,
    WentOffline, //!< the person pauses the exchange
};

enum class LinkAction {
    None,
    Introduce, //!< ask the server to describe itself
    Exchange,  //!< the next step
    Poll,      //!< the same because the timer elapsed
    Read,      //!< what the long poll brought
    Remember,  //!< exchange once more after this step
    Shorten,   //!< retry sooner
    Retry,     //!< say why and retry later
    Wait,      //!< for the timer and the long poll
    Pause,     //!< nothing until a person asks
};

struct LinkMove {
    LinkState state;
    LinkAction action;
    friend bool operator==(const LinkMove &, const LinkMove &) = default;
};

//! The whole behaviour of the link. `mayExchange` = the person did not pause it, or asked for this
//! exchange.
[[nodiscard]] constexpr LinkMove moveOn(LinkState state, LinkEvent event, bool mayExchange)
{
    const auto ifAllowed = [mayExchange](LinkState then, LinkAction action, LinkState otherwise) {
        return mayExchange ? LinkMove{then, action} : LinkMove{otherwise, LinkAction::Pause};
    };
    if (event == LinkEvent::Dropped)
        return {LinkState::Detached, LinkAction::None};
    switch (state) {
    case LinkState::Detached:
        if (event == LinkEvent::Attached)
            return ifAllowed(LinkState::Meeting, LinkAction::Introduce, LinkState::Away);
        break;
    case LinkState::Away:
        switch (event) {
        case LinkEvent::Asked:
        case LinkEvent::Elapsed:
        case LinkEvent::WentOnline:
            return ifAllowed(LinkState::Meeting, LinkAction::Introduce, LinkState::Away);
        case LinkEvent::Wanted: // a wish must not make it knock all the time
            return {LinkState::Away, LinkAction::Shorten};
        case LinkEvent::WentOffline:
            return {LinkState::Away, LinkAction::Pause};
        default:
            break;
        }
        break;
    case LinkState::Meeting:
        switch (event) {
        case LinkEvent::Met:
            return ifAllowed(LinkState::Busy, LinkAction::Exchange, LinkState::Idle);
        case LinkEvent::MetOther: // reading it all again cannot wait
            return {LinkState::Busy, LinkAction::None};
        case LinkEvent::Failed:
            return {LinkState::Away, LinkAction::Retry};
        case LinkEvent::Wanted:
        case LinkEvent::Asked:
            return {LinkState::Meeting, LinkAction::Remember};
        default:
            break;
        }
        break;
    case LinkState::Idle:
        switch (event) {
        case LinkEvent::Wanted:
        case LinkEvent::Asked:
        case LinkEvent::WentOnline:
            return ifAllowed(LinkState::Busy, LinkAction::Exchange, LinkState::Idle);
        case LinkEvent::Elapsed:
            return ifAllowed(LinkState::Busy, LinkAction::Poll, LinkState::Idle);
        case LinkEvent::Heard:
            return mayExchange ? LinkMove{LinkState::Busy, LinkAction::Read}
                               : LinkMove{LinkState::Idle, LinkAction::Remember};
        case LinkEvent::WentOffline:
            return {LinkState::Idle, LinkAction::Pause};
        default:
            break;
        }
        break;
    case LinkState::Busy:
        switch (event) {
        case LinkEvent::Next:
            return ifAllowed(LinkState::Busy, LinkAction::Exchange, LinkState::Idle);
        case LinkEvent::Done:
            return ifAllowed(LinkState::Idle, LinkAction::Wait, LinkState::Idle);
        case LinkEvent::Failed:
            return {LinkState::Away, LinkAction::Retry};
        case LinkEvent::Wanted: // the step may have looked into the outbox already
        case LinkEvent::Asked:
        case LinkEvent::Heard:
            return {LinkState::Busy, LinkAction::Remember};
        default:
            break;
        }
        break;
    }
    return {state, LinkAction::None};
}

} // namespace core
