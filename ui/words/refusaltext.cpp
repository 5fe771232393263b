// Refusals of a change: one sentence for each code of the server and each reason of this program.
#include "core/domain/periods.h"
#include "core/services/directory.h"
#include "core/services/rights.h"
#include "ui/words/errortext.h"
#include "ui/words/signintext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

class RefusalText final {
    Q_DECLARE_TR_FUNCTIONS(ui::RefusalText)
};

QString forbiddenText(const core::Refusal &refusal)
{
    if (const auto right = core::rightFromName(refusal.more.value(u"privilege"_s).toString()))
        return RefusalText::tr("%1 Ask an administrator of your team for the right, then retry, or "
                               "discard this change.",
                               "sentence: which right is missing")
            .arg(missingRightText(*right));
    return RefusalText::tr("Your role no longer allows this. Ask an administrator of your team, "
                           "then retry, or discard this change.");
}

QString noFreeLicenceText(const core::Refusal &refusal, const core::Directory *directory)
{
    const QString name =
        subscriptionText(refusal.more.value(u"subscription"_s).toString(), directory);
    return name.isEmpty()
               ? RefusalText::tr("There are not enough free licences. Buy more, then retry.")
               : RefusalText::tr("%1 does not have enough free licences. Buy more, then retry.",
                                 "subscription")
                     .arg(name);
}

//! No default: a code without a sentence does not compile.
QString problemText(core::ProblemCode code, const core::Refusal &refusal,
                    const core::Directory *directory)
{
    switch (code) {
    case core::ProblemCode::Unauthorised:
        return RefusalText::tr("The server did not accept your sign-in. Sign in again, then "
                               "retry.");
    case core::ProblemCode::FreshSignIn:
        return RefusalText::tr("This change needs a sign-in from the last %Ln minute(s). Sign in "
                               "again, then retry.",
                               nullptr, core::freshSignInMinutes);
    case core::ProblemCode::ApprovalNeeded:
        return RefusalText::tr("This change needs a second person. Another owner or administrator "
                               "was asked to approve it. Retry within %Ln hour(s) of the "
                               "approval.",
                               nullptr, core::approvedHours);
    case core::ProblemCode::Forbidden:
        return forbiddenText(refusal);
    case core::ProblemCode::CustomerManages:
        return RefusalText::tr("The customer manages its own users and services. Ask the customer "
                               "to make this change.");
    case core::ProblemCode::UserJoined:
        return RefusalText::tr("The user has joined and owns this account. Ask the user to make "
                               "this change. You can still change roles, policies and licences.");
    case core::ProblemCode::NotFound:
        return RefusalText::tr("This item is no longer on the server. Discard this change.");
    case core::ProblemCode::Exists:
        return RefusalText::tr("This item is already on the server. Discard this change.");
    case core::ProblemCode::NameTaken:
        return RefusalText::tr("The name is already in use. Choose another name, then retry.");
    case core::ProblemCode::NoFreeLicence:
        return noFreeLicenceText(refusal, directory);
    case core::ProblemCode::HasUsers:
        return RefusalText::tr("The customer still has users. Delete them first.");
    case core::ProblemCode::InUse:
        return RefusalText::tr("Another item still uses this one. Remove that use first.");
    case core::ProblemCode::NotPending:
        return RefusalText::tr(
            "The invitation was already accepted or canceled. Discard this change, or send "
            "a new invitation.");
    case core::ProblemCode::NotOpen:
        return RefusalText::tr("The approval request was already answered or has expired. Request "
                               "approval again.");
    case core::ProblemCode::LastOwner:
        return RefusalText::tr("Your team needs at least one owner who can sign in. Make another "
                               "person an owner, then retry.");
    case core::ProblemCode::InProgress:
        return RefusalText::tr("The server is still working on this change. Retry in a minute.");
    case core::ProblemCode::Gone:
        return RefusalText::tr("This item was deleted. Discard this change, or restore the item "
                               "first.");
    case core::ProblemCode::ApiGone:
        return RefusalText::tr("The server no longer supports this version of Tenantry. Update "
                               "Tenantry, then retry.");
    case core::ProblemCode::Stale:
        return RefusalText::tr("Someone else changed this first. Review both versions and choose "
                               "which values to keep.");
    case core::ProblemCode::TooLarge:
        return RefusalText::tr("This change is too large for the server. Make it smaller, then "
                               "retry.");
    case core::ProblemCode::Invalid:
        return RefusalText::tr("Some values are invalid. Correct them, then retry.");
    case core::ProblemCode::KeyReused:
        return RefusalText::tr("The server has a different change under the same number. Edit this "
                               "change so that it gets a new number.");
    case core::ProblemCode::FailedDependency:
        return RefusalText::tr(
            "The server rejected a change that this one depends on. Resolve that "
            "change first, then retry.");
    case core::ProblemCode::TooMany:
        return RefusalText::tr("The server received too many requests. Retry in a minute.");
    case core::ProblemCode::TimeOut:
        return RefusalText::tr("The request did not arrive in time. Check your network connection, "
                               "then retry.");
    case core::ProblemCode::ServerFault:
        return RefusalText::tr("The server reported an error for this change. Retry; if this "
                               "continues, contact your server administrator.");
    case core::ProblemCode::Unavailable:
        return RefusalText::tr("The server could not save this change. Retry later; if this "
                               "continues, contact your server administrator.");
    // Only versions that do not match say these to each other.
    case core::ProblemCode::MethodNotAllowed:
    case core::ProblemCode::KeyMissing:
    case core::ProblemCode::BadRequest:
    case core::ProblemCode::Resync:
    case core::ProblemCode::UnsupportedType:
    case core::ProblemCode::PreconditionRequired:
        return RefusalText::tr("The server does not understand this version of Tenantry. Update "
                               "the older of the two, then retry.");
    }
    return {};
}

QString ownReasonText(core::OwnReason reason)
{
    switch (reason) {
    case core::OwnReason::BlockedBy:
        return RefusalText::tr("This change depends on another one that needs your attention. "
                               "Resolve that one first.");
    case core::OwnReason::Held:
        return RefusalText::tr("This change was not sent for over %Ln day(s). Review it, then "
                               "send or discard it.",
                               nullptr, core::heldAfterDays);
    case core::OwnReason::Quarantined:
        return RefusalText::tr("Tenantry ended several times while sending this change. Retry, or "
                               "discard the change and make it again.");
    case core::OwnReason::SetAgain:
        return RefusalText::tr("The server was restored from a backup, and passwords are never "
                               "stored. Discard this change and set the password again.");
    }
    return {};
}

//! A newer server may have codes that this program does not know; its own words beat none.
QString unknownText(const QString &reason)
{
    return RefusalText::tr("The server rejected this change: %1. Correct and retry it, or discard "
                           "it.",
                           "the server's words")
        .arg(reason);
}

} // namespace

QString refusalText(const core::Refusal &refusal, const core::Directory *directory)
{
    if (!refusal.errors.isEmpty())
        return labelledErrorText(refusal.errors.first());
    const auto &kind = refusal.code.kind();
    if (const auto *code = std::get_if<core::ProblemCode>(&kind))
        return problemText(*code, refusal, directory);
    if (const auto *own = std::get_if<core::OwnReason>(&kind))
        return ownReasonText(*own);
    const QString name = refusal.code.name();
    return unknownText(!refusal.title.isEmpty() ? refusal.title
                       : !name.isEmpty()        ? name
                                                : QString::number(refusal.status));
}

} // namespace ui
