#include "server/web/pages.h"

#include "server/http/problem.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

Response styleSheet()
{
    static const auto text = [] {
        QFile file(u":/server/web/pages.css"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return {
        200, text, "text/css; charset=utf-8", {{"Cross-Origin-Resource-Policy", "same-origin"}}};
}

} // namespace

Pages::Pages(Store &store, Authenticator &authenticator, WorkerPool &hashes,
             const core::Secret &key, const core::Clock &clock, const PublicAddress &address)
    : m_forms(key)
    , m_flow(m_forms, clock, address)
    , m_check(store, hashes, m_forms, clock)
    , m_providers(clock)
    , m_network(2, 32)
    , m_grants(store, authenticator, clock, address)
    , m_singleSignOn({store, hashes, m_flow}, m_providers, m_network)
    , m_authorize({store, hashes, m_flow}, m_check, m_singleSignOn)
    , m_setup({store, hashes, m_flow})
{
}

bool Pages::handle(const Request &request, const Responder &respond)
{
    struct Page {
        const char *method;
        const char *path;
        void (*run)(Pages &, const Request &, const Responder &);
    };
    static constexpr Page pages[] = {
        {"GET", "/authorize", [](Pages &p, auto &q, auto &r) { p.m_authorize.show(q, r); }},
        {"POST", "/authorize", [](Pages &p, auto &q, auto &r) { p.m_authorize.signIn(q, r); }},
        {"POST", "/password",
         [](Pages &p, auto &q, auto &r) { p.m_authorize.changePassword(q, r); }},
        {"GET", "/setup", [](Pages &p, auto &q, auto &r) { p.m_setup.show(q, r); }},
        {"POST", "/setup", [](Pages &p, auto &q, auto &r) { p.m_setup.save(q, r); }},
        {"GET", "/sso/callback",
         [](Pages &p, auto &q, auto &r) { p.m_singleSignOn.callback(q, r); }},
        {"POST", "/token", [](Pages &p, auto &q, auto &r) { p.m_grants.token(q, r); }},
        {"POST", "/revoke", [](Pages &p, auto &q, auto &r) { p.m_grants.revoke(q, r); }},
        {"GET", "/.well-known/oauth-authorization-server",
         [](Pages &p, auto &, auto &r) { r(p.m_grants.metadata()); }},
        {"GET", "/signed-out",
         [](Pages &, auto &q, auto &r) {
             const auto &words = wordsFor(q.header("accept-language"));
             r(messagePage(words, words.signedOut, words.signedOutText));
         }},
        {"GET", "/assets/pages.css", [](Pages &, auto &, auto &r) { r(styleSheet()); }},
    };
    bool known = false;
    for (const auto &page : pages) {
        if (request.path != page.path)
            continue;
        known = true;
        if (request.method == page.method) {
            respond.note().route = page.path;
            page.run(*this, request, respond);
            return true;
        }
    }
    if (known)
        respond(toResponse({ProblemCode::MethodNotAllowed}));
    return known;
}

} // namespace server
