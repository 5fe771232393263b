#include "core/base/id.h"

#include <sodium.h>

#include <chrono>
#include <cstring>
#include <mutex>

namespace core {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

constexpr std::uint8_t noDigit = 0x80;

constexpr auto digitValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(noDigit);
    for (unsigned i = 0; i < 10; ++i)
        values['0' + i] = static_cast<std::uint8_t>(i);
    for (unsigned i = 0; i < 6; ++i)
        values['a' + i] = values['A' + i] = static_cast<std::uint8_t>(10 + i);
    return values;
}();

template <typename Char>
unsigned valueOf(Char c)
{
    const auto unit = static_cast<std::uint32_t>(c);
    return unit < digitValues.size() ? digitValues[unit] : noDigit;
}

template <typename Char>
std::optional<Bytes> bytesOf(const Char *text, qsizetype size)
{
    if (size != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return std::nullopt;
    // Ids are read by the million: table lookups, with one check at the end.
    constexpr std::uint8_t at[16] = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
    Bytes bytes{};
    unsigned wrong = 0;
    for (size_t i = 0; i < 16; ++i) {
        const unsigned high = valueOf(text[at[i]]);
        const unsigned low = valueOf(text[at[i] + 1]);
        wrong |= high | low;
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return wrong < 16 ? std::optional(bytes) : std::nullopt;
}

} // namespace

Id Id::make()
{
    // Monotonic by RFC 9562 section 6.2, method 1: 12 bits of rand_a count within a millisecond and
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
