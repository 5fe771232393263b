#pragma once

#include "core/base/id.h"

namespace core {

//! Id::toString() as bytes.
inline void appendId(QByteArray &out, const Id &id)
{
    static constexpr char digits[] = "0123456789abcdef";
    char text[36];
    char *at = text;
    for (size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *at++ = '-';
        *at++ = digits[id.bytes()[i] >> 4];
        *at++ = digits[id.bytes()[i] & 0xf];
    }
    out.append(text, sizeof text);
}

} // namespace core
