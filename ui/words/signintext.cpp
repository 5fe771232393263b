#include "ui/words/signintext.h"

#include "core/domain/periods.h"
#include "ui/words/errortext.h"
#include "ui/words/names.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

class SignInText final {
    Q_DECLARE_TR_FUNCTIONS(ui::SignInText)
};

QString certificateText(core::TlsProblem problem)
{
    switch (problem) {
    case core::TlsProblem::Expired:
        return SignInText::tr(
            "The server’s certificate has expired. Ask your server administrator to renew it.");
    case core::TlsProblem::NotYetValid:
        return SignInText::tr(
            "The server’s certificate is not valid yet. Check this computer’s date and "
            "time, then contact your server administrator.");
    case core::TlsProblem::OtherHost:
        return SignInText::tr(
            "The server’s certificate is for a different address. Check the address, then "
            "contact your server administrator.");
    case core::TlsProblem::SelfSigned:
    case core::TlsProblem::UnknownIssuer:
        return SignInText::tr(
            "This computer doesn’t trust the server’s certificate authority. If your "
            "organisation has its own authority, choose its certificate file when you "
            "connect.");
    case core::TlsProblem::NoCommonProtocol:
        return SignInText::tr(
            "Couldn’t agree on a secure protocol with the server. Ask your server "
            "administrator to enable TLS 1.2 or 1.3.");
    case core::TlsProblem::Revoked:
        return SignInText::tr(
            "The server’s certificate was revoked. Contact your server administrator.");
    case core::TlsProblem::AuthorityFile:
        return SignInText::tr(
            "The selected file contains no certificate. Choose your authority’s certificate "
            "in PEM format.");
    case core::TlsProblem::Other:
        return SignInText::tr(
            "The server’s certificate cannot be trusted. Contact your server administrator.");
    }
    return {};
}

QString forbiddenText(const core::SignInProblem *problem)
{
    const auto general = SignInText::tr("You no longer have access to this server. Ask an "
                                        "administrator of your team.");
    if (!problem)
        return general;
    switch (*problem) {
    case core::SignInProblem::OtherIssuer:
        return SignInText::tr("The answer in the browser came from a different server than the one "
                              "you chose, so it was ignored. Try again.");
    case core::SignInProblem::OtherKey:
        return SignInText::tr("The server presents a different key under a known name, so no "
                              "passwords are sent to it. Contact your server administrator before "
                              "you continue.");
    case core::SignInProblem::OtherOrganisation:
        return SignInText::tr("This sign-in belongs to another organisation. Sign in with an "
                              "account of this one, or connect to the other one as a separate "
                              "workspace.");
    case core::SignInProblem::TooOld:
    case core::SignInProblem::TimedOut:
        break;
    }
    return general;
}

} // namespace

QString connectionErrorText(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::Certificate: {
        const auto *const problem = error.because<core::TlsProblem>();
        return certificateText(problem ? *problem : core::TlsProblem::Other);
    }
    case core::ErrorCode::Offline:
        return error.because<core::Impostor>()
                   ? SignInText::tr("Something answered at this address, but it isn’t a Tenantry "
                                    "server. If this "
                                    "network has a sign-in page, open it in a browser first.")
                   : SignInText::tr("No server answered at this address. Check the address and "
                                    "your network connection.");
    case core::ErrorCode::NotFound:
        return SignInText::tr("This server does not support team sign-in. Check the address.");
    case core::ErrorCode::Version:
        return error.is(core::VersionGap::ServerTooOld)
                   ? SignInText::tr("The server is older than this version of Tenantry. Ask your "
                                    "server administrator to update it.")
                   : SignInText::tr("The server is newer than this version of Tenantry. Update "
                                    "Tenantry on this computer.");
    case core::ErrorCode::Format:
        return error.name().isEmpty()
                   ? SignInText::tr(
                         "Tenantry does not understand the server’s answer. Ask your server "
                         "administrator to update the server.")
                   : SignInText::tr("The server’s own address is %1. Use that address.")
                         .arg(error.name());
    case core::ErrorCode::Cancelled:
        return error.is(core::SignInProblem::TimedOut)
                   ? SignInText::tr("The sign-in in the browser timed out. Try again.")
                   : SignInText::tr("The sign-in was canceled in the browser. Try again.");
    case core::ErrorCode::SignIn:
        return SignInText::tr("The server did not accept the sign-in. Try again.");
    case core::ErrorCode::Forbidden:
        return forbiddenText(error.because<core::SignInProblem>());
    default:
        return errorText(error);
    }
}

QString portalText()
{
    return SignInText::tr("This network requires a sign-in. Open a browser and sign in to the "
                          "network, then try again. Your work is saved until then.");
}

QString sessionErrorText(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::NotFound:
    case core::ErrorCode::Gone:
        return SignInText::tr("This device is already signed out. Reopen the settings to refresh "
                              "the list.");
    case core::ErrorCode::Forbidden:
        return errorText(error);
    default:
        return connectionErrorText(error);
    }
}

QString approvalQuestionText(const core::Approval &approval)
{
    return approval.kind == u"owner"
               ? SignInText::tr("Change the owner role of %Ln person(s)", nullptr, approval.count)
               : SignInText::tr("Delete %Ln item(s)", nullptr, approval.count);
}

QString approvalNamesText(const core::Approval &approval)
{
    constexpr qsizetype most = 6;
    return namesText(approval.names.first(std::min(most, approval.names.size())), approval.count);
}

QString approvalErrorText(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::SignIn:
        return SignInText::tr("To answer, you need a sign-in from the last %Ln minute(s). Sign in "
                              "again, then answer.",
                              nullptr, core::freshSignInMinutes);
    case core::ErrorCode::Forbidden:
        return SignInText::tr("Only another owner or administrator of your team can answer this "
                              "request.");
    case core::ErrorCode::Conflict:
    case core::ErrorCode::NotFound:
    case core::ErrorCode::Gone:
        return SignInText::tr("This request was answered or extended since you opened it. The list "
                              "now shows the current requests.");
    default:
        return connectionErrorText(error);
    }
}

QString addressErrorText(const core::Error &error)
{
    const auto *const found = error.because<core::AddressProblem>();
    switch (found ? *found : core::AddressProblem::Malformed) {
    case core::AddressProblem::Empty:
        return SignInText::tr("Enter the server’s address.");
    case core::AddressProblem::Scheme:
        return SignInText::tr("Only https is allowed. Example: tenantry.example.com");
    case core::AddressProblem::Path:
        return SignInText::tr("Remove everything after the server’s name.");
    case core::AddressProblem::Malformed:
        break;
    }
    return SignInText::tr("Invalid address. Example: tenantry.example.com");
}

QString staffRoleText(const QString &role)
{
    if (role == u"owner")
        return SignInText::tr("Owner");
    if (role == u"administrator")
        return SignInText::tr("Administrator");
    if (role == u"onboarding")
        return SignInText::tr("Onboarding");
    if (role == u"helpdesk")
        return SignInText::tr("Helpdesk");
    if (role == u"licenceManager")
        return SignInText::tr("Licence manager");
    if (role == u"readOnly")
        return SignInText::tr("Read-only");
    return role;
}

QString missingRightText(core::Right right)
{
    switch (right) {
    case core::Right::ManageCustomers:
        return SignInText::tr("Your role does not allow you to add or change customers.");
    case core::Right::DeleteCustomers:
        return SignInText::tr("Your role does not allow you to delete customers.");
    case core::Right::ManageUsers:
        return SignInText::tr("Your role does not allow you to add or change users.");
    case core::Right::ResetPasswords:
        return SignInText::tr("Your role does not allow you to reset passwords.");
    case core::Right::ManageLicences:
        return SignInText::tr("Your role does not allow you to assign or remove licences.");
    case core::Right::ManageSubscriptions:
        return SignInText::tr("Your role does not allow you to buy or change subscriptions.");
    case core::Right::ManageTags:
        return SignInText::tr("Your role does not allow you to change tags.");
    case core::Right::ManageServicePlans:
        return SignInText::tr("Your role does not allow you to change service plans.");
    case core::Right::Invite:
        return SignInText::tr("Your role does not allow you to send invitations.");
    }
    return {};
}

QString notAllowedText(core::Right right, const QString &role)
{
    return SignInText::tr("%1 An administrator of your team can change your role (%2).",
                          "sentence: what the role does not allow; role")
        .arg(missingRightText(right), staffRoleText(role));
}

QString freshSignInText(int waiting)
{
    const auto why = SignInText::tr("A pending change needs a sign-in from the last %Ln minute(s).",
                                    nullptr, core::freshSignInMinutes);
    return SignInText::tr("%1 Sign in again to send %Ln change(s).", "sentence: why", waiting)
        .arg(why);
}

QByteArray signInPage(core::SignInPage page)
{
    QString title = SignInText::tr("You are signed in");
    QString text = SignInText::tr("Return to Tenantry. You can close this tab.");
    if (page == core::SignInPage::Refused) {
        title = SignInText::tr("You are not signed in");
        text = SignInText::tr("Tenantry shows the reason. You can close this tab.");
    } else if (page == core::SignInPage::NotOurs) {
        title = SignInText::tr("Not a sign-in page");
        text = SignInText::tr("This page does not belong to a Tenantry sign-in. You can close "
                              "this tab.");
    }
    const QLocale locale;
    // The only colors that are not the theme's: the page opens in a browser.
    return u"<!doctype html><html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width\"><title>%3</title><style>"
           ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;"
           "max-width:26rem;margin:18vh auto;padding:0 1.5rem}h1{font-size:1.4rem}"
           "</style></head><body><main><h1>%3</h1><p>%4</p></main></body></html>"_s
               .arg(locale.bcp47Name(),
                    locale.textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s,
                    title.toHtmlEscaped(), text.toHtmlEscaped())
               .toUtf8();
}

} // namespace ui
