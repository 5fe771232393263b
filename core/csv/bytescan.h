#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

//! The SIMD that core/csv needs, and the same in plain C++ where there is none.
namespace core::csv {

//! Finds the bytes in a block of 64 that may be structural: the delimiter, the quote, and all
//! control bytes up to CR (one comparison covers NUL, LF and CR; a stray tab costs one extra
//! check). One bit per byte.
class StructuralBytes {
public:
    static constexpr std::ptrdiff_t blockSize = 64;

#if defined(__SSE2__) || defined(_M_X64)
    explicit StructuralBytes(char delimiter)
        : m_delimiter(_mm_set1_epi8(delimiter))
    {
    }

    [[nodiscard]] std::uint64_t operator()(const char *block) const
    {
        return part(block) | part(block + 16) << 16 | part(block + 32) << 32 |
               part(block + 48) << 48;
    }

private:
    [[nodiscard]] std::uint64_t part(const char *at) const
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8('\r')), bytes);
        const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const __m128i delimiter = _mm_cmpeq_epi8(bytes, m_delimiter);
        const __m128i any = _mm_or_si128(_mm_or_si128(control, quote), delimiter);
        return static_cast<std::uint32_t>(_mm_movemask_epi8(any));
    }

    __m128i m_delimiter;
#elif defined(__ARM_NEON) && defined(__aarch64__)
    explicit StructuralBytes(char delimiter)
        : m_delimiter(vdupq_n_u8(static_cast<std::uint8_t>(delimiter)))
    {
    }

    [[nodiscard]] std::uint64_t operator()(const char *block) const
    {
        // NEON has no movemask: keep one bit of each byte, then add neighbors until eight bytes are
        // one.
        const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        const uint8x16_t low =
            vpaddq_u8(vandq_u8(part(block), bit), vandq_u8(part(block + 16), bit));
        const uint8x16_t high =
            vpaddq_u8(vandq_u8(part(block + 32), bit), vandq_u8(part(block + 48), bit));
        const uint8x16_t both = vpaddq_u8(low, high);
        return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
    }

private:
    [[nodiscard]] uint8x16_t part(const char *at) const
    {
        const uint8x16_t bytes = vld1q_u8(reinterpret_cast<const std::uint8_t *>(at));
        const uint8x16_t text =
            vorrq_u8(vceqq_u8(bytes, vdupq_n_u8('"')), vceqq_u8(bytes, m_delimiter));
        return vorrq_u8(vcleq_u8(bytes, vdupq_n_u8('\r')), text);
    }

    uint8x16_t m_delimiter;
#else
    explicit StructuralBytes(char delimiter)
        : m_delimiter(delimiter)
    {
    }

    [[nodiscard]] std::uint64_t operator()(const char *block) const
    {
        std::uint64_t mask = 0;
        for (std::ptrdiff_t i = 0; i < blockSize; ++i) {
            const char c = block[i];
            const bool found =
                static_cast<unsigned char>(c) <= '\r' || c == '"' || c == m_delimiter;
            mask |= static_cast<std::uint64_t>(found) << i;
        }
        return mask;
    }

private:
    char m_delimiter;
#endif
};

//! A lower bound for the number of leading ASCII bytes; never more than `size`.
[[nodiscard]] inline std::size_t asciiRun(const char *at, std::size_t size)
{
    std::size_t i = 0;
#if defined(__SSE2__) || defined(_M_X64)
    for (; i + 16 <= size; i += 16) {
        const int high =
            _mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at + i)));
        if (high != 0)
            return i + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(high)));
    }
#elif defined(__ARM_NEON) && defined(__aarch64__)
    while (i + 16 <= size &&
           vmaxvq_u8(vld1q_u8(reinterpret_cast<const std::uint8_t *>(at + i))) < 0x80)
        i += 16;
#endif
    while (i < size && static_cast<unsigned char>(at[i]) < 0x80)
        ++i;
    return i;
}

//! Narrows UTF-16 code units of native order to bytes while they are ASCII; returns the count. `to`
//! has room for `size` bytes.
[[nodiscard]] inline std::size_t narrowAscii(const char16_t *from, std::size_t size, char *to)
{
    std::size_t i = 0;
#if defined(__SSE2__) || defined(_M_X64)
    const __m128i notAscii = _mm_set1_epi16(static_cast<short>(0xFF80));
    for (; i + 8 <= size; i += 8) {
        const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from + i));
        const __m128i ascii = _mm_cmpeq_epi16(_mm_and_si128(units, notAscii), _mm_setzero_si128());
        if (_mm_movemask_epi8(ascii) != 0xFFFF)
            break;
        _mm_storel_epi64(reinterpret_cast<__m128i *>(to + i), _mm_packus_epi16(units, units));
    }
#endif
    for (; i < size && from[i] < 0x80; ++i)
        to[i] = static_cast<char>(from[i]);
    return i;
}

} // namespace core::csv
