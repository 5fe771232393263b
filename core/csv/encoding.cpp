#include "core/csv/encoding.h"

#include "core/csv/bytescan.h"

#include <simdjson.h>

#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core::csv {

static constexpr std::string_view replacement = "\xEF\xBF\xBD";

QString name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"UTF-8"_s;
    case Encoding::Utf16Le:
        return u"UTF-16 LE"_s;
    case Encoding::Utf16Be:
        return u"UTF-16 BE"_s;
    case Encoding::Windows1252:
        return u"Windows-1252"_s;
    }
    Q_UNREACHABLE();
}

// Number of trailing bytes of a UTF-8 character that continues in the next chunk.
static size_t incompleteTail(std::string_view text)
{
    const size_t most = std::min<size_t>(3, text.size());
    for (size_t back = 1; back <= most; ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

static bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

EncodingGuess guessEncoding(std::string_view start)
{
    if (start.starts_with("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 3};
    if (start.starts_with("\xFF\xFE"))
        return {Encoding::Utf16Le, 2};
    if (start.starts_with("\xFE\xFF"))
        return {Encoding::Utf16Be, 2};

    // Western text in UTF-16 has a zero in every second byte; text in other scripts still has
    // separators and digits.
    const size_t units = start.size() / 2;
    size_t even = 0;
    size_t odd = 0;
    for (size_t i = 0; i < units; ++i) {
        even += start[2 * i] == '\0';
        odd += start[2 * i + 1] == '\0';
    }
    if (units >= 2 && odd * 10 > units * 3 && even * 100 < units)
        return {Encoding::Utf16Le, 0};
    if (units >= 2 && even * 10 > units * 3 && odd * 100 < units)
        return {Encoding::Utf16Be, 0};

    start.remove_suffix(incompleteTail(start));
    return {isUtf8(start) ? Encoding::Utf8 : Encoding::Windows1252, 0};
}

Decoder::Decoder(Encoding encoding)
    : m_encoding(encoding)
{
}

std::string_view Decoder::decode(std::string_view chunk)
{
    switch (m_encoding) {
    case Encoding::Utf8:
        return decodeUtf8(chunk);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return decodeUtf16(chunk);
    case Encoding::Windows1252:
        return decodeWindows1252(chunk);
    }
    Q_UNREACHABLE();
}

std::string_view Decoder::finish()
{
    if (m_pending.empty() && m_high == 0)
        return {};
    m_pending.clear();
    m_high = 0;
    m_valid = false;
    return replacement;
}

// The length of the well-formed character at the start, or 0.
static size_t characterLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const size_t length = lead < 0x80   ? 1
                          : lead < 0xC2 ? 0
                          : lead < 0xE0 ? 2
                          : lead < 0xF0 ? 3
                          : lead < 0xF5 ? 4
                                        : 0;
    return length != 0 && length <= text.size() && isUtf8(text.substr(0, length)) ? length : 0;
}

std::string_view Decoder::decodeUtf8(std::string_view chunk)
{
    if (!m_pending.empty()) {
        m_input.assign(m_pending).append(chunk);
        m_pending.clear();
        chunk = m_input;
    }
    const size_t tail = incompleteTail(chunk);
    m_pending.assign(chunk.substr(chunk.size() - tail));
    chunk.remove_suffix(tail);
    if (isUtf8(chunk))
        return chunk;

    m_valid = false;
    m_output.clear();
    while (!chunk.empty()) {
        const size_t ascii = asciiRun(chunk.data(), chunk.size());
        m_output.append(chunk.substr(0, ascii));
        chunk.remove_prefix(ascii);
        if (chunk.empty())
            break;
        const size_t length = characterLength(chunk);
        m_output.append(length > 0 ? chunk.substr(0, length) : replacement);
        chunk.remove_prefix(std::max<size_t>(length, 1));
    }
    return m_output;
}

static void appendUtf8(std::string &to, char32_t c)
{
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0 | (c >> 6));
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0 | (c >> 12));
        to += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        to += static_cast<char>(0xF0 | (c >> 18));
        to += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        to += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    }
}

void Decoder::appendUnit(char16_t unit)
{
    if (m_high != 0) {
        const char16_t high = m_high;
        m_high = 0;
        if (unit >= 0xDC00 && unit <= 0xDFFF) {
            appendUtf8(m_output,
                       0x10000 + ((char32_t(high) - 0xD800) << 10) + (char32_t(unit) - 0xDC00));
            return;
        }
        m_output.append(replacement);
        m_valid = false;
    }
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        m_high = unit;
    } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
        m_output.append(replacement);
        m_valid = false;
    } else {
        appendUtf8(m_output, unit);
    }
}

std::string_view Decoder::decodeUtf16(std::string_view chunk)
{
    constexpr size_t block = 512;
    char16_t units[block];
    char ascii[block];
    m_output.clear();

    if (!m_pending.empty() && !chunk.empty()) {
        const auto first = static_cast<unsigned char>(m_pending.front());
        const auto second = static_cast<unsigned char>(chunk.front());
        appendUnit(static_cast<char16_t>(m_encoding == Encoding::Utf16Le ? first | second << 8
                                                                         : first << 8 | second));
        m_pending.clear();
        chunk.remove_prefix(1);
    }
    while (chunk.size() >= 2) {
        const size_t count = std::min(block, chunk.size() / 2);
        if (m_encoding == Encoding::Utf16Le)
            qFromLittleEndian<char16_t>(chunk.data(), static_cast<qsizetype>(count), units);
        else
            qFromBigEndian<char16_t>(chunk.data(), static_cast<qsizetype>(count), units);
        chunk.remove_prefix(count * 2);
        for (size_t i = 0; i < count;) {
            if (m_high == 0) {
                const size_t run = narrowAscii(units + i, count - i, ascii);
                m_output.append(ascii, run);
                i += run;
            }
            if (i < count)
                appendUnit(units[i++]);
        }
    }
    if (!chunk.empty())
        m_pending.assign(chunk);
    return m_output;
}

std::string_view Decoder::decodeWindows1252(std::string_view chunk)
{
    // Five of these are undefined in the code page; like Windows, they stay control characters.
    static constexpr char16_t upper[32] = {
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

    const size_t plain = asciiRun(chunk.data(), chunk.size());
    if (plain == chunk.size())
        return chunk;
    m_output.clear();
    size_t at = 0;
    while (at < chunk.size()) {
        const size_t run = asciiRun(chunk.data() + at, chunk.size() - at);
        m_output.append(chunk, at, run);
        at += run;
        if (at < chunk.size()) {
            const auto byte = static_cast<unsigned char>(chunk[at++]);
            appendUtf8(m_output, byte < 0xA0 ? upper[byte - 0x80] : byte);
        }
    }
    return m_output;
}

} // namespace core::csv
