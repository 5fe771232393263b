#include "server/auth/passwords.h"

#include "core/domain/password.h"

#include <sodium.h>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr QByteArrayView fullCosts = "$argon2id$v=19$m=65536,t=2,p=1$";
std::atomic<quint64> fullChecksDone = 0;

QByteArray hash(const core::Secret &password, unsigned long long operations, size_t memory)
{
    char text[crypto_pwhash_STRBYTES];
    const auto &bytes = password.reveal();
    if (crypto_pwhash_str(text, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                          operations, memory) != 0)
        return {};
    return text;
}

} // namespace

QByteArray hashTyped(const core::Secret &password)
{
    return hash(password, crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
}

bool isPassword(const QByteArray &hash, const core::Secret &password)
{
    const auto &bytes = password.reveal();
    if (hash.startsWith(fullCosts))
        ++fullChecksDone;
    return hash.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) &&
           crypto_pwhash_str_verify(hash.constData(), bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size())) == 0;
}

quint64 fullChecks()
{
    return fullChecksDone;
}

const QByteArray &nobodysHash()
{
    // Cost parameters as in hashTyped(), and random bytes.
    static const QByteArray hash = "$argon2id$v=19$m=65536,t=2,p=1$HwierEC330JPgcO08e9ByQ$"
                                   "s7SzGn87gmvr6BqZxcMYLcDqoKnNp9FftISBXP/LrfM";
    return hash;
}

QByteArray hashDrawn(const core::Secret &password)
{
    return hash(password, crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN);
}

core::Secret openTyped(const ServerKeys &keys, const QJsonObject &sealed, const Binding &binding,
                       const QString &pointer, core::FieldErrors &errors)
{
    if (sealed[u"kid"].toString() != keys.kid) {
        errors.append({pointer + u"/kid"_s, core::FieldProblem::UnknownReference, {}});
        return {};
    }
    const auto opened =
        core::openSealed(keys.seal, QByteArray::fromBase64(sealed[u"box"].toString().toLatin1()));
    const QByteArray bound = '\n' + binding.operation.toString().toLatin1() + '\n' +
                             binding.entity.toString().toLatin1() + '\n' +
                             binding.tenant.toString().toLatin1();
    if (!opened || !opened->reveal().endsWith(bound)) {
        errors.append({pointer + u"/box"_s, core::FieldProblem::NotAllowed, {}});
        return {};
    }
    core::Secret password(opened->reveal().left(opened->reveal().size() - bound.size()));
    auto text = QString::fromUtf8(password.reveal());
    core::checkPassword(errors, pointer, text);
    core::wipe(text);
    return password;
}

std::optional<DrawnPassword> drawFor(const QString &publicKey)
{
    const auto password = core::drawPassword();
    auto box = core::seal(QByteArray::fromBase64(publicKey.toLatin1()), password);
    if (!box)
        return std::nullopt;
    return DrawnPassword{hashDrawn(password), *box};
}

} // namespace server
