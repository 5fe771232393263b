#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace ui;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Ground {
    const char *name;
    QColor color;
};

} // namespace

class TstTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutFromWhatItStandsOn_data();
    void textStandsOutFromWhatItStandsOn();
    void bordersOfControlsAreSeen_data();
    void bordersOfControlsAreSeen();
    void everyAvatarColourCarriesItsInitials();
    void theSameIdAlwaysHasTheSameColour();
    void aSwitchOfModeReachesThePaletteAndIsAnnounced();
    void aSwitchOfDensityReachesTheRows();
};

void TstTokens::textStandsOutFromWhatItStandsOn_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkSet()}) {
        const char *set = t->dark ? "dark" : "light";
        const Ground grounds[] = {{"window", t->window},
                                  {"surface", t->surface},
                                  {"side", t->side},
                                  {"hover", t->hover},
                                  {"selected", t->selected}};
        const Ground inks[] = {{"text", t->text},
                               {"muted", t->muted},
                               {"accent text", t->onAccentBackground},
                               {"good", t->good.text},
                               {"warning", t->warning.text},
                               {"bad", t->bad.text},
                               {"neutral", t->neutral.text}};
        for (const auto &ink : inks) {
            for (const auto &ground : grounds)
                QTest::addRow("%s: %s on %s", set, ink.name, ground.name)
                    << ink.color << ground.color;
        }
        for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Bad, Tone::Accent})
            QTest::addRow("%s: chip %d", set, int(tone))
                << t->tone(tone).text << t->tone(tone).background;
        QTest::addRow("%s: primary button", set) << t->onAccent << t->accent;
        QTest::addRow("%s: primary button under the pointer", set) << t->onAccent << t->accentHover;
        QTest::addRow("%s: muted on accent background", set) << t->muted << t->accentBackground;
    }
}

void TstTokens::textStandsOutFromWhatItStandsOn()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TstTokens::bordersOfControlsAreSeen_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkSet()}) {
        const char *set = t->dark ? "dark" : "light";
        const Ground grounds[] = {{"window", t->window},
                                  {"surface", t->surface},
                                  {"side", t->side},
                                  {"hover", t->hover},
                                  {"selected", t->selected}};
        const Ground inks[] = {{"control", t->control},
                               {"icon", t->muted},
                               {"accent", t->accent},
                               {"bad", t->bad.text}};
        for (const auto &ink : inks) {
            for (const auto &ground : grounds)
                QTest::addRow("%s: %s on %s", set, ink.name, ground.name)
                    << ink.color << ground.color;
        }
        QTest::addRow("%s: bar on its track", set) << t->accent << t->track;
        QTest::addRow("%s: full bar on its track", set) << t->bad.text << t->track;
    }
}

void TstTokens::bordersOfControlsAreSeen()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 3, qPrintable(QString::number(ratio)));
}

void TstTokens::everyAvatarColourCarriesItsInitials()
{
    QSet<QRgb> seen;
    for (int i = 0; i < 500; ++i) {
        const QColor color = avatarColor(QString::number(i));
        seen.insert(color.rgb());
        const double ratio = contrast(Tokens::light().onAvatar, color);
        QVERIFY2(ratio >= 4.5, qPrintable(color.name()));
    }
    QCOMPARE(seen.size(), 9);
}

void TstTokens::theSameIdAlwaysHasTheSameColour()
{
    QCOMPARE(avatarColor(QStringLiteral("c-1")), avatarColor(QStringLiteral("c-1")));
}

void TstTokens::aSwitchOfModeReachesThePaletteAndIsAnnounced()
{
    Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
    QVERIFY(!Tokens::current().dark);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(Tokens::current().dark);
    QWidget widget;
    QVERIFY(Tokens::of(&widget).dark);
    widget.setEnabled(false);
    QVERIFY(Tokens::of(&widget).dark);
}

void TstTokens::aSwitchOfDensityReachesTheRows()
{
    Theme theme(*qApp);
    QWidget widget;
    QCOMPARE(rowHeight(&widget), 40);
    theme.setDensity(Density::Compact);
    QCOMPARE(rowHeight(&widget), 30);
}

QTEST_MAIN(TstTokens)
#include "tst_tokens.moc"
