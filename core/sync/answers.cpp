#include "core/sync/answers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

Answer classified(const ServerAnswer &answer)
{
    Answer result;
    result.envelope = answer.envelope;
    result.sealedPassword = answer.sealedPassword;
    result.retryAfterMs = answer.retryAfterMs;
    result.replayed = answer.replayed;
    result.refusal = {answer.status, answer.code, answer.title, answer.errors, answer.more};
    result.outcome = [&] {
        if (answer.status >= 200 && answer.status < 300)
            return Answer::Class::Done;
        switch (answer.status) {
        case 401: // stored nothing: waits for the sign-in
        case 408:
        case 425:
        case 429:
        case 426:
            return Answer::Class::Transient;
        case 424:
            return Answer::Class::NothingStored;
        case 500:
            return Answer::Class::Fault;
        case 409:
            return answer.code == ProblemCode::InProgress ? Answer::Class::Transient
                                                          : Answer::Class::Conflict;
        case 410:
        case 412:
            return Answer::Class::Conflict;
        default:
            return answer.status >= 500 || answer.status == 0 ? Answer::Class::Transient
                                                              : Answer::Class::Rejected;
        }
    }();
    return result;
}

std::optional<Error> wantsFreshSignIn(const QList<ServerAnswer> &answers)
{
    const auto isOne = [](const ServerAnswer &answer) {
        return answer.status == 401 && answer.code == ProblemCode::FreshSignIn;
    };
    if (!std::ranges::any_of(answers, isOne))
        return std::nullopt;
    return Error{ErrorCode::SignIn, u"the server wants a new sign-in for an operation"_s,
                 SignInProblem::TooOld};
}

Answer unknownOutcome(const Error &error)
{
    Answer result;
    result.outcome =
        error.code == ErrorCode::ServerFault ? Answer::Class::Fault : Answer::Class::Transient;
    result.retryAfterMs = error.retryAfter().count();
    return result;
}

} // namespace core
