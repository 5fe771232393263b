#include "core/secrets/passphrasevault.h"

#include "core/base/seal.h"

#include <QFile>
#include <QSaveFile>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! Magic, then salt, then the box, then a fingerprint of all that, so that a damaged file is not
//! mistaken for a wrong passphrase; the magic implies the parameters.
constexpr auto magic = "tenantry-vault-1";
constexpr qsizetype magicSize = 16;
constexpr qsizetype saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr unsigned long long passes = 3;
constexpr size_t memory = 64ULL * 1024 * 1024;
constexpr int keySize = 32;
constexpr qsizetype boxSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + keySize +
                              crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int checkSize = 16;

Result<Secret> keyFrom(const Secret &passphrase, const QByteArray &salt)
{
    QByteArray key(keySize, Qt::Uninitialized);
    if (crypto_pwhash_argon2id(reinterpret_cast<unsigned char *>(key.data()), keySize,
                               passphrase.reveal().constData(),
                               static_cast<unsigned long long>(passphrase.reveal().size()),
                               reinterpret_cast<const unsigned char *>(salt.constData()), passes,
                               memory, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return failure(ErrorCode::Secrets, u"not enough memory for the passphrase"_s);
    return Secret(std::move(key));
}

} // namespace

bool PassphraseVault::exists(const QString &path)
{
    return QFile::exists(path);
}

Result<Secret> PassphraseVault::create(const QString &path, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::Invalid, u"the passphrase is empty"_s);
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    const auto under = keyFrom(passphrase, salt);
    if (!under)
        return tl::unexpected(under.error());
    auto key = Secret::random(keySize);
    const auto box = encrypt(*under, key.reveal(), QByteArray(magic));
    if (!box)
        return tl::unexpected(box.error());
    // The first writer keeps the file, and with it the key. It is on the disk before anything is
    // sealed under it.
    if (exists(path))
        return failure(ErrorCode::Conflict, u"there is a vault already"_s, path);
    QByteArray content = magic + salt + *box;
    content += fingerprint(content, checkSize);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(content) != content.size() || !file.commit())
        return failure(ErrorCode::Storage, file.errorString(), path);
    return key;
}

Result<Secret> PassphraseVault::open(const QString &path, const Secret &passphrase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::Permission : ErrorCode::NotFound,
                       file.errorString(), path);
    const auto content = file.read(1024);
    const auto checked = content.chopped(std::min<qsizetype>(checkSize, content.size()));
    if (!content.startsWith(magic) || checked.size() != magicSize + saltSize + boxSize ||
        content.last(checkSize) != fingerprint(checked, checkSize))
        return failure(ErrorCode::Format, u"the file is not a vault, or is damaged"_s, path);
    const auto under = keyFrom(passphrase, checked.mid(magicSize, saltSize));
    if (!under)
        return tl::unexpected(under.error());
    auto key = decrypt(*under, checked.mid(magicSize + saltSize), QByteArray(magic));
    if (!key)
        return failure(ErrorCode::Secrets, u"the passphrase does not open the vault"_s,
                       KeyProblem::WrongPassphrase);
    return Secret(std::move(*key));
}

} // namespace core
