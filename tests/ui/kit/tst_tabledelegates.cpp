#include "kitmodel.h"

#include "ui/kit/tables/delegates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

using namespace ui;

namespace {

int warnings = 0;
QtMessageHandler previous = nullptr;

void count(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        ++warnings;
    previous(type, context, message);
}

} // namespace

class TstTableDelegates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDelegatePaintsEveryRowInEveryState_data();
    void everyDelegatePaintsEveryRowInEveryState();
    void glyphRunsAreAsWideAsQtDrawsThem();
    void tabularFiguresHaveOneWidth();
    void aLongTextEndsWithinItsCell();
    void invalidCellsAreMarked();

private:
    Theme m_theme{*qApp};
};

void TstTableDelegates::everyDelegatePaintsEveryRowInEveryState_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("height");
    for (const bool dark : {false, true}) {
        for (const bool mirrored : {false, true}) {
            for (const double scale : {1.0, 1.5, 2.0}) {
                for (const int height : {40, 30})
                    QTest::addRow("%s %s %.1f %d", dark ? "dark" : "light",
                                  mirrored ? "rtl" : "ltr", scale, height)
                        << dark << mirrored << scale << height;
            }
        }
    }
}

void TstTableDelegates::everyDelegatePaintsEveryRowInEveryState()
{
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    QFETCH(double, scale);
    QFETCH(int, height);
    m_theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    KitModel model(KitModel::customers());
    TableView view;
    view.setModel(&model);
    const QVector<CellDelegate *> delegates{
        new TextDelegate(&view),    new AvatarDelegate(&view, AvatarShape::Square),
        new StatusDelegate(&view),  new AvatarDelegate(&view, AvatarShape::Circle),
        new ChipsDelegate(&view),   new TextDelegate(&view, Figures::Tabular),
        new SeatsDelegate(&view),   new CheckDelegate(&view),
        new IconTextDelegate(&view)};

    warnings = 0;
    previous = qInstallMessageHandler(count);
    for (const CellDelegate *delegate : delegates) {
        for (const int width : {12, 60, 240}) {
            for (int row = 0; row < model.rowCount(); ++row) {
                QImage image(qRound(width * scale), qRound(height * scale),
                             QImage::Format_ARGB32_Premultiplied);
                image.setDevicePixelRatio(scale);
                image.fill(m_theme.tokens().surface);
                QPainter painter(&image);
                QStyleOptionViewItem option;
                option.initFrom(&view);
                option.widget = &view;
                option.rect = QRect(0, 0, width, height);
                option.direction = mirrored ? Qt::RightToLeft : Qt::LeftToRight;
                option.state.setFlag(QStyle::State_Selected, row % 2);
                const QModelIndex index =
                    model.index(row, row % 2 ? KitModel::Name : KitModel::Seats);
                delegate->paint(&painter, option, index);
                QVERIFY(delegate->sizeHint(option, index).height() >= metric::rowCompact);
            }
        }
    }
    qInstallMessageHandler(previous);
    QCOMPARE(warnings, 0);
}

void TstTableDelegates::glyphRunsAreAsWideAsQtDrawsThem()
{
    const QFont font = textFont(TextRole::Body);
    const GlyphTable table(font);
    const QString text = QStringLiteral("admin@contosodental.example");
    // Glyph runs have no kerning: a difference of a few hundredths.
    QVERIFY(qAbs(table.width(text) - QFontMetricsF(font).horizontalAdvance(text)) <
            text.size() * 0.15);
}

void TstTableDelegates::tabularFiguresHaveOneWidth()
{
    const GlyphTable table(textFont(TextRole::Body));
    QCOMPARE(table.width(QStringLiteral("111"), Figures::Tabular),
             table.width(QStringLiteral("808"), Figures::Tabular));
    QVERIFY(table.width(QStringLiteral("111")) < table.width(QStringLiteral("808")));
}

void TstTableDelegates::aLongTextEndsWithinItsCell()
{
    const GlyphTable table(textFont(TextRole::Body));
    QImage image(100, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    table.draw(painter, QRectF(0, 0, 60, 30), Qt::AlignLeft, QString(200, QLatin1Char('m')));
    painter.end();
    for (int x = 61; x < 100; ++x) {
        for (int y = 0; y < 30; ++y)
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
    }
}

void TstTableDelegates::invalidCellsAreMarked()
{
    class Model final : public QAbstractTableModel {
    public:
        int rowCount(const QModelIndex &) const override { return 1; }
        int columnCount(const QModelIndex &) const override { return 1; }
        QVariant data(const QModelIndex &, int role) const override
        {
            return role == role::Invalid;
        }
    } model;
    m_theme.setMode(ThemeMode::Light);
    QImage image(80, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    TextDelegate(this).paint(&painter, option, model.index(0, 0));
    QVERIFY(image.pixelColor(40, 0).red() > image.pixelColor(40, 0).blue() + 60);
}

QTEST_MAIN(TstTableDelegates)
#include "tst_tabledelegates.moc"
