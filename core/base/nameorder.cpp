#include "core/base/nameorder.h"

#include "core/base/fold.h"
#include "core/base/utf8.h"

#include <QCollator>
#include <QLocale>

#include <array>
#include <cstdint>
#include <map>
#include <mutex>

namespace core {
namespace {

constexpr char32_t firstLetter = 0x80;
constexpr char32_t lastLetter = 0x52F; // Latin, Greek, Cyrillic
//! A letter of the locale's own sorts as the letter before it and one of these, which UTF-8 never
//! uses: after everything else that begins with the letter before it.
constexpr unsigned char firstOwn = 0xF8;
constexpr unsigned char lastOwn = 0xFF;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! Hands on the key of letters byte by byte, until `put` returns false. A number becomes its length
//! and its digits without leading zeros. Nine digits and more take one byte for each nine.
template <typename Put>
void makeKey(std::string_view letters, const Put &put)
{
    for (size_t i = 0; i < letters.size();) {
        if (!isDigit(letters[i])) {
            if (!put(letters[i++]))
                return;
            continue;
        }
        while (i < letters.size() && letters[i] == '0')
            ++i;
        size_t end = i;
        while (end < letters.size() && isDigit(letters[end]))
            ++end;
        size_t length = end - i;
        for (; length >= 9; length -= 9) {
            if (!put('9'))
                return;
        }
        if (!put(static_cast<char>('0' + length)))
            return;
        for (; i < end; ++i) {
            if (!put(letters[i]))
                return;
        }
    }
}

//! What a collator knows of two letters. Qt tells no levels apart: a letter that follows decides
//! only where both are the same letter, with or without accents.
class Letters {
public:
    explicit Letters(const QLocale &locale)
        : m_collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale)
    {
    }

    [[nodiscard]] bool isBefore(const QString &a, const QString &b) const
    {
        return m_collator.compare(a, b) < 0;
    }
    [[nodiscard]] bool areSame(const QString &a, const QString &b) const
    {
        return isBefore(a + u'a', b + u'b') && isBefore(b + u'a', a + u'b');
    }

private:
    QCollator m_collator;
};

QList<char32_t> alphabet()
{
    QList<char32_t> letters;
    for (const auto &[first, last] : {std::pair(U'a', U'z'), {U'α', U'ω'}, {U'а', U'я'}}) {
        for (char32_t c = first; c <= last; ++c)
            letters.append(c);
    }
    return letters;
}

QString text(char32_t letter)
{
    return QString::fromUcs4(&letter, 1);
}

} // namespace

NameOrder::NameOrder(const QLocale &locale)
    : m_letters(lastLetter - firstLetter + 1)
{
    const Letters letters(locale);
    const auto plain = alphabet();
    std::map<char32_t, QStringList> ownAfter; // by the plain letter before them
    for (char32_t c = firstLetter; c <= lastLetter; ++c) {
        const QString letter = text(c);
        const QString fold = folded(letter);
        if (!QChar::isLower(c) || fold.isEmpty() || fold == letter || letters.areSame(letter, fold))
            continue;
        const auto next = std::partition_point(plain.begin(), plain.end(), [&](char32_t p) {
            return letters.isBefore(text(p), letter);
        });
        if (next != plain.begin())
            ownAfter[*std::prev(next)].append(letter);
    }
    for (auto &[before, own] : ownAfter) {
        std::sort(own.begin(), own.end(), [&letters](const QString &a, const QString &b) {
            return letters.isBefore(a, b);
        });
        unsigned char place = firstOwn;
        for (qsizetype i = 0; i < own.size(); ++i) {
            if (i > 0 && place < lastOwn && !letters.areSame(own[i - 1], own[i]))
                ++place;
            const std::string key = text(before).toStdString() + static_cast<char>(place);
            for (const QString &letter : {own[i], own[i].toUpper()}) {
                const auto c = letter.toUcs4().value(0);
                if (c >= firstLetter && c <= lastLetter)
                    m_letters[c - firstLetter] = key;
            }
        }
    }
}

std::shared_ptr<const NameOrder> NameOrder::current()
{
    static std::mutex mutex;
    static std::shared_ptr<const NameOrder> order;
    static QLocale of;
    const QLocale now = QCollator().locale(); // people may sort otherwise than they read
    const std::scoped_lock lock(mutex);
    if (!order || of != now) {
        of = now;
        order = std::make_shared<const NameOrder>(now);
    }
    return order;
}

bool NameOrder::hasOwnLetters(std::string_view utf8) const
{
    for (size_t at = 0; at < utf8.size();) {
        if (static_cast<unsigned char>(utf8[at]) < firstLetter) {
            ++at;
            continue;
        }
        const char32_t c = codePointAt(utf8, at);
        if (c <= lastLetter && !m_letters[c - firstLetter].empty())
            return true;
    }
    return false;
}

void NameOrder::appendLetters(std::string &to, std::string_view utf8) const
{
    size_t plain = 0; // from here on nothing is of the locale's own
    for (size_t at = 0; at < utf8.size();) {
        const size_t start = at;
        const char32_t c = codePointAt(utf8, at);
        if (c < firstLetter || c > lastLetter || m_letters[c - firstLetter].empty())
            continue;
        appendFolded(to, utf8.substr(plain, start - plain));
        to += m_letters[c - firstLetter];
        plain = at;
    }
    appendFolded(to, utf8.substr(plain));
}

void NameOrder::appendKey(std::string &to, std::string_view utf8) const
{
    std::string letters;
    letters.reserve(utf8.size());
    appendLetters(letters, utf8);
    makeKey(letters, [&to](char c) {
        to += c;
        return true;
    });
}

std::string NameOrder::key(const QString &text) const
{
    std::string key;
    appendKey(key, text.normalized(QString::NormalizationForm_C).toStdString());
    return key;
}

std::uint64_t NameOrder::keyPart(std::string_view letters, size_t from)
{
    std::uint64_t part = 0;
    size_t at = 0;
    makeKey(letters, [&](char c) {
        if (at >= from)
            part |= std::uint64_t{static_cast<unsigned char>(c)} << (56 - 8 * (at - from));
        return ++at < from + 8;
    });
    return part;
}

std::string nameKey(const QString &text)
{
    return NameOrder::current()->key(text);
}

void sortNames(QStringList &names)
{
    sortByName(names, [](const QString &name) { return name; });
}

} // namespace core
