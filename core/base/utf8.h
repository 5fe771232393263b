#pragma once

#include <cstddef>
#include <string_view>

namespace core {

//! The code point that begins at byte `at` of valid UTF-8; moves `at` to the next one. A stray byte
//! counts as its own value.
[[nodiscard]] inline char32_t codePointAt(std::string_view text, size_t &at)
{
    const auto byte = [&text](size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3Fu : 0u;
    };
    const auto lead = static_cast<unsigned char>(text[at]);
    char32_t c = lead;
    size_t length = 1;
    if (lead >= 0xF0) {
        c = (lead & 0x07u) << 18 | byte(at + 1) << 12 | byte(at + 2) << 6 | byte(at + 3);
        length = 4;
    } else if (lead >= 0xE0) {
        c = (lead & 0x0Fu) << 12 | byte(at + 1) << 6 | byte(at + 2);
        length = 3;
    } else if (lead >= 0xC0) {
        c = (lead & 0x1Fu) << 6 | byte(at + 1);
        length = 2;
    }
    at += length;
    return c;
}

} // namespace core
