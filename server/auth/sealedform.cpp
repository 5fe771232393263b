#include "server/auth/sealedform.h"

#include "core/base/clock.h"
#include "core/base/seal.h"

#include <QJsonDocument>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

//! Derives one key per use from the key in the key file.
core::Secret derive(const core::Secret &master, const char (&use)[crypto_kdf_CONTEXTBYTES + 1])
{
    QByteArray key(32, Qt::Uninitialized);
    crypto_kdf_derive_from_key(
        reinterpret_cast<unsigned char *>(key.data()), static_cast<size_t>(key.size()), 1, use,
        reinterpret_cast<const unsigned char *>(master.reveal().constData()));
    return core::Secret(std::move(key));
}

} // namespace

SealedForms::SealedForms(const core::Secret &master)
    : m_formKey(derive(master, "web-form"))
    , m_markKey(derive(master, "web-mark"))
    , m_storageKey(derive(master, "web-keep"))
{
}

QByteArray SealedForms::seal(QByteArrayView purpose, QJsonObject state,
                             const QDateTime &expiresAt) const
{
    state.insert(u"until"_s, core::toWire(expiresAt));
    const auto box = core::encrypt(m_formKey, QJsonDocument(state).toJson(QJsonDocument::Compact),
                                   purpose.toByteArray());
    return box ? box->toBase64(base64) : QByteArray();
}

std::optional<QJsonObject> SealedForms::open(QByteArrayView purpose, const QByteArray &text,
                                             const QDateTime &now) const
{
    const auto opened =
        core::decrypt(m_formKey, QByteArray::fromBase64(text, base64), purpose.toByteArray());
    if (!opened)
        return std::nullopt;
    const auto state = QJsonDocument::fromJson(*opened).object();
    const auto until = core::timeFromWire(state[u"until"].toString());
    if (!until.isValid() || now >= until)
        return std::nullopt;
    return state;
}

QByteArray SealedForms::mark(const QByteArray &text) const
{
    QByteArray mark(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(mark.data()), 32,
                       reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()),
                       reinterpret_cast<const unsigned char *>(m_markKey.reveal().constData()),
                       static_cast<size_t>(m_markKey.reveal().size()));
    return mark;
}

} // namespace server
