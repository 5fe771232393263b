#include "tests/server/support/statements.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

bool isForOther(const QString &sql, bool postgres)
{
    const QStringList own = postgres
                                ? QStringList{u"json_extract"_s, u"instr("_s, u"sqlite_"_s}
                                : QStringList{u"::"_s, u"position("_s, u"pg_"_s, u"set_config"_s};
    return std::ranges::any_of(own, [&sql](const QString &word) { return sql.contains(word); });
}

} // namespace

QStringList tenantStatements(bool postgres)
{
    static const QRegularExpression literal(uR"((?:"(?:[^"\\\n]|\\.)*"\s*)+)"_s);
    static const QRegularExpression seam(uR"("\s*")"_s);
    static const QRegularExpression start(u"^(SELECT|INSERT INTO|UPDATE|DELETE FROM) "_s);
    static const QRegularExpression tenant(u"\\btenant\\b"_s);
    QStringList found;
    QDirIterator files(QStringLiteral(TENANTRY_SOURCE_DIR) + u"/server/store"_s, {u"*.cpp"_s},
                       QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const auto text = QString::fromUtf8(file.readAll());
        auto matches = literal.globalMatch(text);
        while (matches.hasNext()) {
            auto sql = matches.next().captured().trimmed().remove(seam);
            if (sql.size() < 2)
                continue;
            sql = sql.mid(1).chopped(1).replace(u"\\\""_s, u"\""_s);
            if (start.match(sql).hasMatch() && tenant.match(sql).hasMatch() && valuesOf(sql) > 0 &&
                !isForOther(sql, postgres))
                found << sql;
        }
    }
    found.removeDuplicates();
    return found;
}

QString withoutConditions(const QString &sql)
{
    // Values are still bound, and change nothing.
    static const QRegularExpression compared(
        uR"((?:\b[a-z_.]+|"\w+")\s*(?:=|<>|<=|>=|<|>|IS NOT DISTINCT FROM)\s*(\?\d*))"_s);
    static const QRegularExpression searched(uR"((?:instr\(\w+, |position\()(\?\d*)[^)]*\)>0)"_s);
    static const QRegularExpression fixed(
        uR"((?:\b[a-z_.]+|"\w+")\s*(?:(?:=|<>|<=|>=|<|>)\s*(?:'[^']*'|\d+)|IS (?:NOT )?NULL|IN \('[^)]*'\)))"_s);
    static const QRegularExpression given(uR"((\?\d*)\s*(?:=\s*\d+|IS (?:NOT )?NULL))"_s);
    static const QRegularExpression limit(uR"(LIMIT (\?\d*))"_s);
    const auto from =
        sql.startsWith(u"UPDATE "_s) ? std::max<qsizetype>(sql.indexOf(u" WHERE "_s), 0) : 0;
    auto tail = sql.mid(from);
    tail.replace(given, u"(CAST(\\1 AS TEXT) = '' OR 1=1)"_s);
    tail.replace(fixed, u"1=1"_s);
    tail.replace(compared, u"(CAST(\\1 AS TEXT) IS NULL OR 1=1)"_s);
    tail.replace(searched, u"(CAST(\\1 AS TEXT) IS NULL OR 1=1)"_s);
    tail.replace(limit, u"LIMIT coalesce(CAST(\\1 AS INTEGER), 1000)"_s);
    return sql.left(from) + tail;
}

int valuesOf(const QString &sql)
{
    static const QRegularExpression mark(uR"(\?(\d*))"_s);
    int most = 0;
    int plain = 0;
    auto marks = mark.globalMatch(sql);
    while (marks.hasNext()) {
        const auto number = marks.next().captured(1);
        if (number.isEmpty())
            ++plain;
        else
            most = std::max(most, number.toInt());
    }
    return std::max(most, plain);
}

} // namespace server
