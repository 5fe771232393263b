#include "core/base/id.h"

#include <sodium.h>

#include <chrono>
#include <cstring>
#include <mutex>

namespace core {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

template <typename Char>
std::optional<Bytes> bytesOf(const Char *text, qsizetype size)
{
    if (size != 36)
        return std::nullopt;
    Bytes bytes{};
    size_t nibble = 0;
    for (qsizetype i = 0; i < 36; ++i) {
        const auto c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-')
                return std::nullopt;
            continue;
        }
        int value = 0;
        if (c >= '0' && c <= '9')
            value = c - '0';
        else if (c >= 'a' && c <= 'f')
            value = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            value = c - 'A' + 10;
        else
            return std::nullopt;
        auto &byte = bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | value);
        ++nibble;
    }
    return bytes;
}

} // namespace

Id Id::make()
{
    // Monotone by RFC 9562 section 6.2, method 1: 12 bits of rand_a count within a millisecond and
    // carry into it.
    static std::mutex mutex;
    static std::uint64_t lastMillis = 0;
    static std::uint32_t counter = 0;

    Id id;
    std::array<std::uint8_t, 8> random{};
    randombytes_buf(random.data(), random.size());

    const auto now =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                       std::chrono::system_clock::now().time_since_epoch())
                                       .count());
    std::uint64_t millis = 0;
    std::uint32_t count = 0;
    {
        const std::lock_guard lock(mutex);
        if (now > lastMillis) {
            lastMillis = now;
            counter = randombytes_uniform(0x400);
        } else if (++counter > 0xfff) {
            ++lastMillis;
            counter = 0;
        }
        millis = lastMillis;
        count = counter;
    }
    for (int i = 0; i < 6; ++i)
        id.m_bytes[static_cast<size_t>(i)] = static_cast<std::uint8_t>(millis >> (8 * (5 - i)));
    id.m_bytes[6] = static_cast<std::uint8_t>(0x70 | (count >> 8));
    id.m_bytes[7] = static_cast<std::uint8_t>(count & 0xff);
    std::memcpy(id.m_bytes.data() + 8, random.data(), 8);
    id.m_bytes[8] = static_cast<std::uint8_t>(0x80 | (id.m_bytes[8] & 0x3f));
    return id;
}

std::optional<Id> Id::fromString(QStringView text)
{
    const auto bytes = bytesOf(text.utf16(), text.size());
    return bytes ? std::optional(Id(*bytes)) : std::nullopt;
}

std::optional<Id> Id::fromString(std::string_view text)
{
    const auto bytes = bytesOf(text.data(), static_cast<qsizetype>(text.size()));
    return bytes ? std::optional(Id(*bytes)) : std::nullopt;
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Id id;
    std::memcpy(id.m_bytes.data(), bytes.data(), 16);
    return id;
}

QString Id::toString() const
{
    static constexpr char16_t digits[] = u"0123456789abcdef";
    QString text(36, u'-');
    qsizetype at = 0;
    for (size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            ++at;
        text[at++] = digits[m_bytes[i] >> 4];
        text[at++] = digits[m_bytes[i] & 0xf];
    }
    return text;
}

QByteArray Id::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), 16);
}

size_t qHash(const Id &id, size_t seed) noexcept
{
    return qHashBits(id.bytes().data(), 16, seed);
}

} // namespace core
