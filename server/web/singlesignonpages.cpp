#include "server/web/singlesignonpages.h"

#include "core/base/log.h"
#include "core/base/seal.h"
#include "server/store/records.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

const QByteArray cookieName = "tenantry-sso";

QString drawn()
{
    return QString::fromLatin1(core::Secret::random(32).reveal().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray contextOf(const core::Id &tenant)
{
    return "sso\n" + tenant.toString().toLatin1();
}

//! The callback must not be retried with the same cookie.
Response withoutCookie(const PublicAddress &address, Response response)
{
    response.headers.push_back(setCookie(address, cookieName, {}, 0, SameSite::Lax));
    return response;
}

Response notIn(const Words &words, const PublicAddress &address, const core::Error &why)
{
    core::log("auth")->warn("single sign-on refused: {}", why.detail.toStdString());
    const bool isOurs = why.code == core::ErrorCode::Offline;
    return withoutCookie(address, messagePage(words, words.problemTitle, words.singleSignOnFailed,
                                              isOurs ? 503 : 403));
}

//! The person, if this partner allows the sign-in: a new one is created if the settings name a
//! role.
core::Result<std::optional<Account>> personOf(Connection &connection,
                                              const ProviderSettings &settings,
                                              const QString &email, const QDateTime &now)
{
    const auto keys = accountsNamed(connection, email);
    if (!keys)
        return tl::unexpected(keys.error());
    for (const auto &key : *keys) {
        if (key.tenant != settings.tenant)
            continue;
        auto account = findAccount(connection, key);
        if (account && *account &&
            (*account)->person.identityProvider != core::IdentityProvider::SingleSignOn)
            return std::nullopt;
        return account;
    }
    const auto role = core::staffRoleFromName(settings.newRole);
    if (!role)
        return std::nullopt;
    const core::Staff person{.id = core::Id::make(),
                             .name = email.section(u'@', 0, 0),
                             .email = email,
                             .role = *role,
                             .identityProvider = core::IdentityProvider::SingleSignOn,
                             .createdAt = now,
                             .changedAt = now};
    if (!core::validate(person).isEmpty())
        return std::nullopt;
    Records records(connection, settings.tenant);
    Record record;
    record.type = core::EntityType::Staff;
    record.id = person.id;
    records.setName(core::entityTypeName(record.type), {}, foldedEmail(email), person.id);
    records.put(record, core::toJson(person));
    if (records.fault())
        return tl::unexpected(*records.fault());
    return findAccount(connection, {settings.tenant, person.id});
}

} // namespace

core::Result<QByteArray> sealSecret(const SealedForms &forms, const core::Id &tenant,
                                    const core::Secret &secret)
{
    return core::encrypt(forms.storageKey(), secret.reveal(), contextOf(tenant));
}

SingleSignOnPages::SingleSignOnPages(const Web &web, Providers &providers, WorkerPool &network)
    : m_web(web)
    , m_providers(providers)
    , m_network(network)
{
}

void SingleSignOnPages::start(const Words &words, const QString &email, const QJsonObject &state,
                              Again again, Responder respond)
{
    m_web.store.read({}, [this, &words, email, state, again, respond](Connection &connection) {
        const auto tenant = partnerOfDomain(connection, email.trimmed().section(u'@', -1));
        if (!tenant || tenant->isNull())
            return respond(again(words.noSingleSignOn, 403));
        m_web.store.read(*tenant, [this, &words, email, state, again, tenant = *tenant,
                                   respond](Connection &inner) {
            const auto settings = findProvider(inner, tenant);
            if (!settings || !*settings)
                return respond(again(words.noSingleSignOn, 403));
            const bool runs =
                m_network.run([this, &words, email, state, again, respond, settings = **settings] {
                    const ProviderVisit visit{QString::fromLatin1(m_web.flow.address().origin()) +
                                                  u"/sso/callback"_s,
                                              drawn(), drawn(), drawn()};
                    const auto url = m_providers.visitUrl(settings, visit, email.trimmed());
                    if (!url) {
                        core::log("auth")->warn("identity provider: {}",
                                                url.error().detail.toStdString());
                        return respond(again(words.singleSignOnFailed, 503));
                    }
                    auto kept = state;
                    kept.insert(u"tenant"_s, settings.tenant.toString());
                    kept.insert(u"ssoState"_s, visit.state);
                    kept.insert(u"nonce"_s, visit.nonce);
                    kept.insert(u"verifier"_s, visit.verifier);
                    auto response = continuePage(words, url->toEncoded());
                    // Lax: the person comes back from another site.
                    response.headers.push_back(setCookie(
                        m_web.flow.address(), cookieName,
                        m_web.flow.forms().seal("sso", kept, m_web.flow.now().addSecs(flowSeconds)),
                        flowSeconds, SameSite::Lax));
                    respond(std::move(response));
                });
            if (!runs)
                respond(again(words.busy, 503));
        });
    });
}

void SingleSignOnPages::callback(const Request &request, Responder respond)
{
    const auto &words = wordsFor(request.header("accept-language"));
    const auto &address = m_web.flow.address();
    const auto fields = Fields::read(request.query.text());
    const auto state =
        m_web.flow.forms().open("sso", readCookie(request, address, cookieName), m_web.flow.now());
    if (!fields || !state || (*fields)["state"] != (*state)[u"ssoState"].toString())
        return respond(withoutCookie(
            address, messagePage(words, words.pageTooOld, words.pageTooOldText, 400)));
    const auto tenant = core::idFromJson((*state)[u"tenant"]);
    m_web.store.read(tenant, [this, &words, tenant, fields = *fields, state = *state,
                              respond](Connection &connection) {
        const auto &here = m_web.flow.address();
        const auto settings = findProvider(connection, tenant);
        if (!settings || !*settings)
            return respond(notIn(words, here, {core::ErrorCode::NotFound, u"no provider"_s, {}}));
        // RFC 9207 names the provider that answers.
        if (!fields["error"].isEmpty() ||
            (fields.has("iss") && fields["iss"] != (*settings)->issuer))
            return respond(notIn(words, here, {core::ErrorCode::Forbidden, u"it said no"_s, {}}));
        const bool runs =
            m_network.run([this, &words, settings = **settings, fields, state, respond] {
                const auto &forms = m_web.flow.forms();
                const auto secret = settings.sealedSecret.isEmpty()
                                        ? core::Result<QByteArray>(QByteArray())
                                        : core::decrypt(forms.storageKey(), settings.sealedSecret,
                                                        contextOf(settings.tenant));
                const auto email = secret.and_then([&](const QByteArray &bytes) {
                    return m_providers.emailOf(
                        settings, core::Secret(bytes),
                        {QString::fromLatin1(m_web.flow.address().origin()) + u"/sso/callback"_s,
                         {},
                         state[u"nonce"].toString(),
                         state[u"verifier"].toString()},
                        fields["code"]);
                });
                if (!email)
                    return respond(notIn(words, m_web.flow.address(), email.error()));
                finish(words, settings, *email, state, respond);
            });
        if (!runs)
            respond(notIn(words, here, {core::ErrorCode::Offline, u"too many at once"_s, {}}));
    });
}

void SingleSignOnPages::finish(const Words &words, const ProviderSettings &settings,
                               const QString &email, const QJsonObject &state, Responder respond)
{
    m_web.store.write(
        settings.tenant,
        [this, &words, settings, email, state](Connection &connection) -> core::Result<Response> {
            const auto &address = m_web.flow.address();
            // A provider is trusted for its partner's domains only.
            if (!settings.domains.contains(email.section(u'@', -1).toLower()))
                return notIn(words, address, {core::ErrorCode::Forbidden, u"domain"_s, {}});
            const auto account = personOf(connection, settings, email, m_web.flow.now());
            if (!account)
                return tl::unexpected(account.error());
            if (!*account)
                return notIn(words, address, {core::ErrorCode::Forbidden, u"person"_s, {}});
            return sendCode(connection, m_web.flow, words, **account, state)
                .map([&address](Response response) {
                    return withoutCookie(address, std::move(response));
                });
        },
        [this, &words, respond](core::Result<Response> response) {
            respond(response ? std::move(*response)
                             : notIn(words, m_web.flow.address(), response.error()));
        });
}

} // namespace server
