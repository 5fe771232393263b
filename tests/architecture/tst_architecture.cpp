#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

//! Links alone do not keep folders apart, because all includes share one root. So this reads every
//! line of the sources.
class TestArchitecture final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void layersHaveNoCycle();
    void everyFolderIsALayer();
    void includesFollowTheLayers();
    void theDocumentShowsTheSameLayers();
    void thereAreNoWidgetsBelowUi();
    void sqlIsOnlyInTheStores();
    void textForPeopleIsOnlyInUiAndApp();
    void platformHeadersAreInPlatformFiles();
    void coloursAreTokens();
    void theGuiThreadHasNoNestedLoops();
    void continuationsStayOnTheirThread();
    void reasonsAreTypedAndNotStrings();
    void theDocumentNamesTheTopFolders();
    void theWindowNamesItsDesktopFile();

private:
    struct Line {
        QString file;
        int number;
        QString text;
    };
    QList<Line> linesOf(const QStringList &folders) const;
    QStringList matching(const QStringList &folders, const QString &pattern,
                         const QString &exceptFiles = {}) const;

    QMap<QString, QStringList> m_files;  //!< lines by path
    QMap<QString, QStringList> m_layers; //!< arrows by folder
};

namespace {

QString contentOf(const QString &path)
{
    QFile file(QStringLiteral(TENANTRY_SOURCE_DIR) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! Lines that name an arrow, without comments and with single spaces.
QStringList arrowLines(const QString &text)
{
    QStringList lines;
    for (const auto &line : text.split(u'\n')) {
        const auto simple = line.simplified();
        if (!simple.isEmpty() && !simple.startsWith(u'#'))
            lines << simple;
    }
    return lines;
}

//! The folders that each folder may include besides itself, from cmake/layers.txt.
QMap<QString, QStringList> readLayers(const QString &text)
{
    QMap<QString, QStringList> layers;
    QMap<QString, QStringList> shared;
    for (const auto &line : arrowLines(text)) {
        const auto name = line.section(u':', 0, 0);
        QStringList arrows;
        for (const auto &target : line.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
            if (target.startsWith(u'@'))
                arrows += shared.value(target);
            else
                arrows += target;
        }
        (name.startsWith(u'@') ? shared : layers).insert(name, arrows);
    }
    return layers;
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

//! A way along the arrows from the last folder of `path` back to one of its folders.
QString cycleFrom(const QMap<QString, QStringList> &layers, const QStringList &path,
                  QSet<QString> &done)
{
    for (const auto &next : layers.value(path.last())) {
        if (path.contains(next))
            return (path.mid(path.indexOf(next)) + QStringList{next}).join(u" -> "_s);
        if (done.contains(next))
            continue;
        if (const auto cycle = cycleFrom(layers, path + QStringList{next}, done); !cycle.isEmpty())
            return cycle;
    }
    done.insert(path.last());
    return {};
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
    m_layers = readLayers(contentOf(u"cmake/layers.txt"_s));
    QVERIFY(m_layers.size() > 20);
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
            // Comments may name anything.
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

void TestArchitecture::layersHaveNoCycle()
{
    QSet<QString> done;
    for (auto it = m_layers.begin(); it != m_layers.end(); ++it) {
        for (const auto &target : *it)
            QVERIFY2(m_layers.contains(target) || target.endsWith(".h"_L1),
                     qPrintable(it.key() + u" -> "_s + target + u": no such folder"_s));
        const auto cycle = cycleFrom(m_layers, {it.key()}, done);
        QVERIFY2(cycle.isEmpty(), qPrintable(u"a cycle in cmake/layers.txt: "_s + cycle));
    }
}

void TestArchitecture::everyFolderIsALayer()
{
    QSet<QString> folders;
    for (auto it = m_files.begin(); it != m_files.end(); ++it)
        folders.insert(folderOf(it.key()));
    const auto layers = QSet<QString>(m_layers.keyBegin(), m_layers.keyEnd());
    const auto missing = (folders - layers).values().join(u", "_s);
    QVERIFY2(missing.isEmpty(), qPrintable(u"not in cmake/layers.txt: "_s + missing));
    const auto gone = (layers - folders).values().join(u", "_s);
    QVERIFY2(gone.isEmpty(), qPrintable(u"in cmake/layers.txt, but without files: "_s + gone));
}

void TestArchitecture::includesFollowTheLayers()
{
    static const QRegularExpression include(u"^\\s*#include \"([^\"]+)\""_s);
    QStringList wrong;
    for (const auto &line : linesOf({u"core"_s, u"ui"_s, u"app"_s, u"server"_s})) {
        const auto match = include.match(line.text);
        if (!match.hasMatch())
            continue;
        const QString target = match.captured(1);
        // Generated by moc, or beside the including file.
        if (target.endsWith(".moc"_L1) || !target.contains(u'/'))
            continue;
        const auto from = folderOf(line.file);
        const auto to = folderOf(target);
        const auto arrows = m_layers.value(from);
        if (to != from && !arrows.contains(to) && !arrows.contains(target))
            wrong << u"%1:%2 includes %3, but cmake/layers.txt has no arrow %4 -> %5"_s
                         .arg(line.file)
                         .arg(line.number)
                         .arg(target, from, to);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestArchitecture::theDocumentShowsTheSameLayers()
{
    const auto document = contentOf(u"docs/architecture/layers.md"_s);
    const auto begin = document.indexOf("<!-- cmake/layers.txt -->"_L1);
    const auto end = document.indexOf("<!-- end -->"_L1, begin);
    QVERIFY2(begin >= 0 && end > begin, "docs/architecture/layers.md has no block of layers");
    auto shown = arrowLines(document.sliced(begin, end - begin));
    shown.removeIf([](const QString &line) {
        return line.startsWith("<!--"_L1) || line.startsWith("```"_L1);
    });
    const auto real = arrowLines(contentOf(u"cmake/layers.txt"_s));
    for (const auto &line : real)
        QVERIFY2(shown.contains(line),
                 qPrintable(u"docs/architecture/layers.md does not have: "_s + line));
    for (const auto &line : std::as_const(shown))
        QVERIFY2(real.contains(line), qPrintable(u"cmake/layers.txt does not have: "_s + line));
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
                 u"^(core/(sql|storage|ledger|cache|outbox|store)|server/store)/"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::textForPeopleIsOnlyInUiAndApp()
{
    const auto found = matching(
        {u"core"_s, u"server"_s},
        u"(^|[^a-zA-Z_])(tr|QCoreApplication::translate|QT_TR(_N|ANSLATE|ANSLATE_N)?_NOOP)\\("_s,
        u"^server/web/words\\.cpp$"_s);
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

//! core/base/whenfinished.h explains why. The exempt files attach to replies that finish on the
//! same thread.
void TestArchitecture::continuationsStayOnTheirThread()
{
    const auto found = matching({u"core"_s, u"ui"_s, u"app"_s}, u"\\.then\\("_s,
                                u"^core/(net/|secrets/keychainstore|sync/exchange\\.h$)"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

//! core/base/reason.h has the types. What a field error's text means is read in one place.
void TestArchitecture::reasonsAreTypedAndNotStrings()
{
    const auto found = matching({u"core"_s, u"ui"_s, u"app"_s, u"server"_s},
                                u"(\\.|->)(argument|name\\(\\))\\s*(==|!=)\\s*u?\"|"
                                "\\.argument\\s*(==|!=)|\\.argument\\.(to[A-Z]|section)|"
                                "(refusal|answer|problem)(\\.|->)code\\s*(==|!=)\\s*(u?\"|Q)"_s,
                                u"^core/wire/fielderrors\\.cpp$"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestArchitecture::theDocumentNamesTheTopFolders()
{
    const auto document = contentOf(u"docs/architecture.md"_s);
    const auto folders =
        QDir(QStringLiteral(TENANTRY_SOURCE_DIR)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &folder : folders) {
        if (folder == u"build" || folder == u"shots") // made by ./dev
            continue;
        const auto row = u"^\\|[^|]*`%1[`/]"_s;
        const QRegularExpression named(row.arg(folder), QRegularExpression::MultilineOption);
        QVERIFY2(named.match(document).hasMatch(),
                 qPrintable(folder + u" is in no table of docs/architecture.md"_s));
    }
}

//! Wayland finds icon and group of a window by it.
void TestArchitecture::theWindowNamesItsDesktopFile()
{
    static const QRegularExpression call(u"setDesktopFileName\\(u\"([^\"]+)\""_s);
    const auto match = call.match(contentOf(u"app/main.cpp"_s));
    QVERIFY(match.hasMatch());
    const auto file = u"packaging/linux/%1.desktop"_s.arg(match.captured(1));
    QVERIFY2(!contentOf(file).isEmpty(), qPrintable(file + u" does not exist"_s));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
