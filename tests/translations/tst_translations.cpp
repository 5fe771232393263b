#include "ui/words/translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    bool plural = false;
    bool unfinished = false;
    QStringList forms;
};

QString pathOf(const QString &language)
{
    return QStringLiteral(TENANTRY_SOURCE_DIR) + u"/translations/tenantry_%1.ts"_s.arg(language);
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, xml.attributes().value(u"numerus"_s) == u"yes", false, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.unfinished = xml.attributes().hasAttribute(u"type"_s);
            if (!message.plural) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNext() || !xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression mark(u"%L?(?:\\d|n)"_s);
    QStringList found;
    for (const auto &match : mark.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

QStringList keys(const QList<Message> &messages)
{
    QStringList all;
    for (const auto &message : messages)
        all << message.context + u" | "_s + message.source;
    all.sort();
    return all;
}

//! The current strings according to lupdate.
QList<Message> fromSources(const QTemporaryDir &folder, const QString &language)
{
    const QString copy = folder.filePath(u"found_%1.ts"_s.arg(language));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(TENANTRY_SOURCE_DIR));
    QStringList arguments{u"-silent"_s, u"-locations"_s,
                          u"none"_s,    u"-I"_s,
                          u"."_s,       u"ui"_s,
                          u"app"_s,     u"-source-language"_s,
                          u"en"_s,      u"-target-language"_s,
                          language,     u"-ts"_s,
                          copy};
    if (language == u"en")
        arguments.prepend(u"-pluralonly"_s);
    lupdate.start(qEnvironmentVariable("LUPDATE"), arguments);
    if (!lupdate.waitForFinished(60'000) || lupdate.exitCode() != 0)
        return {};
    return messagesOf(copy);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasEveryTextOfTheSourcesAndNoOther_data() { languages(); }
    void hasEveryTextOfTheSourcesAndNoOther();
    void isFinishedAndKeepsThePlaceholders_data() { languages(); }
    void isFinishedAndKeepsThePlaceholders();
    void writesCountsAsPeopleDo_data();
    void writesCountsAsPeopleDo();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English plurals") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestTranslations::hasEveryTextOfTheSourcesAndNoOther()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const auto found = keys(fromSources(folder, language));
    QVERIFY(!found.isEmpty());
    const auto known = keys(messagesOf(pathOf(language)));
    QStringList differing;
    std::set_symmetric_difference(found.begin(), found.end(), known.begin(), known.end(),
                                  std::back_inserter(differing));
    QVERIFY2(differing.isEmpty(), qPrintable(u"run `ninja update_translations` and translate: "_s +
                                             differing.join(u", "_s)));
}

void TestTranslations::isFinishedAndKeepsThePlaceholders()
{
    QFETCH(QString, language);
    const auto messages = messagesOf(pathOf(language));
    QVERIFY(!messages.isEmpty());
    for (const auto &message : messages) {
        // lupdate lost the class: at run time another name is looked up.
        QVERIFY2(message.context.contains(u"::"_s), qPrintable(message.source));
        QVERIFY2(!message.unfinished, qPrintable(message.source));
        QCOMPARE(message.forms.size(), message.plural ? 2 : 1);
        for (const auto &form : message.forms) {
            QVERIFY2(!form.isEmpty(), qPrintable(message.source));
            QVERIFY2(!form.contains(u"(s)"), qPrintable(form));
            QCOMPARE(placeholders(form), placeholders(message.source));
            if (!message.plural)
                QCOMPARE(form.contains(u'\n'), message.source.contains(u'\n'));
        }
    }
}

void TestTranslations::writesCountsAsPeopleDo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("one in English") << u"en_GB"_s << 1 << u"1 customer"_s;
    QTest::newRow("some in English") << u"en_GB"_s << 24 << u"24 customers"_s;
    QTest::newRow("many in English") << u"en_GB"_s << 1204 << u"1,204 customers"_s;
    QTest::newRow("one in German") << u"de_DE"_s << 1 << u"1 Kunde"_s;
    QTest::newRow("many in German") << u"de_DE"_s << 1204 << u"1.204 Kunden"_s;
    QTest::newRow("a language that is not there") << u"is_IS"_s << 2 << u"2 customers"_s;
}

void TestTranslations::writesCountsAsPeopleDo()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QFETCH(QString, text);
    ui::installTranslations(*QCoreApplication::instance(), language);
    QCOMPARE(QCoreApplication::translate("ui::StatusStrip", "%Ln customer(s)", nullptr, count),
             text);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
