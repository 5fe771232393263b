#include "ui/theme/icon.h"
#include "ui/theme/svgoutline.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTest>

using namespace ui;

class TstIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.setMode(ThemeMode::Light); }
    void everyIconIsReadAndStaysOnItsSquare_data();
    void everyIconIsReadAndStaysOnItsSquare();
    void aWrongPathIsRefused_data();
    void aWrongPathIsRefused();
    void aMissingIconIsNull();
    void iconsTakeTheColourOfTheThemeOfTheMoment();
    void iconsAreDrawnForTheScaleOfTheScreen();
    void interIsTheFontInUse();

private:
    Theme m_theme{*qApp};
};

void TstIcons::everyIconIsReadAndStaysOnItsSquare_data()
{
    QTest::addColumn<QString>("path");
    const auto names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(names.size() > 60);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << QStringLiteral(":/icons/") + name;
}

void TstIcons::everyIconIsReadAndStaysOnItsSquare()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto outline = parseSvgOutline(file.readAll());
    QVERIFY(outline);
    for (const auto &shape : outline->shapes) {
        const QRectF bounds = shape.path.boundingRect();
        QVERIFY(bounds.left() >= 0.5 && bounds.top() >= 0.5 && bounds.right() <= 23.5 &&
                bounds.bottom() <= 23.5);
    }
}

void TstIcons::aWrongPathIsRefused_data()
{
    QTest::addColumn<QString>("data");
    QTest::newRow("unknown command") << QStringLiteral("M1 1X2");
    QTest::newRow("number missing") << QStringLiteral("M1 1L2");
    QTest::newRow("number first") << QStringLiteral("1 1");
    QTest::newRow("bad flag") << QStringLiteral("M0 0a1 1 0 2 0 1 1");
    QTest::newRow("letters") << QStringLiteral("Mab");
}

void TstIcons::aWrongPathIsRefused()
{
    QFETCH(QString, data);
    QVERIFY(!parsePathData(data));
}

void TstIcons::aMissingIconIsNull()
{
    QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
}

void TstIcons::iconsTakeTheColourOfTheThemeOfTheMoment()
{
    const QIcon dash = icon(QStringLiteral("minus"), Tint::Text);
    const auto ink = [&] {
        const QImage image = dash.pixmap(QSize(24, 24), 1.0).toImage();
        return QColor(image.pixelColor(12, 12));
    };
    const QColor light = ink();
    m_theme.setMode(ThemeMode::Dark);
    const QColor dark = ink();
    m_theme.setMode(ThemeMode::Light);
    QVERIFY(light.lightness() < 80);
    QVERIFY(dark.lightness() > 180);
}

void TstIcons::iconsAreDrawnForTheScaleOfTheScreen()
{
    const QPixmap pixmap = icon(QStringLiteral("users")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TstIcons::interIsTheFontInUse()
{
    QCOMPARE(QFontInfo(textFont(TextRole::Body)).family(), QStringLiteral("Inter"));
    QCOMPARE(QFontInfo(qApp->font()).pixelSize(), 13);
}

QTEST_MAIN(TstIcons)
#include "tst_icons.moc"
