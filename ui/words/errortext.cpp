#include "ui/words/errortext.h"

#include "core/domain/password.h"
#include "core/services/directory.h"
#include "core/wire/fielderrors.h"
#include "ui/words/findingnames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

class ErrorText final {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

//! "/roles/0" → "Roles"; empty if the pointer names no member.
QString labelOfPointer(const QString &pointer)
{
    return pointer.size() > 1 ? fieldLabel(pointer.section(u'/', 1, 1)) : QString();
}

} // namespace

QString labelledErrorText(const core::FieldError &error)
{
    const QString label = labelOfPointer(error.pointer);
    const QString text = fieldErrorText(error);
    return label.isEmpty() ? text : ErrorText::tr("%1: %2", "field: error").arg(label, text);
}

QString subscriptionText(const QString &id, const core::Directory *directory)
{
    const auto parsed = core::Id::fromString(id);
    return parsed && directory ? directory->subscriptionName(*parsed) : QString();
}

QString errorText(const core::Error &error)
{
    const QString name = error.name();
    switch (error.code) {
    case core::ErrorCode::Cancelled:
        return ErrorText::tr("Canceled. Nothing else was done.");
    case core::ErrorCode::Offline:
        return ErrorText::tr("The server cannot be reached. Your work is saved on this computer "
                             "and will be sent later.");
    case core::ErrorCode::Busy:
        return ErrorText::tr("The server is busy. Tenantry will retry shortly.");
    case core::ErrorCode::ServerFault:
        return ErrorText::tr("The server reported an error. Tenantry will retry; if this "
                             "continues, contact your server administrator.");
    case core::ErrorCode::SignIn:
        return ErrorText::tr("Your sign-in has expired. Sign in again.");
    case core::ErrorCode::Certificate:
        return ErrorText::tr("The server could not prove its identity, so nothing is sent to it.");
    case core::ErrorCode::Forbidden:
        return ErrorText::tr("Your role does not allow this. Ask an administrator of your team "
                             "for the right.");
    case core::ErrorCode::NotFound:
        return name.isEmpty()
                   ? ErrorText::tr("This item no longer exists. Refresh and select another.")
                   : ErrorText::tr("“%1” was not found. Check the name and try again.").arg(name);
    case core::ErrorCode::Gone:
        return ErrorText::tr("Someone else deleted this item. Refresh to see the current state.");
    case core::ErrorCode::Conflict:
        return name.isEmpty()
                   ? ErrorText::tr("Someone else changed this first. Review the current version, "
                                   "then try again.")
                   : ErrorText::tr("Someone else changed “%1” first. Review the current version, "
                                   "then try again.")
                         .arg(name);
    case core::ErrorCode::Invalid:
        return name.isEmpty()
                   ? ErrorText::tr("Some values are invalid. Correct the marked fields and try "
                                   "again.")
                   : ErrorText::tr("“%1” is invalid. Correct it and try again.").arg(name);
    case core::ErrorCode::TooLarge:
        return name.isEmpty()
                   ? ErrorText::tr("This is too large. Split it into smaller parts and try again.")
                   : ErrorText::tr("“%1” is too large. Split it into smaller parts and try again.")
                         .arg(name);
    case core::ErrorCode::Version:
        return ErrorText::tr(
            "This version of Tenantry does not match the server’s. Update the older of the "
            "two.");
    case core::ErrorCode::Storage:
        return name.isEmpty()
                   ? ErrorText::tr("Tenantry could not read or write one of its files. Check the "
                                   "disk and try again.")
                   : ErrorText::tr(
                         "“%1” could not be read or written. Check the disk and try again.")
                         .arg(name);
    case core::ErrorCode::DiskFull:
        return ErrorText::tr("The disk is full. Free some space, then try again.");
    case core::ErrorCode::Permission:
        return name.isEmpty()
                   ? ErrorText::tr("The operating system denied access. Check the permissions of "
                                   "the file or folder and try again.")
                   : ErrorText::tr("Access to “%1” was denied. Change its permissions or choose "
                                   "another location.")
                         .arg(name);
    case core::ErrorCode::Locked:
        return ErrorText::tr("Another window or program has this open. Close it and try again.");
    case core::ErrorCode::Secrets:
        return ErrorText::tr("The keychain of this computer is not available. Unlock it and try "
                             "again.");
    case core::ErrorCode::Format:
        return name.isEmpty()
                   ? ErrorText::tr("The file isn’t in the expected format. Choose another file.")
                   : ErrorText::tr("“%1” isn’t in the expected format. Choose another file.")
                         .arg(name);
    case core::ErrorCode::Internal:
        return ErrorText::tr("Tenantry ran into an internal error. Try again; if this continues, "
                             "report it with the details.");
    }
    return {};
}

QString fieldErrorText(const core::FieldError &error)
{
    const QString &shown = error.argument;
    switch (error.problem) {
    case core::FieldProblem::Required:
        if (error.pointer == u"/country")
            return ErrorText::tr("Choose a country or region.");
        if (error.pointer == u"/dataCenter")
            return ErrorText::tr("Choose a data center.");
        if (error.pointer == u"/sku")
            return ErrorText::tr("Choose a product.");
        return ErrorText::tr("This field is required.");
    case core::FieldProblem::TooLong:
        return ErrorText::tr("Too long. Shorten it to at most %Ln character(s).", nullptr,
                             core::limitOf(error));
    case core::FieldProblem::TooShort:
        return ErrorText::tr("Too short. Enter at least %Ln character(s).", nullptr,
                             core::limitOf(error));
    case core::FieldProblem::NotAnEmail:
        return ErrorText::tr("Invalid e-mail address. Example: name@example.com");
    case core::FieldProblem::NoDomain:
        return ErrorText::tr("Add a domain after the @. Example: name@example.com");
    case core::FieldProblem::HasSpaces:
        return ErrorText::tr("Remove the spaces.");
    case core::FieldProblem::BadCharacter:
        return shown.isEmpty()
                   ? ErrorText::tr(
                         "Contains a character that is not allowed. Type the value again.")
                   : ErrorText::tr("Contains a hidden character (%1). Type the value again.")
                         .arg(shown);
    case core::FieldProblem::UnknownCountry:
        return ErrorText::tr("Unknown country. Enter its name or two-letter code.");
    case core::FieldProblem::PhoneTooShort:
        return shown.isEmpty()
                   ? ErrorText::tr("Telephone number too short. Add the missing digits.")
                   : ErrorText::tr("Telephone number too short. Example: %1").arg(shown);
    case core::FieldProblem::PhoneTooLong:
        return shown.isEmpty()
                   ? ErrorText::tr("Telephone number too long. Remove the extra digits.")
                   : ErrorText::tr("Telephone number too long. Example: %1").arg(shown);
    case core::FieldProblem::PhoneInvalid:
        return shown.isEmpty() ? ErrorText::tr("Invalid telephone number. Start with + and the "
                                               "country code.")
                               : ErrorText::tr("Invalid telephone number. Example: %1").arg(shown);
    case core::FieldProblem::PasswordTooShort:
        return ErrorText::tr("The password needs at least %Ln character(s).", nullptr,
                             core::fewestCharacters(core::PasswordPolicy::Classic10));
    case core::FieldProblem::PasswordNeedsUpper:
        return ErrorText::tr("The password needs an uppercase letter.");
    case core::FieldProblem::PasswordNeedsLower:
        return ErrorText::tr("The password needs a lowercase letter.");
    case core::FieldProblem::PasswordNeedsDigitOrSymbol:
        return ErrorText::tr("The password needs a digit or a symbol.");
    case core::FieldProblem::PasswordMismatch:
        return ErrorText::tr("The two passwords do not match.");
    case core::FieldProblem::UnknownReference:
        return ErrorText::tr("This item no longer exists. Choose another one.");
    case core::FieldProblem::NotAllowed:
        return ErrorText::tr("This value is not allowed here. Choose another one.");
    case core::FieldProblem::UnknownField:
        return ErrorText::tr("The server does not know this field. Leave it out.");
    case core::FieldProblem::WrongType:
        return ErrorText::tr("Invalid value. Enter it again.");
    case core::FieldProblem::NotANumber:
        return ErrorText::tr("Enter a number, using digits only.");
    case core::FieldProblem::OutOfRange:
        if (const auto range = core::rangeOf(error))
            return ErrorText::tr("Enter a number from %1 to %2.")
                .arg(QLocale().toString(range->first), QLocale().toString(range->second));
        return ErrorText::tr("This number is out of range. Enter another one.");
    case core::FieldProblem::Taken:
        return ErrorText::tr("Already in use. Choose another value.");
    case core::FieldProblem::BadImage:
        return ErrorText::tr("This image cannot be used. Choose a PNG or JPEG file.");
    case core::FieldProblem::NotAccepted:
        return ErrorText::tr("Read and accept this to continue.");
    }
    return {};
}

NamesById licenceNames(const core::Directory &directory, const core::Id &customer)
{
    NamesById names;
    for (const auto &subscription : directory.subscriptions(customer))
        names.insert(subscription.id, directory.subscriptionName(subscription.id));
    return names;
}

QString findingText(const core::Finding &finding, const core::Directory *directory)
{
    NamesById licences;
    if (finding.code == core::FindingCode::NoFreeSeat) {
        if (const auto id = core::Id::fromString(finding.argument))
            licences.insert(*id, subscriptionText(finding.argument, directory));
    }
    return findingText(finding, licences);
}

QString findingText(const core::Finding &finding, const NamesById &licences)
{
    switch (finding.code) {
    case core::FindingCode::FieldInvalid:
        return labelledErrorText(finding.field);
    case core::FindingCode::NoUsageLocation:
        return ErrorText::tr("%1: required before a licence can be assigned.", "field")
            .arg(labelOfPointer(finding.field.pointer));
    case core::FindingCode::NoFreeSeat: {
        const QString name =
            licences.value(core::Id::fromString(finding.argument).value_or(core::Id()));
        return name.isEmpty()
                   ? ErrorText::tr("No free licences left. Buy more or select fewer.")
                   : ErrorText::tr("%1 has no free licences left. Buy more or leave it out.",
                                   "subscription")
                         .arg(name);
    }
    case core::FindingCode::AlreadyHasLicence:
        return ErrorText::tr("This licence is already assigned. There is nothing to do.");
    case core::FindingCode::DoubledInFile:
        return finding.argument.isEmpty()
                   ? ErrorText::tr("This user name is in the file twice. Change or remove one of "
                                   "the rows.")
                   : ErrorText::tr("Row %1 has the same user name. Change or remove one of the "
                                   "rows.")
                         .arg(finding.argument);
    case core::FindingCode::UserExists:
        return ErrorText::tr("This user already exists and will be updated.");
    case core::FindingCode::CustomerManages:
        return ErrorText::tr("The customer manages its own users and services. Ask the customer "
                             "to make this change.");
    case core::FindingCode::DeletedUserHasName:
        return ErrorText::tr("A deleted user has this name. Restore that user, or choose another "
                             "name.");
    case core::FindingCode::UserJoined:
        return ErrorText::tr("The user has joined and owns this account. Leave out everything "
                             "except roles, policies and licences.");
    }
    return {};
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
        return ErrorText::tr("%1 no longer exists. Choose the file again.").arg(file);
    if (is(u"not-a-file"))
        return ErrorText::tr("%1 is a folder or a device. Choose a CSV file.").arg(file);
    if (is(u"no-permission"))
        return ErrorText::
            tr("Access to %1 was denied. Change its permissions, or copy it to your own folder.")
                .arg(file);
    if (is(u"binary")) {
        if (error.detail == u"xlsx" || error.detail == u"xls" || error.detail == u"ods")
            return ErrorText::tr("%1 is a spreadsheet. Save it as CSV, or copy the cells and paste "
                                 "them here.")
                .arg(file);
        return error.detail.isEmpty()
                   ? ErrorText::tr("%1 is not a text file. Choose a CSV file.").arg(file)
                   : ErrorText::tr("%1 contains another format (%2). Choose a CSV file.")
                         .arg(file, error.detail.toUpper());
    }
    if (is(u"empty"))
        return ErrorText::tr("%1 is empty. Choose a file with a header and rows.").arg(file);
    if (is(u"no-rows"))
        return ErrorText::tr("%1 has a header but no rows. Add the users and choose it again.")
            .arg(file);
    if (is(u"doubled-header"))
        return ErrorText::tr("%1 has the column “%2” twice. Rename or remove one of them.")
            .arg(file, error.detail);
    if (is(u"no-user-name-column"))
        return ErrorText::tr("%1 has no column with user names. Select the column, or add one.")
            .arg(file);
    if (is(u"too-big"))
        return ErrorText::tr("%1 is larger than %2 GB. Split it into smaller files.")
            .arg(file, QLocale().toString(error.most));
    if (is(u"too-many-rows"))
        return ErrorText::tr("%1 has too many rows for one import. Split it into smaller files.")
            .arg(file);
    if (is(u"too-many-columns"))
        return ErrorText::tr("%1, line %2: more than %3 columns. Remove the ones you do not need.")
            .arg(file, line, QLocale().toString(error.most));
    if (is(u"field-too-long"))
        return ErrorText::
            tr("%1, line %2: a cell is too long. Look for a missing quote, or shorten the cell.")
                .arg(file, line);
    if (is(u"unclosed-quote"))
        return ErrorText::tr("%1, line %2: a quote is never closed. Close or remove it.")
            .arg(file, line);
    if (is(u"nul-byte"))
        return ErrorText::
            tr("%1, line %2: contains NUL bytes; the file may be damaged. Save it again as CSV.")
                .arg(file, line);
    if (is(u"changed-while-reading"))
        return ErrorText::
            tr("%1 changed while it was being read. Wait until it is saved, then choose it again.")
                .arg(file);
    if (is(u"changed-since"))
        return ErrorText::tr(
                   "%1 changed after its rows were corrected, and it is too large to keep "
                   "a copy. Put the original file back and resume the draft.")
            .arg(file);
    if (is(u"write-failed"))
        return ErrorText::tr("%1 could not be written. Choose another location.").arg(file);
    if (is(u"disk-full"))
        return ErrorText::tr(
                   "The disk is full, so %1 was not saved. Free some space and try again.")
            .arg(file);
    if (is(u"cancelled"))
        return ErrorText::tr("Reading %1 was canceled. Choose the file again to continue.")
            .arg(file);
    return ErrorText::tr(
               "%1 could not be read completely. Check the disk or network drive and try again.")
        .arg(file);
}

QString passwordRuleText(core::FieldProblem rule)
{
    switch (rule) {
    case core::FieldProblem::PasswordTooShort:
        return ErrorText::tr("At least %Ln character(s)", nullptr,
                             core::fewestCharacters(core::PasswordPolicy::Classic10));
    case core::FieldProblem::PasswordNeedsUpper:
        return ErrorText::tr("An uppercase letter");
    case core::FieldProblem::PasswordNeedsLower:
        return ErrorText::tr("A lowercase letter");
    case core::FieldProblem::PasswordNeedsDigitOrSymbol:
        return ErrorText::tr("A digit or a symbol");
    default:
        return {};
    }
}

} // namespace ui
