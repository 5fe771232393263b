#pragma once

#include "core/plan/badge.h"
#include "core/plan/waiting.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

//! States of an operation in the outbox and their transitions. Every statement that moves an
//! operation takes its SQL from the table here.
namespace core {

enum class OutboxState {
    Ready,   //!< may be sent
    Waiting, //!< needs another operation first
    Paused,  //!< its plan is paused
    Sending,
    Carried, //!< was sent inside the request of an earlier change, under that one's key
    Parked,  //!< refused: needs a person
    Blocked, //!< an operation that it needs is parked
};

//! A set of states.
class OutboxStates {
public:
    constexpr OutboxStates(std::initializer_list<OutboxState> states)
    {
        for (const auto state : states)
            m_bits |= 1U << static_cast<unsigned>(state);
    }
    [[nodiscard]] constexpr bool contains(OutboxState state) const
    {
        return (m_bits & (1U << static_cast<unsigned>(state))) != 0;
    }
    friend constexpr bool operator==(OutboxStates, OutboxStates) = default;

private:
    unsigned m_bits = 0;
};

//! One row per state: its stored name, and how it looks in a plan, in a table and in the list of
//! pending changes.
struct OutboxStateRow {
    OutboxState state;
    std::string_view name;
    RowState row;
    Badge badge;
    WaitReason reason; //!< of Ready and Parked see reasonOf()
};
constexpr std::array outboxStates{
    OutboxStateRow{OutboxState::Ready, "ready", RowState::Waiting, Badge::OnThisComputer,
                   WaitReason::Turn},
    OutboxStateRow{OutboxState::Waiting, "waiting", RowState::Waiting, Badge::OnThisComputer,
                   WaitReason::Needs},
    OutboxStateRow{OutboxState::Paused, "paused", RowState::Waiting, Badge::OnThisComputer,
                   WaitReason::Paused},
    OutboxStateRow{OutboxState::Sending, "sending", RowState::Sending, Badge::Sending,
                   WaitReason::Sending},
    OutboxStateRow{OutboxState::Carried, "carried", RowState::Waiting, Badge::OnThisComputer,
                   WaitReason::Needs},
    OutboxStateRow{OutboxState::Parked, "parked", RowState::NeedsYou, Badge::NeedsYou,
                   WaitReason::Refused},
    OutboxStateRow{OutboxState::Blocked, "blocked", RowState::NeedsYou, Badge::NeedsYou,
                   WaitReason::Blocked},
};

//! Something that happens to an operation in the outbox.
enum class OutboxEvent {
    NeedDone,        //!< an operation that it needs was acknowledged
    PlanPaused,      //!< its plan was paused
    PlanResumed,     //!< its plan runs again; or it was sent and its plan cancelled
    Sent,            //!< its request goes out
    SentWithCarrier, //!< its change goes out inside an earlier one's request
    LaidDown,        //!< the request that carried it was not accepted
    Returned,        //!< nothing is known of its request, or the program stopped while sending
    Refused,         //!< the server refused it, or a person has to review it
    NeedRefused,     //!< an operation that it needs was parked
    NeedDecided,     //!< that operation is back in the queue
    Decided,         //!< a person decided: it is queued again under a new key
    Reordered,       //!< older operations were queued in front of it
};

//! Queued: paused while its plan is, ready once all it needs is done, waiting until then.
enum class OutboxTarget { Queued, Paused, Sending, Carried, Parked, Blocked };

//! An event moves an operation in one of the states `from` to `to` and leaves every other one.
struct OutboxTransition {
    OutboxEvent event;
    OutboxStates from;
    OutboxTarget to;
};
//! An answer may come late, whatever became of its operation meanwhile.
constexpr OutboxStates anyOutboxState{
    OutboxState::Ready,   OutboxState::Waiting, OutboxState::Paused, OutboxState::Sending,
    OutboxState::Carried, OutboxState::Parked,  OutboxState::Blocked};
constexpr std::array outboxTransitions{
    OutboxTransition{OutboxEvent::NeedDone, {OutboxState::Waiting}, OutboxTarget::Queued},
    OutboxTransition{
        OutboxEvent::PlanPaused, {OutboxState::Ready, OutboxState::Waiting}, OutboxTarget::Paused},
    OutboxTransition{OutboxEvent::PlanResumed, {OutboxState::Paused}, OutboxTarget::Queued},
    OutboxTransition{
        OutboxEvent::Sent, {OutboxState::Ready, OutboxState::Waiting}, OutboxTarget::Sending},
    OutboxTransition{OutboxEvent::SentWithCarrier,
                     {OutboxState::Waiting, OutboxState::Carried},
                     OutboxTarget::Carried},
    OutboxTransition{OutboxEvent::LaidDown, {OutboxState::Carried}, OutboxTarget::Queued},
    OutboxTransition{OutboxEvent::Returned, anyOutboxState, OutboxTarget::Queued},
    OutboxTransition{OutboxEvent::Refused, anyOutboxState, OutboxTarget::Parked},
    OutboxTransition{OutboxEvent::NeedRefused,
                     {OutboxState::Ready, OutboxState::Waiting, OutboxState::Paused},
                     OutboxTarget::Blocked},
    OutboxTransition{OutboxEvent::NeedDecided, {OutboxState::Blocked}, OutboxTarget::Queued},
    OutboxTransition{OutboxEvent::Decided, anyOutboxState, OutboxTarget::Queued},
    OutboxTransition{
        OutboxEvent::Reordered, {OutboxState::Ready, OutboxState::Waiting}, OutboxTarget::Queued},
};

//! States in which an operation waits for a decision, its own or another one's.
constexpr OutboxStates needsPersonStates{OutboxState::Parked, OutboxState::Blocked};
//! States from which an operation may be sent. One that waits may follow what it needs in the same
//! batch.
constexpr OutboxStates sendableStates{OutboxState::Ready, OutboxState::Waiting};

[[nodiscard]] constexpr const OutboxStateRow &rowOf(OutboxState state)
{
    return outboxStates[static_cast<std::size_t>(state)];
}
[[nodiscard]] constexpr const OutboxTransition &transitionOf(OutboxEvent event)
{
    return outboxTransitions[static_cast<std::size_t>(event)];
}
[[nodiscard]] constexpr std::string_view nameOf(OutboxState state)
{
    return rowOf(state).name;
}
[[nodiscard]] std::optional<OutboxState> outboxStateFromName(std::string_view name);
//! Where the event takes an operation; `openNeeds` counts those that are still to be done.
[[nodiscard]] OutboxState stateAfter(OutboxEvent event, OutboxState from, bool isPlanPaused,
                                     int openNeeds);
[[nodiscard]] WaitReason reasonOf(OutboxState state, const Refusal &refusal, bool hasNextTry);

//! "state = …" of an UPDATE of the outbox: the event's transition. `openNeeds` is the number of
//! needs after the event, as SQL. The text lives as long as the program.
[[nodiscard]] const std::string &sqlMove(OutboxEvent event);
//! "state IN ('ready', …)", with the table's alias in front.
[[nodiscard]] std::string sqlIsIn(OutboxStates states, std::string_view alias = {});
//! The badge of an operation, as SQL over its column `state`.
[[nodiscard]] std::string sqlBadge();

} // namespace core
