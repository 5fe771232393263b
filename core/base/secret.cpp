#include "core/base/secret.h"

#include <sodium.h>

#include <utility>

namespace core {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    m_bytes.detach();
}

Secret::~Secret()
{
    clear();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret Secret::take(QString &text)
{
    Secret secret(text.toUtf8());
    wipe(text);
    return secret;
}

Secret Secret::random(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return Secret(std::move(bytes));
}

Secret Secret::copy() const
{
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

bool Secret::equals(const Secret &other) const
{
    return m_bytes.size() == other.m_bytes.size() &&
           sodium_memcmp(m_bytes.constData(), other.m_bytes.constData(),
                         static_cast<size_t>(m_bytes.size())) == 0;
}

void Secret::clear()
{
    if (!m_bytes.isEmpty())
        sodium_memzero(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
    m_bytes.clear();
}

void wipe(QString &text)
{
    if (!text.isEmpty())
        sodium_memzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace core
