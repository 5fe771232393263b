#include "core/services/foldtext.h"

#include <QList>

#include <array>
#include <utility>

namespace core {
namespace {

constexpr char32_t firstInTable = 0x80;
constexpr char32_t lastInTable = 0x24F;

//! Letters that Unicode does not decompose, as people type them without the key.
constexpr std::pair<char16_t, const char *> undivided[] = {
    {u'ß', "ss"}, {u'æ', "ae"}, {u'œ', "oe"}, {u'ø', "o"}, {u'đ', "d"}, {u'ð', "d"}, {u'þ', "th"},
    {u'ħ', "h"},  {u'ı', "i"},  {u'ĸ', "k"},  {u'ł', "l"}, {u'ŋ', "n"}, {u'ŧ', "t"}, {u'ƀ', "b"},
};

std::string fold(char32_t character)
{
    const QString parts =
        QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD).toLower();
    std::string out;
    for (const char32_t part : parts.toUcs4()) {
        if (QChar::isMark(part))
            continue;
        const char *letters = nullptr;
        for (const auto &[letter, spelt] : undivided) {
            if (part == letter)
                letters = spelt;
        }
        out += letters ? std::string(letters) : QString::fromUcs4(&part, 1).toStdString();
    }
    return out;
}

const std::string &fromTable(char32_t character)
{
    static const auto table = [] {
        std::array<std::string, lastInTable - firstInTable + 1> entries;
        for (char32_t c = firstInTable; c <= lastInTable; ++c)
            entries[c - firstInTable] = fold(c);
        return entries;
    }();
    return table[character - firstInTable];
}

//! One code point of valid UTF-8; a stray byte counts as itself.
char32_t decode(std::string_view text, size_t &at)
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

} // namespace

void appendFolded(std::string &to, std::string_view utf8)
{
    for (size_t at = 0; at < utf8.size();) {
        const char c = utf8[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            // A line break separates the columns of the search blob and must not come from a value.
            to += c >= 'A' && c <= 'Z'     ? static_cast<char>(c + 32)
                  : c == '\n' || c == '\0' ? ' '
                                           : c;
            ++at;
            continue;
        }
        const char32_t wide = decode(utf8, at);
        if (wide <= lastInTable)
            to += fromTable(wide);
        else
            to += fold(wide);
    }
}

std::string folded(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    appendFolded(out, utf8);
    return out;
}

} // namespace core
