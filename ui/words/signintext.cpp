#include "ui/words/signintext.h"

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

QString certificateText(const QString &reason)
{
    if (reason == u"expired")
        return SignInText::tr(
            "The server's certificate has expired. Ask whoever runs the server to "
            "renew it.");
    if (reason == u"not-yet")
        return SignInText::tr("The server's certificate is not valid yet. Check this computer's "
                              "date and time, then ask whoever runs the server.");
    if (reason == u"host")
        return SignInText::tr("The server's certificate is for another address. Check the address, "
                              "then ask whoever runs the server.");
    if (reason == u"self-signed" || reason == u"unknown")
        return SignInText::tr("This computer does not know who vouches for the server. If your "
                              "organisation has an authority of its own, choose its certificate "
                              "file when you connect.");
    if (reason == u"protocol")
        return SignInText::tr("The server and this program find no encryption that is safe enough. "
                              "Ask whoever runs the server to switch on TLS 1.2 or 1.3.");
    if (reason == u"revoked")
        return SignInText::tr("The server's certificate was revoked. Ask whoever runs the server.");
    if (reason == u"ca-file")
        return SignInText::tr("The chosen file has no certificate. Choose your authority's "
                              "certificate in PEM form.");
    return SignInText::tr("The server's certificate cannot be trusted. Ask whoever runs the "
                          "server.");
}

} // namespace

QString connectionErrorText(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::Certificate:
        return certificateText(error.argument);
    case core::ErrorCode::Offline:
        if (error.argument == u"not-ours" || error.argument == u"portal")
            return SignInText::tr("Something answers there, but it is not a Tenantry server. If "
                                  "this network has a sign-in page of its own, open that in the "
                                  "browser first.");
        return SignInText::tr(
            "No server answers there. Check the address and your network connection.");
    case core::ErrorCode::NotFound:
        return SignInText::tr("The server there has no sign-in for teams. Check the address.");
    case core::ErrorCode::Version:
        return error.argument.toInt() > 1
                   ? SignInText::tr("The server is newer than this program. Update Tenantry on "
                                    "this computer.")
                   : SignInText::tr("The server is older than this program. Ask whoever runs the "
                                    "server to update it.");
    case core::ErrorCode::Format:
        return error.argument.isEmpty()
                   ? SignInText::tr("What the server says is not understood. Ask whoever runs the "
                                    "server to update it.")
                   : SignInText::tr("The server's own address is %1. Use that one.")
                         .arg(error.argument);
    case core::ErrorCode::Cancelled:
        if (error.argument == u"time")
            return SignInText::tr("Nobody signed in within five minutes. Try again when you are "
                                  "ready.");
        return SignInText::tr("The sign-in was cancelled in the browser. Try again when you like.");
    case core::ErrorCode::SignIn:
        return SignInText::tr("The server did not accept the sign-in. Try again.");
    case core::ErrorCode::Forbidden:
        if (error.argument == u"issuer")
            return SignInText::tr("The answer in the browser came from another server than the one "
                                  "you chose. Nothing was given to it. Try again.");
        if (error.argument == u"key")
            return SignInText::tr("The server shows another key than before under the same name, "
                                  "so no password is sealed to it. Ask whoever runs the server "
                                  "before you go on.");
        if (error.argument == u"tenant")
            return SignInText::tr("That sign-in is for another organisation. Sign in with an "
                                  "account of this one, or connect to the other as a workspace of "
                                  "its own.");
        return SignInText::tr("You may no longer read what is on this server. Ask an administrator "
                              "of your team.");
    default:
        return errorText(error);
    }
}

QString portalText()
{
    return SignInText::tr("This network asks for a sign-in first: open a browser and sign in "
                          "there, then try again. Everything you do is kept until then.");
}

QString sessionErrorText(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::NotFound:
    case core::ErrorCode::Gone:
        return SignInText::tr("That device is signed out already. Open the settings again to see "
                              "the others.");
    case core::ErrorCode::Forbidden:
        return errorText(error);
    default:
        return connectionErrorText(error);
    }
}

QString approvalQuestionText(const core::Approval &approval)
{
    return approval.kind == u"owner"
               ? SignInText::tr("Change who is an owner: %Ln person(s)", nullptr, approval.count)
               : SignInText::tr("Delete %Ln thing(s)", nullptr, approval.count);
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
        return SignInText::tr(
            "An answer needs a sign-in of the last 15 minutes: sign in again, then "
            "answer.");
    case core::ErrorCode::Forbidden:
        return SignInText::tr("Only another owner or administrator of your team answers this.");
    case core::ErrorCode::Conflict:
    case core::ErrorCode::NotFound:
    case core::ErrorCode::Gone:
        return SignInText::tr(
            "It was answered, or more was asked, since you looked. This is how it "
            "stands now.");
    default:
        return connectionErrorText(error);
    }
}

QString addressErrorText(const core::Error &error)
{
    if (error.argument == u"scheme")
        return SignInText::tr("Only https is safe enough: write it like tenantry.example.com");
    if (error.argument == u"path")
        return SignInText::tr("Leave out what comes after the server's name.");
    if (error.argument == u"empty")
        return SignInText::tr("Enter the server's address.");
    return SignInText::tr("Not an address; write it like tenantry.example.com");
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

QString rightText(core::Right right)
{
    switch (right) {
    case core::Right::ManageCustomers:
        return SignInText::tr("add or change customers", "after: your role may not");
    case core::Right::DeleteCustomers:
        return SignInText::tr("delete customers", "after: your role may not");
    case core::Right::ManageUsers:
        return SignInText::tr("add or change users", "after: your role may not");
    case core::Right::ResetPasswords:
        return SignInText::tr("reset passwords", "after: your role may not");
    case core::Right::ManageLicences:
        return SignInText::tr("give or take licences", "after: your role may not");
    case core::Right::ManageSubscriptions:
        return SignInText::tr("buy or change subscriptions", "after: your role may not");
    case core::Right::ManageTags:
        return SignInText::tr("change tags", "after: your role may not");
    case core::Right::ManageServicePlans:
        return SignInText::tr("change service plans", "after: your role may not");
    case core::Right::Invite:
        return SignInText::tr("send invitations", "after: your role may not");
    }
    return {};
}

QString notAllowedText(core::Right right, const QString &role)
{
    return SignInText::tr("Your role (%1) may not %2. An administrator of your team can change "
                          "that.")
        .arg(staffRoleText(role), rightText(right));
}

QString freshSignInText(int waiting)
{
    return SignInText::tr("Sign in again to go on: something that you are about to send needs a "
                          "sign-in of the last 15 minutes. %Ln change(s) wait until then.",
                          nullptr, waiting);
}

QByteArray signInPage(core::SignInPage page)
{
    QString title = SignInText::tr("You are signed in");
    QString text = SignInText::tr("Tenantry goes on by itself. You can close this tab.");
    if (page == core::SignInPage::Refused) {
        title = SignInText::tr("You are not signed in");
        text = SignInText::tr("Tenantry says what happened. You can close this tab.");
    } else if (page == core::SignInPage::NotOurs) {
        title = SignInText::tr("Nothing to see here");
        text = SignInText::tr("This page does not belong to a sign-in of Tenantry. You can close "
                              "this tab.");
    }
    const QLocale locale;
    // The one place where colours are not the theme's: a page in somebody's browser.
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
