#include "server/web/authorizepages.h"

#include "core/base/log.h"
#include "server/auth/passwords.h"
#include "server/auth/token.h"
#include "server/store/identityproviders.h"
#include "server/store/records.h"
#include "server/store/sessions.h"
#include "server/web/newpassword.h"
#include "server/web/singlesignonpages.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr int codeSeconds = 60;
constexpr qsizetype longestPassword = 256;

Response failed(const Words &words, const core::Error &error)
{
    core::log("auth")->error("sign-in: {}", error.detail.toStdString());
    auto response = messagePage(words, words.fault, words.faultText, 503);
    response.headers.push_back({"Retry-After", "5"});
    return response;
}

Response pageTooOld(const Words &words)
{
    return messagePage(words, words.pageTooOld, words.pageTooOldText, 400);
}

auto answering(const Words &words, Responder respond)
{
    return [&words, respond = std::move(respond)](core::Result<Response> response) {
        respond(response ? std::move(*response) : failed(words, response.error()));
    };
}

QString waitSentence(const Words &words, std::chrono::seconds wait)
{
    return wait.count() < 120
               ? words.tooManyTries(static_cast<int>(wait.count()))
               : words.tooManyTriesMinutes(static_cast<int>((wait.count() + 59) / 60));
}

//! Redirects to the program. A form's answer may go to 127.0.0.1 directly, but not to [::1],
//! because a Content-Security-Policy cannot name it.
Response sendBack(const Words &words, const QByteArray &url)
{
    if (url.startsWith("http://["))
        return continuePage(words, url);
    return {303, {}, "text/plain", {{"Location", url}, {"Referrer-Policy", "no-referrer"}}};
}

//! True if the password is still the one that the page was made for.
bool isStill(const Account &account, const QJsonObject &state)
{
    return account.mustChange &&
           state[u"was"].toString().toLatin1() == hashOf(account.hash).toHex();
}

} // namespace

core::Result<Response> sendCode(Connection &connection, const Flow &flow, const Words &words,
                                const Account &account, const QJsonObject &state)
{
    const auto now = flow.now();
    const auto code = Token::make(account.key.tenant);
    const auto redirect = state[u"redirect"].toString();
    const auto done = addCode(connection, account.key.tenant, code.hash(),
                              {account.key.account,
                               state[u"client"].toString(),
                               redirect,
                               state[u"challenge"].toString(),
                               core::toWire(now),
                               core::toWire(now.addSecs(codeSeconds)),
                               {}});
    if (!done)
        return tl::unexpected(done.error());
    Records records(connection, account.key.tenant);
    records.audit({account.key.account, {}, "POST", "/authorize", 303, core::toWire(now)});
    if (records.fault())
        return tl::unexpected(*records.fault());
    auto response = sendBack(
        words, redirectWith(redirect, {{"code", QString::fromLatin1(code.text())},
                                       {"state", state[u"state"].toString()},
                                       {"iss", QString::fromLatin1(flow.address().origin())}}));
    response.headers.push_back(flow.deviceCookie(account.person.email));
    return response;
}

AuthorizePages::AuthorizePages(const Web &web, PasswordCheck &check,
                               SingleSignOnPages &singleSignOn)
    : m_web(web)
    , m_check(check)
    , m_singleSignOn(singleSignOn)
{
}

void AuthorizePages::show(const Request &request, Responder respond)
{
    const auto &words = wordsFor(request.header("accept-language"));
    const auto fields = Fields::read(request.query.text());
    if (!fields)
        return respond(messagePage(words, words.badRequest, words.badRequestText, 400));
    const auto asked = readAuthorize(*fields);
    if (asked.error && !asked.error->tellable)
        return respond(messagePage(words, words.badRequest, words.badRequestText, 400));
    if (asked.error)
        return respond(sendBack(
            words, redirectWith(asked.request.redirect,
                                {{"error", QLatin1StringView(asked.error->error)},
                                 {"state", asked.request.state},
                                 {"iss", QString::fromLatin1(m_web.flow.address().origin())}})));

    const auto browser = m_web.flow.browserOf(request);
    m_web.store.read({}, [this, &words, browser, request = asked.request,
                          respond](Connection &connection) {
        const auto sso = hasProviders(connection);
        if (!sso)
            return respond(failed(words, sso.error()));
        const FormState form{"/authorize", m_web.flow.seal("sign-in",
                                                           {{u"client"_s, request.client},
                                                            {u"redirect"_s, request.redirect},
                                                            {u"state"_s, request.state},
                                                            {u"challenge"_s, request.challenge},
                                                            {u"sso"_s, *sso}},
                                                           browser)};
        auto response = signInPage(words, form, request.loginHint.left(core::emailLimit), {}, *sso);
        response.headers.push_back(m_web.flow.browserCookie(browser));
        respond(std::move(response));
    });
}

void AuthorizePages::signIn(const Request &request, Responder respond)
{
    const auto &words = wordsFor(request.header("accept-language"));
    const auto browser = m_web.flow.browserOf(request);
    auto posted = m_web.flow.read("sign-in", request, browser);
    if (!posted)
        return respond(pageTooOld(words));
    // State for showing the page again.
    const FormState form{"/authorize", posted->fields["form"].toLatin1()};
    const auto email = posted->fields["email"].left(core::emailLimit);
    const bool offered = posted->state[u"sso"].toBool();
    const auto again = [&words, form, email, offered](QStringView problem, int status) {
        return signInPage(words, form, email, problem, offered, status);
    };
    if (posted->fields["with"] == u"sso")
        return m_singleSignOn.start(words, email, posted->state, again, respond);
    auto password = posted->fields["password"].left(longestPassword);
    Attempt attempt{email,
                    std::make_shared<const core::Secret>(core::Secret::take(password)),
                    request.peer,
                    {}};
    attempt.device = m_web.flow.deviceOf(request, attempt.email);
    m_check.start(std::move(attempt), [this, &words, again, browser, state = posted->state,
                                       respond](const CheckOutcome &outcome) {
        switch (outcome.kind) {
        case CheckOutcome::Kind::Right:
            return finish(words, browser, outcome, state, respond);
        case CheckOutcome::Kind::Wrong:
            return respond(again(words.wrongPassword, 403));
        case CheckOutcome::Kind::Wait: {
            auto response = again(waitSentence(words, outcome.wait), 429);
            response.headers.push_back(
                {"Retry-After", QByteArray::number(qint64(outcome.wait.count()))});
            return respond(std::move(response));
        }
        case CheckOutcome::Kind::Busy: {
            auto response = again(words.busy, 503);
            response.headers.push_back({"Retry-After", "2"});
            return respond(std::move(response));
        }
        case CheckOutcome::Kind::Fault:
            return respond(failed(words, {}));
        }
    });
}

void AuthorizePages::finish(const Words &words, const QByteArray &browser,
                            const CheckOutcome &outcome, const QJsonObject &state,
                            Responder respond)
{
    m_web.store.write(
        outcome.account.key.tenant,
        [this, &words, browser, outcome, state](Connection &connection) -> core::Result<Response> {
            if (auto done =
                    giveBackTry(connection, outcome.forgotten, outcome.lowered, m_web.flow.now());
                !done)
                return tl::unexpected(done.error());
            if (!outcome.account.mustChange)
                return sendCode(connection, m_web.flow, words, outcome.account, state);
            const auto partner = partnerData(connection, outcome.account.key.tenant);
            if (!partner)
                return tl::unexpected(partner.error());
            return changePage(words, browser, outcome.account, *partner, state, {});
        },
        answering(words, std::move(respond)));
}

Response AuthorizePages::changePage(const Words &words, const QByteArray &browser,
                                    const Account &account, const QJsonObject &partner,
                                    QJsonObject state, const QStringList &problems) const
{
    state.insert(u"tenant"_s, account.key.tenant.toString());
    state.insert(u"account"_s, account.key.account.toString());
    // The form is valid for the password that was just given, so it works once.
    state.insert(u"was"_s, QString::fromLatin1(hashOf(account.hash).toHex()));
    return passwordPage(words, {"/password", m_web.flow.seal("change", state, browser)}, {},
                        account.person.email, words.mustChangeIntro, policyOf(partner), problems);
}

void AuthorizePages::changePassword(const Request &request, Responder respond)
{
    const auto &words = wordsFor(request.header("accept-language"));
    const auto browser = m_web.flow.browserOf(request);
    const auto posted = m_web.flow.read("change", request, browser);
    if (!posted)
        return respond(pageTooOld(words));
    const AccountKey key{core::idFromJson(posted->state[u"tenant"]),
                         core::idFromJson(posted->state[u"account"])};
    m_web.store.read(key.tenant, [this, &words, browser, posted = *posted, key,
                                  respond](Connection &connection) {
        const auto account = findAccount(connection, key);
        const auto partner = partnerData(connection, key.tenant);
        if (!account || !partner)
            return respond(failed(words, account ? partner.error() : account.error()));
        if (!*account || !isStill(**account, posted.state))
            return respond(pageTooOld(words));
        auto typed = posted.fields["password"].left(longestPassword);
        const auto problems =
            problemsOf(words, typed, posted.fields["repeat"], (*account)->person, *partner);
        if (!problems.isEmpty())
            return respond(changePage(words, browser, **account, *partner, posted.state, problems));
        const auto password = std::make_shared<const core::Secret>(core::Secret::take(typed));
        const bool runs =
            m_web.hashes.run([this, &words, browser, state = posted.state, key, account = **account,
                              partner = *partner, password, respond] {
                if (isPassword(account.hash, *password))
                    return respond(
                        changePage(words, browser, account, partner, state, {words.passwordSame}));
                keepPassword(words, key, state, hashTyped(*password), respond);
            });
        if (!runs)
            respond(failed(words, {}));
    });
}

void AuthorizePages::keepPassword(const Words &words, const AccountKey &key,
                                  const QJsonObject &state, const QByteArray &hash,
                                  Responder respond)
{
    m_web.store.write(
        key.tenant,
        [this, &words, key, state, hash](Connection &connection) -> core::Result<Response> {
            const auto account = findAccount(connection, key);
            if (!account)
                return tl::unexpected(account.error());
            if (!*account || !isStill(**account, state))
                return pageTooOld(words);
            return setPassword(connection, key, hash).and_then([&] {
                return sendCode(connection, m_web.flow, words, **account, state);
            });
        },
        answering(words, std::move(respond)));
}

} // namespace server
