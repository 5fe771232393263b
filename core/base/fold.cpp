#include "core/base/fold.h"

#include "core/base/utf8.h"

#include <QList>

#include <array>
#include <utility>

namespace core {
namespace {

constexpr char32_t firstInTable = 0x80;
constexpr char32_t lastInTable = 0x24F;

//! Letters that Unicode does not decompose, as people type them on a keyboard without them.
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

} // namespace

void appendFolded(std::string &to, std::string_view utf8)
{
    for (size_t at = 0; at < utf8.size();) {
        const char c = utf8[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            // Line breaks separate the columns of a search text, so none may come from a value.
            to += c >= 'A' && c <= 'Z'     ? static_cast<char>(c + 32)
                  : c == '\n' || c == '\0' ? ' '
                                           : c;
            ++at;
            continue;
        }
        const char32_t wide = codePointAt(utf8, at);
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

QString folded(const QString &text)
{
    return QString::fromStdString(folded(std::string_view(text.toStdString())));
}

QString foldedWord(const QString &text)
{
    QString word = folded(text);
    word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return word;
}

} // namespace core
