#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

//! Links alone do not keep layers apart (all of Qt shares one include root), so this reads every
//! source line.
class TestArchitecture final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void includesGoOnlyDownwards();
    void thereAreNoWidgetsBelowUi();
    void sqlIsOnlyInTheStores();
    void textForPeopleIsOnlyInUiAndApp();
    void platformHeadersAreInPlatformFiles();
    void coloursAreTokens();
    void theGuiThreadHasNoNestedLoops();
    void continuationsStayOnTheirThread();
    void foldersAreTheOnesOfTheDocument();

private:
    struct Line {
        QString file;
        int number;
        QString text;
    };
    QList<Line> linesOf(const QStringList &folders) const;
    QStringList matching(const QStringList &folders, const QString &pattern,
                         const QString &exceptFiles = {}) const;

    QMap<QString, QStringList> m_files;
};

namespace {

//! Folder = layer, and what it may include besides itself. The longest matching prefix counts.
const QMap<QString, QStringList> &allowed()
{
    static const QMap<QString, QStringList> map{
        {u"core/base"_s, {}},
        {u"core/domain"_s, {u"core/base"_s}},
        {u"core/sql"_s, {u"core/base"_s}},
        {u"core/csv"_s, {u"core/base"_s}},
        {u"core/plan"_s, {u"core/base"_s, u"core/domain"_s}},
        {u"core/secrets"_s, {u"core/base"_s, u"core/domain"_s}},
        {u"core/net"_s,
         {u"core/base"_s, u"core/domain"_s, u"core/plan"_s, u"core/store/envelope.h"_s}},
        {u"core/store"_s, {u"core/base"_s, u"core/domain"_s, u"core/plan"_s, u"core/sql"_s}},
        {u"core/sync"_s,
         {u"core/base"_s, u"core/domain"_s, u"core/plan"_s, u"core/store"_s, u"core/net"_s,
          u"core/secrets"_s}},
        {u"core/services"_s,
         {u"core/base"_s, u"core/domain"_s, u"core/plan"_s, u"core/store"_s, u"core/net"_s,
          u"core/secrets"_s, u"core/sync"_s, u"core/csv"_s}},
        {u"ui"_s,
         {u"core/base"_s, u"core/domain"_s, u"core/plan"_s, u"core/services"_s, u"resources"_s}},
        {u"app"_s, {u"core"_s, u"ui"_s}},
        {u"server"_s, {u"core/base"_s, u"core/domain"_s, u"core/sql"_s, u"core/csv"_s}},
    };
    return map;
}

QString layerOf(const QString &path)
{
    QString best;
    for (auto it = allowed().begin(); it != allowed().end(); ++it) {
        if (path.startsWith(it.key() + u'/') && it.key().size() > best.size())
            best = it.key();
    }
    return best;
}

} // namespace

void TestArchitecture::initTestCase()
{
    const QDir root(QStringLiteral(TENANTRY_SOURCE_DIR));
    for (const auto &top : {u"core"_s, u"ui"_s, u"app"_s, u"server"_s}) {
        QDirIterator it(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            m_files.insert(root.relativeFilePath(file.fileName()),
                           QString::fromUtf8(file.readAll()).split(u'\n'));
        }
    }
    QVERIFY(m_files.size() > 20);
}

QList<TestArchitecture::Line> TestArchitecture::linesOf(const QStringList &folders) const
{
    QList<Line> lines;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        const bool wanted = std::ranges::any_of(
            folders, [&](const QString &f) { return it.key().startsWith(f + u'/'); });
        if (!wanted)
            continue;
        for (int i = 0; i < it->size(); ++i) {
            // What stands in a comment harms nobody.
            QString text = it->at(i);
            if (const auto comment = text.indexOf("//"_L1);
                comment >= 0 && !text.contains("://"_L1))
                text.truncate(comment);
            if (!text.trimmed().isEmpty())
                lines.append({it.key(), i + 1, text});
        }
    }
    return lines;
}

QStringList TestArchitecture::matching(const QStringList &folders, const QString &pattern,
                                       const QString &exceptFiles) const
{
    const QRegularExpression regex(pattern);
    const QRegularExpression except(exceptFiles);
    QStringList found;
    for (const auto &line : linesOf(folders)) {
        if (!exceptFiles.isEmpty() && except.match(line.file).hasMatch())
            continue;
        if (regex.match(line.text).hasMatch())
            found << u"%1:%2: %3"_s.arg(line.file).arg(line.number).arg(line.text.trimmed());
    }
    return found;
}

void TestArchitecture::includesGoOnlyDownwards()
{
    static const QRegularExpression include(u"^\\s*#include \"([^\"]+)\""_s);
    QStringList wrong;
    for (const auto &line : linesOf({u"core"_s, u"ui"_s, u"app"_s, u"server"_s})) {
        const auto match = include.match(line.text);
        if (!match.hasMatch())
            continue;
        const QString target = match.captured(1);
        const QString from = layerOf(line.file);
        QVERIFY2(!from.isEmpty(), qPrintable(line.file + u" is in no layer"_s));
        // Generated by moc, and files beside the including one.
        if (target.endsWith(".moc"_L1) || !target.contains(u'/'))
            continue;
        if (layerOf(target) == from)
            continue;
        const bool good = std::ranges::any_of(allowed().value(from), [&](const QString &may) {
            return target == may || target.startsWith(may + u'/');
        });
        if (!good)
            wrong << u"%1:%2 includes %3"_s.arg(line.file).arg(line.number).arg(target);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestArchitecture::thereAreNoWidgetsBelowUi()
{
    const auto found = matching(
        {u"core"_s, u"server"_s},
        u"#include <(Q(Widget|Application|PushButton|Dialog|Painter|Pixmap|Icon|Label)|QtWidgets|QtGui)"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::sqlIsOnlyInTheStores()
{
    const auto found =
        matching({u"core"_s, u"ui"_s, u"app"_s, u"server"_s},
                 u"\"\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE TABLE|PRAGMA|BEGIN|SAVEPOINT) "_s,
                 u"^(core/sql|core/store|server/store)/"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::textForPeopleIsOnlyInUiAndApp()
{
    const auto found =
        matching({u"core"_s, u"server"_s}, u"(^|[^a-zA-Z_])(tr|QCoreApplication::translate)\\("_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::platformHeadersAreInPlatformFiles()
{
    const auto found = matching(
        {u"core"_s, u"ui"_s, u"app"_s, u"server"_s},
        u"#include <(windows|wincred|unistd|signal|sys/|fcntl|pwd|dlfcn|X11|mach|Security|QDBus|QtDBus)"_s,
        u"_(linux|win|mac|unix)\\.(cpp|h)$"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::coloursAreTokens()
{
    const auto found = matching(
        {u"ui"_s, u"app"_s},
        u"(QColor\\(\\s*(0x|\"|u\"|\\d)|Qt::(red|green|blue|white|black|gray|darkGray|lightGray|yellow)\\b|#[0-9a-fA-F]{6}\\b)"_s,
        u"^ui/theme/tokens\\.cpp$"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::theGuiThreadHasNoNestedLoops()
{
    const auto found = matching({u"core"_s, u"ui"_s, u"app"_s},
                                u"(QEventLoop|processEvents\\(|waitForFinished\\()"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

//! core/base/whenfinished.h says why. What is left out is finished by a reply on the same thread.
void TestArchitecture::continuationsStayOnTheirThread()
{
    const auto found =
        matching({u"core"_s, u"ui"_s, u"app"_s}, u"\\.then\\("_s,
                 u"^core/(net/|secrets/keychainstore|sync/syncworker(_read|_send)?\\.cpp$)"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::foldersAreTheOnesOfTheDocument()
{
    const QSet<QString> known{u"app"_s,          u"cmake"_s,     u"core"_s,   u"docs"_s,
                              u"packaging"_s,    u"resources"_s, u"server"_s, u"tests"_s,
                              u"translations"_s, u"ui"_s,        u"build"_s,  u"shots"_s};
    const auto folders =
        QDir(QStringLiteral(TENANTRY_SOURCE_DIR)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &folder : folders)
        QVERIFY2(known.contains(folder), qPrintable(folder + u" is not in docs/architecture.md"_s));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
