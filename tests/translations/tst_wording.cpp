#include "messages.h"

#include <QDebug>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Where { Everywhere, Texts };

struct Rule {
    const char *name;
    const char *pattern;
    Where where = Where::Texts; //!< comments and documents may use "what" and "who" as clauses
};

//! Constructions that nobody says to a colleague, and the words that another one has replaced.
constexpr Rule banned[] = {
    {"anew", "\\banew\\b", Where::Everywhere},
    {"by itself", "\\bby (itself|themselves|himself|herself)\\b", Where::Everywhere},
    {"somebody, nobody", "\\b(somebody|nobody)\\b", Where::Everywhere},
    {"of the same", "\\bof the same\\b"},
    {"it holds", "\\bit holds\\b", Where::Everywhere},
    {"stays as it is", "\\b(stays?|remains?|leave|leaves) as (it|they) (is|are|was|were)\\b",
     Where::Everywhere},
    {"is there for exists", "\\b(is|are|was|were) (not |no longer |still )?there\\b",
     Where::Everywhere},
    {"what in place of a noun", "\\bwhat(ever)?\\b(?![^.!?]*\\?)"},
    {"who in place of a noun",
     "(^|[.!?:;,(] |\\b(and|or|of|to|for|by|with|that|ask|asks|tell|tells) )"
     "who(ever|m)?\\b(?![^.!?]*\\?)"},
    {"please, sorry", "\\b(please|sorry)\\b"},
    {"exchange for sync", "\\bexchange\\b"},
    {"drop for discard", "\\bdrop(s|ped)? (it|this|that|my|the) change|^Drop…?$"},
    {"take back for discard", "\\btak(e|es|en) (\\w+ ){0,2}back\\b"},
    {"give for assign", "\\b(give|gives|take|takes) [^.]*\\blicences?\\b"},
    {"British spelling",
     "colour|centre\\b|behaviour|cancelled|authoris|recognis|synchronis|favour"},
    {"draw for generate", "\\bdraw(s|n)?\\b"},
};

//! Names that have a digit in them, and numbers that no constant of the program has.
constexpr const char *digitsInNames =
    "Microsoft 365|Windows-1252|UTF-(8|16(LE|BE)?)|TLS 1\\.\\d( or 1\\.\\d)?|License 2\\.0|"
    "\\b(1 year|3 years)\\b|\\b2026-11-15(T09:30:00\\+01:00)?\\b|\\+31 20 555 0142|\\(15 "
    "columns\\)|"
    "Shift\\+F8|\\(F8\\)|from 1 to|U\\.S\\.";

//! Texts that are no sentence on purpose.
const QStringList &fragments()
{
    static const QStringList allowed{
        // Examples of an entry and names of files that a file dialog suggests.
        u"tenantry.example.com"_s, u"name@example.com"_s, u"differences.csv"_s, u"users"_s,
        // Patterns of QLocale::toString.
        u"d MMM"_s, u"d MMM yyyy"_s,
        // Between two buttons.
        u"or"_s,
        // Times, as a value beside or below a label.
        u"just now"_s, u"yesterday"_s, u"expired"_s};
    return allowed;
}

QString found(const QString &text, Where where = Where::Texts)
{
    static const auto patterns = [] {
        QList<QRegularExpression> compiled;
        for (const auto &rule : banned)
            compiled << QRegularExpression(QLatin1StringView(rule.pattern),
                                           QRegularExpression::CaseInsensitiveOption);
        return compiled;
    }();
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        const auto &rule = banned[i];
        if (where == Where::Everywhere && rule.where != where)
            continue;
        if (const auto match = patterns.at(i).match(text); match.hasMatch())
            return QString::fromLatin1(rule.name) + u": "_s + match.captured();
    }
    return {};
}

QString plain(QString text)
{
    static const QRegularExpression mnemonic(u"&(?=[^ &])"_s);
    return text.remove(mnemonic);
}

QString problemOf(const Message &message)
{
    static const QRegularExpression names{QLatin1StringView(digitsInNames)};
    static const QRegularExpression mark(u"%L?(\\d|n)"_s);
    static const QRegularExpression article(
        u"\\b(the|an?|this|that|each|every|your|no|another) %L?\\d"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letter(u"\\p{L}"_s);
    static const QRegularExpression digit(u"\\d"_s);
    static const QRegularExpression sentenceInside(u"[.!?] \\p{Lu}"_s);
    static const QRegularExpression end(
        u"([.!?…)”]|%\\d|: |: (tenantryctl|--)[^.]*|Example: \\S+|\\n)$"_s);
    const QString text = plain(message.source);
    if (const auto construction = found(text); !construction.isEmpty())
        return construction;
    const QString words = QString(text).remove(mark);
    if (!words.contains(letter))
        return message.comment.isEmpty() ? u"placeholders alone need a comment"_s : QString();
    // The help is laid out as a page and has its exit codes.
    if (text.contains(u'\n') && text.contains(u"Exit codes"_s))
        return {};
    if (const auto match = digit.match(QString(words).remove(names)); match.hasMatch())
        return u"a number belongs in %1 or %n: "_s + match.captured();
    static const QRegularExpression apostrophe(u"\\w'\\w"_s);
    if (text.contains(apostrophe))
        return u"a straight apostrophe: write ’"_s;
    if (const auto match = article.match(text); match.hasMatch())
        return u"a noun in a placeholder: "_s + match.captured();
    if (text.startsWith(u' ') || (text.endsWith(u' ') && !text.endsWith(u": ")))
        return u"blanks at an end"_s;
    const QChar first = text.at(0);
    // Help on an option of one command starts with the command's name.
    static const QRegularExpression optionHelp(u"^(import|history|sign-in|sign-out): "_s);
    if ((first.isLower() || QStringView(u",;.)").contains(first)) && !text.contains(optionHelp) &&
        !fragments().contains(text))
        return u"a fragment: starts with "_s + first;
    if (QString(text).remove(names).contains(sentenceInside) && !text.contains(end))
        return u"sentences without an end"_s;
    return {};
}

//! The literals of two words and more in the server's own commands, which have no translation.
QStringList commandTexts()
{
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    static const QRegularExpression between(u"\"\\s*\\n\\s*u?\""_s);
    QStringList texts;
    const QDir root(QStringLiteral(TENANTRY_SOURCE_DIR));
    for (const auto &folder : {u"server/commands"_s, u"server/config"_s}) {
        QDirIterator files(root.filePath(folder), {u"*.cpp"_s}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                return {};
            const auto text = QString::fromUtf8(file.readAll()).remove(between);
            for (const auto &match : literal.globalMatch(text)) {
                if (match.captured(1).contains(u' '))
                    texts << match.captured(1);
            }
        }
    }
    return texts;
}

//! The comments of a source file: each block of lines as one text.
QStringList commentsOf(const QString &source)
{
    static const QRegularExpression block(u"(?:^[ \\t]*//[^\\n]*\\n)+|//[!<]*[ \\t][^\\n]*"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression start(u"\\s*//[!<]*\\s*"_s);
    QStringList comments;
    for (const auto &match : block.globalMatch(source))
        comments << match.captured().replace(start, u" "_s);
    return comments;
}

//! A document without its examples of code, each paragraph on one line.
QStringList paragraphsOf(const QString &document)
{
    static const QRegularExpression code(u"```.*?```|`[^`\\n]*`"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    QStringList paragraphs;
    for (const auto &paragraph : QString(document).remove(code).split(u"\n\n"_s))
        paragraphs << paragraph.simplified();
    return paragraphs;
}

//! The repository's files with one of these endings, without what a build or npm puts there.
QStringList repositoryFiles(const QStringList &patterns)
{
    const QString root = QStringLiteral(TENANTRY_SOURCE_DIR);
    static const QRegularExpression foreign(u"^(build|\\.git)/|/node_modules/"_s);
    QStringList files;
    QDirIterator all(root, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const auto path = QDir(root).relativeFilePath(all.next());
        if (!path.contains(foreign))
            files << path;
    }
    files.sort();
    return files;
}

} // namespace

class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsPlainAndWhole();
    void everyTextOfTheServersCommandsIsPlain();
    void documentsAndCommentsArePlain_data();
    void documentsAndCommentsArePlain();
    void theRulesFindWhatTheyBan_data();
    void theRulesFindWhatTheyBan();
};

void TestWording::everyTextIsPlainAndWhole()
{
    const auto messages = messagesInSources(u"de"_s);
    QVERIFY(messages.size() > 1000);
    QStringList problems;
    for (const auto &message : messages) {
        if (const auto problem = problemOf(message); !problem.isEmpty())
            problems << u"%1 | %2\n    %3"_s.arg(message.context, message.source, problem);
    }
    for (const auto &problem : std::as_const(problems))
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

void TestWording::everyTextOfTheServersCommandsIsPlain()
{
    const auto texts = commandTexts();
    QVERIFY(texts.size() > 50);
    QStringList problems;
    for (const auto &text : texts) {
        if (const auto construction = found(text); !construction.isEmpty())
            problems << text + u"\n    "_s + construction;
    }
    for (const auto &problem : std::as_const(problems))
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

void TestWording::documentsAndCommentsArePlain_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<bool>("isDocument");
    QTest::newRow("documents") << QStringList{u"*.md"_s} << true;
    QTest::newRow("comments") << QStringList{u"*.cpp"_s, u"*.h"_s} << false;
}

void TestWording::documentsAndCommentsArePlain()
{
    QFETCH(QStringList, patterns);
    QFETCH(bool, isDocument);
    const auto files = repositoryFiles(patterns);
    QVERIFY(files.size() > 20);
    int problems = 0;
    for (const auto &path : files) {
        // This file names the banned words.
        if (path == u"tests/translations/tst_wording.cpp")
            continue;
        QFile file(QDir(QStringLiteral(TENANTRY_SOURCE_DIR)).filePath(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(file.readAll());
        for (const auto &part : isDocument ? paragraphsOf(text) : commentsOf(text)) {
            if (const auto construction = found(part, Where::Everywhere); !construction.isEmpty()) {
                qWarning().noquote() << path << u"|"_s << construction << u"|"_s << part.left(200);
                ++problems;
            }
        }
    }
    QCOMPARE(problems, 0);
}

void TestWording::theRulesFindWhatTheyBan_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *text, bool isGood, const char *comment = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(comment) << isGood;
    };
    row("Somebody changed it first.", false);
    row("Someone else changed this first. Review it, then try again.", true);
    row("What is blocked is not sent.", false);
    row("What do you want to keep?", true);
    row("Ask whoever runs the server.", false);
    row("Who manages the tenant?", true);
    row("Renews by itself", false);
    row("The user is not there any more.", false);
    row("There is no plan.", true);
    row("Valid for 72 hours.", false);
    row("Valid for %n hour(s).", true);
    row("Microsoft 365 template", true);
    row("need you", false);
    row("and more: ", false);
    row("Change the %1", false);
    row("%1: %2", false);
    row("%1: %2", true, "field, value");
    row("Take licences from users first.", false);
    row("Saved. Open the file", false);
    row("The server's address", false);
}

void TestWording::theRulesFindWhatTheyBan()
{
    QFETCH(QString, text);
    QFETCH(QString, comment);
    Message message;
    message.source = text;
    message.comment = comment;
    QTEST(problemOf(message).isEmpty(), "isGood");
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
