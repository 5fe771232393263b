#include "core/storage/seals.h"

#include "core/base/bytes.h"
#include "core/base/json.h"
#include "core/base/seal.h"

#include <QJsonDocument>

namespace core {

void Seals::setKey(Secret key)
{
    m_key = std::move(key);
}

void Seals::clearKey(const Error &why)
{
    m_key.clear();
    m_whyNoKey = why;
}

Result<void> Seals::needKey() const
{
    if (m_key.isEmpty())
        return tl::unexpected(m_whyNoKey);
    return {};
}

QByteArray Seals::context(const Id &row, const QString &account, const char *part)
{
    return row.toBytes() + '|' + account.toUtf8() + '|' + part;
}

QByteArray Seals::seal(Work &work, const QByteArray &text, const QByteArray &context) const
{
    if (work.failed())
        return {};
    return work.take(encrypt(m_key, text, context));
}

QByteArray Seals::seal(Work &work, const QJsonObject &json, const QByteArray &context) const
{
    return seal(work, toText(json), context);
}

QByteArray Seals::open(Work &work, const QByteArray &box, const QByteArray &context) const
{
    if (work.failed())
        return {};
    work.keep(needKey());
    if (work.failed())
        return {};
    return work.take(decrypt(m_key, box, context));
}

QJsonObject Seals::openJson(Work &work, const QByteArray &box, const QByteArray &context) const
{
    const auto text = open(work, box, context);
    return fromText(viewOf(text));
}

QByteArray toText(const QJsonObject &json)
{
    return compactJson(json);
}

QJsonObject fromText(std::string_view text)
{
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())))
        .object();
}

} // namespace core
