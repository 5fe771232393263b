#include "ui/words/errortext.h"

#include "core/services/directory.h"
#include "core/services/rights.h"
#include "ui/words/signintext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

class ErrorText final {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

//! "/roles/0" → "Roles"; empty when the pointer names no member.
QString labelOfPointer(const QString &pointer)
{
    return pointer.size() > 1 ? fieldLabel(pointer.section(u'/', 1, 1)) : QString();
}

QString withLabel(const core::FieldError &error)
{
    const QString label = labelOfPointer(error.pointer);
    const QString text = fieldErrorText(error);
    return label.isEmpty()
               ? text
               : ErrorText::tr("%1: %2", "field: what is wrong with it").arg(label, text);
}

QString subscriptionText(const QString &id, const core::Directory *directory)
{
    const auto parsed = core::Id::fromString(id);
    return parsed && directory ? directory->subscriptionName(*parsed) : QString();
}

} // namespace

QString errorText(const core::Error &error)
{
    const QString &name = error.argument;
    switch (error.code) {
    case core::ErrorCode::Cancelled:
        return ErrorText::tr("Cancelled. Nothing more was done; start again when you like.");
    case core::ErrorCode::Offline:
        return ErrorText::tr("The server cannot be reached. Your work is kept on this computer and "
                             "sent by itself later.");
    case core::ErrorCode::Busy:
        return ErrorText::tr("The server is busy. It is tried again by itself in a moment.");
    case core::ErrorCode::ServerFault:
        return ErrorText::tr("The server had a fault. It is tried again by itself; if it stays, "
                             "tell whoever runs the server.");
    case core::ErrorCode::SignIn:
        return ErrorText::tr("Your sign-in is no longer accepted. Sign in again to go on.");
    case core::ErrorCode::Certificate:
        return ErrorText::tr("The server could not prove that it is the one you chose. Nothing is "
                             "sent to it.");
    case core::ErrorCode::Forbidden:
        return ErrorText::tr(
            "You may not do this. Ask an administrator of your team for the right to it.");
    case core::ErrorCode::NotFound:
        return name.isEmpty()
                   ? ErrorText::tr("It is no longer there. Refresh and choose again.")
                   : ErrorText::tr("“%1” is not there. Check the name and choose again.").arg(name);
    case core::ErrorCode::Gone:
        return ErrorText::tr("Somebody deleted it meanwhile. Refresh to see what is there now.");
    case core::ErrorCode::Conflict:
        return name.isEmpty()
                   ? ErrorText::tr(
                         "Somebody changed it first. Look at how it is now and try again.")
                   : ErrorText::tr("“%1” was changed by somebody else. Look at it and try again.")
                         .arg(name);
    case core::ErrorCode::Invalid:
        return name.isEmpty()
                   ? ErrorText::tr(
                         "Some values are not acceptable. Correct what is marked and try again.")
                   : ErrorText::tr("“%1” is not acceptable. Correct it and try again.").arg(name);
    case core::ErrorCode::TooLarge:
        return name.isEmpty()
                   ? ErrorText::tr("This is too large. Split it into smaller parts and try again.")
                   : ErrorText::tr("“%1” is too large. Split it into smaller parts and try again.")
                         .arg(name);
    case core::ErrorCode::Version:
        return ErrorText::tr("This program and the server are too far apart in version. Update the "
                             "older of the two.");
    case core::ErrorCode::Storage:
        return name.isEmpty()
                   ? ErrorText::tr("A file of this program could not be read or written. Check the "
                                   "disk and try again.")
                   : ErrorText::tr(
                         "“%1” could not be read or written. Check the disk and try again.")
                         .arg(name);
    case core::ErrorCode::DiskFull:
        return ErrorText::tr("The disk is full. Free some space, then try again.");
    case core::ErrorCode::Permission:
        return name.isEmpty()
                   ? ErrorText::tr("The computer does not allow it. Check the permissions of the "
                                   "file or folder and try again.")
                   : ErrorText::tr(
                         "No permission for “%1”. Change its permissions or choose another place.")
                         .arg(name);
    case core::ErrorCode::Locked:
        return ErrorText::tr(
            "Another window or program has it open. Close that one and try again.");
    case core::ErrorCode::Secrets:
        return ErrorText::tr(
            "The keychain of this computer cannot be used. Unlock it and try again.");
    case core::ErrorCode::Format:
        return name.isEmpty()
                   ? ErrorText::tr("The file has another form than expected. Choose another file.")
                   : ErrorText::tr("“%1” has another form than expected. Choose another file.")
                         .arg(name);
    case core::ErrorCode::Internal:
        return ErrorText::tr("Something went wrong inside the program. Try again; if it stays, "
                             "report it with the details.");
    }
    return {};
}

QString fieldErrorText(const core::FieldError &error)
{
    const QString &argument = error.argument;
    switch (error.problem) {
    case core::FieldProblem::Required:
        if (error.pointer == u"/country")
            return ErrorText::tr("Choose a country or region.");
        if (error.pointer == u"/dataCenter")
            return ErrorText::tr("Choose a data center.");
        if (error.pointer == u"/sku")
            return ErrorText::tr("Choose a product.");
        return ErrorText::tr("This is needed: fill it in.");
    case core::FieldProblem::TooLong:
        return ErrorText::tr("Too long: shorten it to at most %Ln characters.", nullptr,
                             argument.toInt());
    case core::FieldProblem::TooShort:
        return ErrorText::tr("Too short: it needs at least %Ln characters.", nullptr,
                             argument.toInt());
    case core::FieldProblem::NotAnEmail:
        return ErrorText::tr("Not an e-mail address; write it like name@example.com");
    case core::FieldProblem::NoDomain:
        return ErrorText::tr("Needs a domain after the @, for example name@example.com");
    case core::FieldProblem::HasSpaces:
        return ErrorText::tr("Remove the spaces.");
    case core::FieldProblem::BadCharacter:
        return argument.isEmpty()
                   ? ErrorText::tr("Has a character that cannot be used: type it again.")
                   : ErrorText::tr("Has a hidden character (%1): type it again.").arg(argument);
    case core::FieldProblem::UnknownCountry:
        return ErrorText::tr("Not a country that is known; write its name or its two-letter code.");
    case core::FieldProblem::PhoneTooShort:
        return argument.isEmpty()
                   ? ErrorText::tr("Too short for a telephone number: add the missing digits.")
                   : ErrorText::tr("Too short for a telephone number; for example %1")
                         .arg(argument);
    case core::FieldProblem::PhoneTooLong:
        return argument.isEmpty()
                   ? ErrorText::tr("Too long for a telephone number: remove some digits.")
                   : ErrorText::tr("Too long for a telephone number; for example %1").arg(argument);
    case core::FieldProblem::PhoneInvalid:
        return argument.isEmpty()
                   ? ErrorText::tr("Not a telephone number: write it with + and the country code.")
                   : ErrorText::tr("Not a telephone number; for example %1").arg(argument);
    case core::FieldProblem::PasswordTooShort:
        return ErrorText::tr("The password needs at least 10 characters.");
    case core::FieldProblem::PasswordNeedsUpper:
        return ErrorText::tr("The password needs an upper-case letter.");
    case core::FieldProblem::PasswordNeedsLower:
        return ErrorText::tr("The password needs a lower-case letter.");
    case core::FieldProblem::PasswordNeedsDigitOrSymbol:
        return ErrorText::tr("The password needs a digit or a symbol.");
    case core::FieldProblem::PasswordMismatch:
        return ErrorText::tr("The two passwords differ: type the same one twice.");
    case core::FieldProblem::UnknownReference:
        return ErrorText::tr("This is no longer there: choose another one.");
    case core::FieldProblem::NotAllowed:
        return ErrorText::tr("This cannot be chosen here: choose another one.");
    case core::FieldProblem::UnknownField:
        return ErrorText::tr("The server does not know this field: leave it out.");
    case core::FieldProblem::WrongType:
        return ErrorText::tr("Not the kind of value expected here: write it anew.");
    case core::FieldProblem::NotANumber:
        return ErrorText::tr("Not a number: use digits only.");
    case core::FieldProblem::OutOfRange: {
        const auto least = argument.section(u'…', 0, 0).toLongLong();
        const auto most = argument.section(u'…', 1, 1).toLongLong();
        if (most == 0)
            return ErrorText::tr("Outside of what is possible: choose another number.");
        return ErrorText::tr("Choose a number from %1 to %2.")
            .arg(QLocale().toString(least), QLocale().toString(most));
    }
    case core::FieldProblem::Taken:
        return ErrorText::tr("Somebody else has this already: choose another one.");
    case core::FieldProblem::BadImage:
        return ErrorText::tr("This image cannot be used: choose a PNG or JPEG picture.");
    case core::FieldProblem::NotAccepted:
        return ErrorText::tr("Read this and accept it to go on.");
    }
    return {};
}

QString findingText(const core::Finding &finding, const core::Directory *directory)
{
    switch (finding.code) {
    case core::FindingCode::FieldInvalid:
        return withLabel(finding.field);
    case core::FindingCode::NoUsageLocation:
        return ErrorText::tr("%1 is needed before a licence can be given: fill it in.")
            .arg(labelOfPointer(finding.field.pointer));
    case core::FindingCode::NoFreeSeat: {
        const QString name = subscriptionText(finding.argument, directory);
        return name.isEmpty()
                   ? ErrorText::tr("No free seat is left: buy more seats or choose fewer licences.")
                   : ErrorText::tr("No free seat of %1 is left: buy more seats or leave it out.")
                         .arg(name);
    }
    case core::FindingCode::AlreadyHasLicence:
        return ErrorText::tr("Has this licence already: nothing to do.");
    case core::FindingCode::DoubledInFile:
        return finding.argument.isEmpty()
                   ? ErrorText::tr(
                         "This user name is in the file twice: change or remove one of them.")
                   : ErrorText::tr("Row %1 has the same user name: change or remove one of them.")
                         .arg(finding.argument);
    case core::FindingCode::UserExists:
        return ErrorText::tr("Already a user: will be updated, not added twice.");
    case core::FindingCode::CustomerManages:
        return ErrorText::tr(
            "The customer manages its own users and services: ask the customer to do it.");
    case core::FindingCode::DeletedUserHasName:
        return ErrorText::tr(
            "A deleted user has this name: restore that user, or choose another name.");
    case core::FindingCode::UserJoined:
        return ErrorText::tr("Has joined, so the account is the person's own: leave out everything "
                             "but roles, policies and licences.");
    }
    return {};
}

QString refusalText(const core::Refusal &refusal, const core::Directory *directory)
{
    if (!refusal.errors.isEmpty())
        return withLabel(refusal.errors.first());
    if (refusal.code == u"no-free-licence") {
        const QString name =
            subscriptionText(refusal.more.value(u"subscription"_s).toString(), directory);
        return name.isEmpty()
                   ? ErrorText::tr("There are not enough free seats: buy more, then send it again.")
                   : ErrorText::tr("Not enough free seats of %1: buy more, then send it again.")
                         .arg(name);
    }
    if (const auto right = core::rightFromName(refusal.more.value(u"privilege"_s).toString());
        right && refusal.code == u"forbidden")
        return ErrorText::tr("Your role may not %1: ask an administrator of your team for it, then "
                             "send it again, or take this change back.")
            .arg(rightText(*right));
    // What only a program and a server of different versions say to each other.
    static const QSet<QString> misunderstandings{u"method-not-allowed"_s,    u"key-missing"_s,
                                                 u"bad-request"_s,           u"unsupported-type"_s,
                                                 u"precondition-required"_s, u"resync"_s};
    if (misunderstandings.contains(refusal.code))
        return ErrorText::tr("The server does not understand this program: update the older of the "
                             "two, then send it again.");
    static const QHash<QString, const char *> sentences{
        {u"unauthorised"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The sign-in was not accepted: sign in again, then send it again.")},
        {u"forbidden"_s,
         QT_TRANSLATE_NOOP(
             "ui::ErrorText",
             "You may no longer do this: ask an administrator of your team, then send it again, or "
             "take this change back.")},
        {u"approval-needed"_s,
         QT_TRANSLATE_NOOP(
             "ui::ErrorText",
             "One person may not do this alone: another owner or administrator of your team was "
             "asked. Send it again once they approved it, within 24 hours.")},
        {u"fresh-sign-in"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "This needs a sign-in of the last 15 minutes: sign in again, then send "
                           "it again.")},
        {u"not-open"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The question was answered or has ended meanwhile: ask for it anew.")},
        {u"customer-manages"_s,
         QT_TRANSLATE_NOOP(
             "ui::ErrorText",
             "The customer manages its own users and services: ask the customer to do it.")},
        {u"user-joined"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The user has joined, so the account is the person's own: ask them to "
                           "change it. Roles, policies and licences can still be changed here.")},
        {u"not-pending"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The invitation was accepted or cancelled meanwhile: take this change "
                           "back, or send a new invitation.")},
        {u"last-owner"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "Your team needs an owner who can sign in: make somebody else an owner "
                           "first, then send it again.")},
        {u"key-reused"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The server has another change under the same number: edit this one, so "
                           "that it goes as a new one.")},
        {u"too-many"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "There were too many requests at once: send it again in a minute.")},
        {u"time-out"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "It did not arrive in time: check your network connection, then send it "
                           "again.")},
        {u"unavailable"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The server could not write it: send it again later; if it stays, tell "
                           "whoever runs the server.")},
        {u"server-fault"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The server had a fault with it: send it again; if it stays, tell "
                           "whoever runs the server.")},
        {u"not-found"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "It is no longer on the server: take this change back.")},
        {u"exists"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText", "It is on the server already: take this change back.")},
        {u"name-taken"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The name is in use: choose another one and send it again.")},
        {u"has-users"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText", "The customer still has users: delete these first.")},
        {u"in-use"_s, QT_TRANSLATE_NOOP("ui::ErrorText",
                                        "Something else still uses it: remove that use first.")},
        {u"gone"_s, QT_TRANSLATE_NOOP(
                        "ui::ErrorText",
                        "It was deleted meanwhile: take this change back, or restore it first.")},
        {u"stale"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "Somebody else changed the same first: decide which of the two holds.")},
        {u"too-large"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "It is too large for the server: make it smaller and send it again.")},
        {u"invalid"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "Some values are not acceptable: correct them and send it again.")},
        {u"blocked-by"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "A change that this one needs waits for you: solve that first.")},
        {u"held"_s, QT_TRANSLATE_NOOP("ui::ErrorText",
                                      "It waited for more than 14 days: send it again if it is "
                                      "still right, or take it back.")},
        {u"quarantined"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "Tenantry ended several times while sending it: send it again, or take "
                           "it back and do it anew.")},
        {u"set-again"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "The server was restored from a backup, and passwords are kept nowhere: "
                           "take this back and set the password again.")},
        {u"failed-dependency"_s,
         QT_TRANSLATE_NOOP("ui::ErrorText",
                           "What this needs was refused: solve that first, then send this again.")},
    };
    if (const char *sentence = sentences.value(refusal.code, nullptr))
        return ErrorText::tr(sentence);
    // A newer server may have reasons that this program does not know; its own words are better
    // than none.
    const QString reason = !refusal.title.isEmpty()  ? refusal.title
                           : !refusal.code.isEmpty() ? refusal.code
                                                     : QString::number(refusal.status);
    return ErrorText::tr(
               "The server refused this (%1): correct it and send it again, or take it back.")
        .arg(reason);
}

QString fileErrorText(const core::ImportFileError &error)
{
    const QString base = QFileInfo(error.file).fileName();
    const QString file =
        error.file.isEmpty()
            ? ErrorText::tr("The pasted text")
            : ErrorText::tr("“%1”", "file name").arg(base.isEmpty() ? error.file : base);
    const QString line = QLocale().toString(error.line);
    const QString &problem = error.problem;
    const auto is = [&problem](QStringView name) { return problem == name; };
    if (is(u"not-found"))
        return ErrorText::tr("%1 is not there any more: choose the file again.").arg(file);
    if (is(u"not-a-file"))
        return ErrorText::tr("%1 is a folder or a device, not a file: choose a CSV file.")
            .arg(file);
    if (is(u"no-permission"))
        return ErrorText::tr(
                   "%1 may not be read: change its permissions, or copy it to your own folder.")
            .arg(file);
    if (is(u"binary")) {
        if (error.detail == u"xlsx" || error.detail == u"xls" || error.detail == u"ods")
            return ErrorText::tr("%1 is a spreadsheet: save it as CSV there, or copy the cells and "
                                 "paste them here.")
                .arg(file);
        return error.detail.isEmpty()
                   ? ErrorText::tr("%1 is not a text file: choose a CSV file.").arg(file)
                   : ErrorText::tr("%1 is a %2 file, whatever its name says: choose a CSV file.")
                         .arg(file, error.detail.toUpper());
    }
    if (is(u"empty"))
        return ErrorText::tr("%1 is empty: choose a file with a header and rows.").arg(file);
    if (is(u"no-rows"))
        return ErrorText::tr(
                   "%1 has a header and no rows below it: add the users and choose it again.")
            .arg(file);
    if (is(u"doubled-header"))
        return ErrorText::tr("%1 has the column “%2” twice: rename or remove one of them.")
            .arg(file, error.detail);
    if (is(u"no-user-name-column"))
        return ErrorText::tr(
                   "%1 has no column with user names: choose which column it is, or add one.")
            .arg(file);
    if (is(u"too-big"))
        return ErrorText::tr("%1 is larger than 1 GB: split it into smaller files.").arg(file);
    if (is(u"too-many-rows"))
        return ErrorText::tr(
                   "%1 has more rows than can be imported at once: split it into smaller files.")
            .arg(file);
    if (is(u"too-many-columns"))
        return ErrorText::tr(
                   "%1, line %2: more than 200 columns. Remove those that are not needed.")
            .arg(file, line);
    if (is(u"field-too-long"))
        return ErrorText::
            tr("%1, line %2: a cell is too long. Look for a missing quote there, or shorten it.")
                .arg(file, line);
    if (is(u"unclosed-quote"))
        return ErrorText::tr(
                   "%1, line %2: a quote is opened there and never closed. Close or remove it.")
            .arg(file, line);
    if (is(u"nul-byte"))
        return ErrorText::tr(
                   "%1, line %2: there are NUL bytes, as in a damaged file. Save it anew as CSV.")
            .arg(file, line);
    if (is(u"changed-while-reading"))
        return ErrorText::tr(
                   "%1 changed while it was read: wait until it is saved, then choose it again.")
            .arg(file);
    if (is(u"changed-since"))
        return ErrorText::tr("%1 was changed since its rows were fixed, and it is too large to be "
                             "kept: put the file as it was back and resume the draft.")
            .arg(file);
    if (is(u"write-failed"))
        return ErrorText::tr("%1 could not be written: choose another place to save it.").arg(file);
    if (is(u"disk-full"))
        return ErrorText::tr(
                   "The disk is full, so %1 was not saved: free some space and try again.")
            .arg(file);
    if (is(u"cancelled"))
        return ErrorText::tr("Reading %1 was cancelled: choose it again when you like.").arg(file);
    return ErrorText::
        tr("%1 could not be read to its end: check the disk or the network drive and try again.")
            .arg(file);
}

QString passwordRuleText(core::FieldProblem rule)
{
    switch (rule) {
    case core::FieldProblem::PasswordTooShort:
        return ErrorText::tr("At least 10 characters");
    case core::FieldProblem::PasswordNeedsUpper:
        return ErrorText::tr("An upper-case letter");
    case core::FieldProblem::PasswordNeedsLower:
        return ErrorText::tr("A lower-case letter");
    case core::FieldProblem::PasswordNeedsDigitOrSymbol:
        return ErrorText::tr("A digit or a symbol");
    default:
        return {};
    }
}

} // namespace ui
