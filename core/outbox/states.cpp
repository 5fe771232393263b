#include "core/outbox/states.h"

#include <algorithm>

namespace core {
namespace {

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < outboxStates.size(); ++i) {
        if (outboxStates[i].state != static_cast<OutboxState>(i))
            return false;
    }
    for (std::size_t i = 0; i < outboxTransitions.size(); ++i) {
        if (outboxTransitions[i].event != static_cast<OutboxEvent>(i))
            return false;
    }
    return outboxStates.size() == static_cast<std::size_t>(OutboxState::Blocked) + 1 &&
           outboxTransitions.size() == static_cast<std::size_t>(OutboxEvent::Reordered) + 1;
}
static_assert(isInOrder(), "each state and each event has its row, in the order of the enum");

std::string quoted(std::string_view name)
{
    return '\'' + std::string(name) + '\'';
}

std::string sqlTarget(OutboxEvent event)
{
    switch (transitionOf(event).to) {
    case OutboxTarget::Queued: {
        // The row is updated in the same statement, so that its column still counts this need.
        const auto openNeeds = event == OutboxEvent::NeedDone ? "open_needs - 1" : "open_needs";
        return "CASE WHEN EXISTS (SELECT 1 FROM plan WHERE plan.id = outbox.plan AND plan.state "
               "= " +
               std::to_string(static_cast<int>(PlanState::Paused)) + ") THEN " +
               quoted(nameOf(OutboxState::Paused)) + " WHEN " + openNeeds + " = 0 THEN " +
               quoted(nameOf(OutboxState::Ready)) + " ELSE " +
               quoted(nameOf(OutboxState::Waiting)) + " END";
    }
    case OutboxTarget::Paused:
        return quoted(nameOf(OutboxState::Paused));
    case OutboxTarget::Sending:
        return quoted(nameOf(OutboxState::Sending));
    case OutboxTarget::Carried:
        return quoted(nameOf(OutboxState::Carried));
    case OutboxTarget::Parked:
        return quoted(nameOf(OutboxState::Parked));
    case OutboxTarget::Blocked:
        return quoted(nameOf(OutboxState::Blocked));
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<OutboxState> outboxStateFromName(std::string_view name)
{
    const auto row = std::ranges::find(outboxStates, name, &OutboxStateRow::name);
    return row == outboxStates.end() ? std::nullopt : std::optional(row->state);
}

OutboxState stateAfter(OutboxEvent event, OutboxState from, bool isPlanPaused, int openNeeds)
{
    const auto &transition = transitionOf(event);
    if (!transition.from.contains(from))
        return from;
    switch (transition.to) {
    case OutboxTarget::Queued:
        return isPlanPaused     ? OutboxState::Paused
               : openNeeds == 0 ? OutboxState::Ready
                                : OutboxState::Waiting;
    case OutboxTarget::Paused:
        return OutboxState::Paused;
    case OutboxTarget::Sending:
        return OutboxState::Sending;
    case OutboxTarget::Carried:
        return OutboxState::Carried;
    case OutboxTarget::Parked:
        return OutboxState::Parked;
    case OutboxTarget::Blocked:
        return OutboxState::Blocked;
    }
    Q_UNREACHABLE();
}

WaitReason reasonOf(OutboxState state, const Refusal &refusal, bool hasNextTry)
{
    if (state == OutboxState::Ready && hasNextTry)
        return WaitReason::Retry;
    if (state != OutboxState::Parked)
        return rowOf(state).reason;
    return refusal.code == OwnReason::Held          ? WaitReason::Held
           : refusal.code == OwnReason::Quarantined ? WaitReason::Quarantined
           : refusal.code == OwnReason::SetAgain    ? WaitReason::SetAgain
           : isConflict(refusal)                    ? WaitReason::Conflict
                                                    : WaitReason::Refused;
}

const std::string &sqlMove(OutboxEvent event)
{
    static const auto texts = [] {
        std::array<std::string, outboxTransitions.size()> moves;
        for (const auto &transition : outboxTransitions) {
            const auto target = sqlTarget(transition.event);
            moves[static_cast<std::size_t>(transition.event)] =
                transition.from == anyOutboxState
                    ? "state = " + target
                    : "state = CASE WHEN " + sqlIsIn(transition.from) + " THEN " + target +
                          " ELSE state END";
        }
        return moves;
    }();
    return texts[static_cast<std::size_t>(event)];
}

std::string sqlIsIn(OutboxStates states, std::string_view alias)
{
    std::string names;
    for (const auto &row : outboxStates) {
        if (states.contains(row.state))
            names += (names.empty() ? "" : ", ") + quoted(row.name);
    }
    return std::string(alias) + (alias.empty() ? "" : ".") + "state IN (" + names + ')';
}

std::string sqlBadge()
{
    std::string text = "CASE state";
    for (const auto &row : outboxStates) {
        text +=
            " WHEN " + quoted(row.name) + " THEN " + std::to_string(static_cast<int>(row.badge));
    }
    return text + " END";
}

} // namespace core
