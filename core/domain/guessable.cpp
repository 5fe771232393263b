#include "core/domain/guessable.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr const char *commonWords[] = {
#include "core/domain/commonpasswords.inc"
};
constexpr qsizetype longestWord = 20;

//! Keyboard rows, forward and backward.
constexpr std::array<QStringView, 9> rows{u"abcdefghijklmnopqrstuvwxyz",
                                          u"01234567890",
                                          u"qwertyuiop",
                                          u"qwertzuiop",
                                          u"azertyuiop",
                                          u"asdfghjkl",
                                          u"zxcvbnm",
                                          u"yxcvbnm",
                                          u"1qaz2wsx3edc4rfv5tgb6zhn7ujm"};

//! Minimum worth of what remains to be guessed: a known word counts 2, any other letter or digit 1.
constexpr qsizetype enough = 8;
constexpr qsizetype wordWorth = 2;
//! Shorter ones occur in every other word.
constexpr qsizetype shortestPiece = 4;

//! Characters that replace a letter, before that letter.
constexpr QStringView masks = u"01!3€4@5$7+89";
constexpr QStringView letters = u"oiieeaassttbg";
static_assert(masks.size() == letters.size());

QChar unmasked(QChar c)
{
    const auto at = masks.indexOf(c);
    return at < 0 ? c : letters[at];
}

qsizetype runAt(QStringView text)
{
    qsizetype longest = 0;
    for (const auto row : rows) {
        const auto from = row.indexOf(text.first());
        for (const int step : {1, -1}) {
            qsizetype length = 0;
            for (auto at = from;
                 at >= 0 && at < row.size() && length < text.size() && row[at] == text[length];
                 at += step)
                ++length;
            longest = std::max(longest, length);
        }
    }
    qsizetype same = 1;
    while (same < text.size() && text[same] == text.first())
        ++same;
    longest = std::max(longest, same);
    return longest >= shortestPiece || (longest >= 3 && text.first().isDigit()) ? longest : 0;
}

qsizetype yearAt(QStringView text)
{
    if (text.size() < 4 || !(text.startsWith(u"19") || text.startsWith(u"20")))
        return 0;
    return text[2].isDigit() && text[3].isDigit() ? 4 : 0;
}

bool isCommon(QStringView word)
{
    static const auto words = [] {
        QSet<QString> set;
        for (const char *common : commonWords)
            set.insert(QString::fromLatin1(common));
        return set;
    }();
    return words.contains(word.toString());
}

//! The length of the longest known piece that begins here; 0 if none.
qsizetype pieceAt(QStringView folded, QStringView plain, const QStringList &context)
{
    auto longest = std::max(runAt(folded), yearAt(folded));
    for (const auto &word : context) {
        if (word.size() >= shortestPiece && (folded.startsWith(word) || plain.startsWith(word)))
            longest = std::max(longest, word.size());
    }
    for (auto length = std::min(longestWord, folded.size());
         length > longest && length >= shortestPiece; --length) {
        if (isCommon(folded.left(length)) || isCommon(plain.left(length)))
            return length;
    }
    return longest;
}

} // namespace

bool isGuessable(const QString &password, const QStringList &context)
{
    const auto folded = password.toLower();
    auto plain = folded;
    std::ranges::transform(plain, plain.begin(), unmasked);
    QStringList words;
    for (const auto &text : context) {
        static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s);
        words += text.toLower().split(separators, Qt::SkipEmptyParts);
    }

    qsizetype pieces = 0;
    qsizetype others = 0;
    for (qsizetype at = 0; at < folded.size();) {
        if (const auto length =
                pieceAt(QStringView(folded).mid(at), QStringView(plain).mid(at), words)) {
            ++pieces;
            at += length;
            continue;
        }
        others += folded[at].isLetterOrNumber() ? 1 : 0;
        ++at;
    }
    const QSet<QChar> different(folded.begin(), folded.end());
    return different.size() < 5 || (pieces > 0 && others + wordWorth * pieces < enough);
}

} // namespace core
