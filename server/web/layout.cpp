#include "server/web/layout.h"

#include "core/domain/field.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

QString text(QStringView view)
{
    return view.toString();
}

Response page(const Words &words, QStringView title, const Html &body, int status)
{
    const auto whole =
        html(R"(<!DOCTYPE html>
<html lang="{}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{} · {}</title>
<link rel="stylesheet" href="/assets/pages.css">
</head>
<body>
<main>
<p class="brand">{}</p>
{}</main>
</body>
</html>
)",
             text(words.language), text(title), text(words.product), text(words.product), body);
    // form-action: a sign-in ends at the program that is waiting on this computer.
    return {status,
            whole.bytes(),
            "text/html; charset=utf-8",
            {{"Content-Security-Policy",
              "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
              " form-action 'self' http://127.0.0.1:*"},
             {"Referrer-Policy", "no-referrer"},
             {"Cross-Origin-Opener-Policy", "same-origin"},
             {"Cross-Origin-Resource-Policy", "same-origin"},
             {"X-Frame-Options", "DENY"},
             {"Vary", "Accept-Language"}}};
}

//! Announced at once by a screen reader, and referenced by the field that it is about.
Html problemBox(const Words &words, const QStringList &problems)
{
    if (problems.isEmpty())
        return {};
    Html list;
    for (const auto &problem : problems)
        list += html("<p>{}</p>\n", problem);
    return html("<div class=\"problem\" role=\"alert\" id=\"problem\">\n<h2>{}</h2>\n{}</div>\n",
                text(words.problemTitle), list);
}

Html invalid(bool isInvalid)
{
    return isInvalid ? html(" aria-invalid=\"true\" aria-describedby=\"problem\"") : Html();
}

Html formHead(const FormState &form)
{
    return html("<form method=\"post\" action=\"{}\" novalidate>\n"
                "<input type=\"hidden\" name=\"form\" value=\"{}\">\n",
                QByteArray(form.action), form.sealed);
}

} // namespace

Response signInPage(const Words &words, const FormState &form, const QString &email,
                    QStringView problem, bool singleSignOn, int status)
{
    const bool failed = !problem.isEmpty();
    // A wrong address and a wrong password look the same.
    const auto fields = html(
        R"(<label for="email">{}</label>
<input id="email" name="email" type="email" autocomplete="username" spellcheck="false" maxlength="{}" required value="{}"{}{}>
<label for="password">{}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="256"{}{}>
<div class="actions">
<button class="primary" name="with" value="password">{}</button>
</div>
)",
        text(words.email), QString::number(core::emailLimit), email, invalid(failed),
        email.isEmpty() ? html(" autofocus") : Html(), text(words.password), invalid(failed),
        email.isEmpty() ? Html() : html(" autofocus"), text(words.signInButton));
    const auto other =
        singleSignOn ? html("<p class=\"or\"><span>{}</span></p>\n<div class=\"actions\">\n<button"
                            " name=\"with\" value=\"sso\">{}</button>\n</div>\n",
                            text(words.or_), text(words.singleSignOn))
                     : Html();
    return page(words, words.signIn,
                html("<h1>{}</h1>\n<p class=\"intro\">{}</p>\n{}{}{}{}</form>\n",
                     text(words.signIn), text(words.signInIntro),
                     problemBox(words, failed ? QStringList{text(problem)} : QStringList()),
                     formHead(form), fields, other),
                status);
}

Response passwordPage(const Words &words, const FormState &form, const QString &name,
                      const QString &email, QStringView intro, core::PasswordPolicy policy,
                      const QStringList &problems)
{
    const auto title = name.isEmpty() ? text(words.choosePassword) : said(words.welcome, name);
    QStringList rules{words.atLeast(core::fewestCharacters(policy))};
    if (policy == core::PasswordPolicy::Classic10)
        rules << text(words.upperCase) << text(words.lowerCase) << text(words.digitOrSymbol);
    rules << text(words.notCommon);
    Html list;
    for (const auto &rule : rules)
        list += html("<li>{}</li>\n", rule);
    const bool failed = !problems.isEmpty();
    const auto describedBy = failed ? u"rules problem"_s : u"rules"_s;
    const auto isInvalid = failed ? html(" aria-invalid=\"true\"") : Html();
    // The browser's password manager needs the address.
    const auto fields = html(
        R"(<label for="email">{}</label>
<input id="email" name="email" type="email" autocomplete="username" readonly value="{}">
<label for="password">{}</label>
<input id="password" name="password" type="password" autocomplete="new-password" maxlength="256" required autofocus aria-describedby="{}"{}>
<div class="rules" id="rules">
<p>{}</p>
<ul>
{}</ul>
</div>
<label for="repeat">{}</label>
<input id="repeat" name="repeat" type="password" autocomplete="new-password" maxlength="256" required{}>
<div class="actions">
<button class="primary">{}</button>
</div>
)",
        text(words.email), email, text(words.newPassword), describedBy, isInvalid,
        text(words.passwordNeeds), list, text(words.repeatPassword), isInvalid,
        text(words.savePassword));
    return page(words, words.choosePassword,
                html("<h1>{}</h1>\n<p class=\"intro\">{}</p>\n{}{}{}</form>\n", title, text(intro),
                     problemBox(words, problems), formHead(form), fields),
                failed ? 422 : 200);
}

Response messagePage(const Words &words, QStringView title, QStringView message, int status)
{
    return page(words, title, html("<h1>{}</h1>\n<p>{}</p>\n", text(title), text(message)), status);
}

Response continuePage(const Words &words, const QByteArray &url)
{
    const auto host = QUrl::fromEncoded(url).host();
    auto response = page(words, words.continueTitle,
                         html("<h1>{}</h1>\n<p>{}</p>\n<p class=\"actions\"><a class=\"primary\" "
                              "href=\"{}\">{}</a></p>\n",
                              text(words.continueTitle), said(words.continueText, host), url,
                              text(words.continueLink)),
                         200);
    response.headers.push_back({"Refresh", "0; url=" + url});
    return response;
}

} // namespace server
