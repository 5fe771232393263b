#include "core/services/textscan.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace core {
namespace {

//! The bytes of folded names and addresses, most frequent first; bytes not listed are rarer.
constexpr std::string_view byFrequency = "eaonirls.tmcdu@pkhgbvfjy zwx\n-0123q456789'";

size_t rarity(char c)
{
    const auto at = byFrequency.find(c);
    return at == std::string_view::npos ? byFrequency.size() : at;
}

//! One bit (SSE2, scalar) for each of 16 positions where both bytes match. Reads 16 bytes from each
//! pointer.
class BothBytes {
public:
    static constexpr size_t width = 16;

#if defined(__SSE2__) || defined(_M_X64)
    BothBytes(char first, char second)
        : m_first(_mm_set1_epi8(first))
        , m_second(_mm_set1_epi8(second))
    {
    }

    std::uint32_t operator()(const char *first, const char *second) const
    {
        const __m128i a =
            _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(first)), m_first);
        const __m128i b =
            _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(second)), m_second);
        return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_and_si128(a, b)));
    }

private:
    __m128i m_first;
    __m128i m_second;
#elif defined(__ARM_NEON) && defined(__aarch64__)
    BothBytes(char first, char second)
        : m_first(vdupq_n_u8(static_cast<std::uint8_t>(first)))
        , m_second(vdupq_n_u8(static_cast<std::uint8_t>(second)))
    {
    }

    std::uint32_t operator()(const char *first, const char *second) const
    {
        const uint8x16_t a =
            vceqq_u8(vld1q_u8(reinterpret_cast<const std::uint8_t *>(first)), m_first);
        const uint8x16_t b =
            vceqq_u8(vld1q_u8(reinterpret_cast<const std::uint8_t *>(second)), m_second);
        const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        const uint8x16_t both = vandq_u8(vandq_u8(a, b), bit);
        return static_cast<std::uint32_t>(vaddv_u8(vget_low_u8(both))) |
               static_cast<std::uint32_t>(vaddv_u8(vget_high_u8(both))) << 8;
    }

private:
    uint8x16_t m_first;
    uint8x16_t m_second;
#else
    BothBytes(char first, char second)
        : m_first(first)
        , m_second(second)
    {
    }

    std::uint32_t operator()(const char *first, const char *second) const
    {
        std::uint32_t mask = 0;
        for (size_t i = 0; i < width; ++i)
            mask |= static_cast<std::uint32_t>(first[i] == m_first && second[i] == m_second) << i;
        return mask;
    }

private:
    char m_first;
    char m_second;
#endif
};

} // namespace

TextScan::TextScan(std::string needle)
    : m_needle(std::move(needle))
{
    for (size_t i = 1; i < m_needle.size(); ++i) {
        if (rarity(m_needle[i]) > rarity(m_needle[m_first]))
            m_first = i;
    }
    m_second = m_first == 0 && m_needle.size() > 1 ? 1 : 0;
    for (size_t i = 0; i < m_needle.size(); ++i) {
        if (i != m_first && rarity(m_needle[i]) > rarity(m_needle[m_second]))
            m_second = i;
    }
}

size_t TextScan::find(std::string_view text, size_t from) const
{
    const size_t size = m_needle.size();
    if (size == 0)
        return from <= text.size() ? from : std::string_view::npos;
    if (text.size() < size)
        return std::string_view::npos;
    const size_t last = text.size() - size; // the last position where it can begin

    const BothBytes both(m_needle[m_first], m_needle[m_second]);
    const size_t reach = std::max(m_first, m_second) + BothBytes::width;
    size_t at = from;
    for (; at + reach <= text.size(); at += BothBytes::width) {
        auto mask = both(text.data() + at + m_first, text.data() + at + m_second);
        while (mask != 0) {
            const size_t place = at + static_cast<size_t>(std::countr_zero(mask));
            if (place > last)
                return std::string_view::npos;
            if (std::memcmp(text.data() + place, m_needle.data(), size) == 0)
                return place;
            mask &= mask - 1;
        }
    }
    return at <= last ? text.find(m_needle, at) : std::string_view::npos;
}

} // namespace core
