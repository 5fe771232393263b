#include "messages.h"
#include "ui/words/translation.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathOf(const QString &language)
{
    return QStringLiteral(TENANTRY_SOURCE_DIR) + u"/translations/tenantry_%1.ts"_s.arg(language);
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
    const auto found = keys(messagesInSources(language));
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
