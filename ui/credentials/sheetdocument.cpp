#include "ui/credentials/sheetdocument.h"

#include "core/domain/periods.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace ui {
namespace {

// All in millimeters; the painter is scaled once.
constexpr qreal headerHeight = 16;
constexpr qreal blockHeight = 25;
constexpr qreal padding = 4;
constexpr qreal mmPerInch = 25.4;
constexpr qreal labelWidth = 42;

QFont paperFont(qreal mm, QFont::Weight weight = QFont::Normal)
{
    QFont font = textFont(TextRole::Body);
    // Ten units per millimeter keep small sizes apart, since pixel sizes are integers.
    font.setPixelSize(qRound(mm * 10));
    font.setWeight(weight);
    return font;
}

//! 0 and O, 1 and l must be distinguishable on paper.
QFont passwordFont()
{
    QFont font(QStringLiteral("monospace"));
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(44);
    return font;
}

void drawText(QPainter &painter, const QRectF &mm, Qt::Alignment alignment, const QFont &font,
              const QString &text)
{
    painter.setFont(font);
    const QRectF at(mm.topLeft() * 10, mm.size() * 10);
    painter.drawText(
        at, static_cast<int>(alignment) | Qt::TextSingleLine,
        QFontMetricsF(font, painter.device()).elidedText(text, Qt::ElideRight, at.width()));
}

struct Paper {
    qreal width;
    qreal height;
    int blocks;
};

Paper paperOf(const QPainter &painter)
{
    const QRectF area = painter.window();
    const qreal height = area.height() / 10;
    return {area.width() / 10, height,
            qMax(1, static_cast<int>((height - headerHeight) / blockHeight))};
}

} // namespace

SheetDocument::SheetDocument(QString customer, QDateTime printedAt)
    : m_customer(std::move(customer))
    , m_printedAt(std::move(printedAt))
{
}

core::Result<void> SheetDocument::print(QPagedPaintDevice &device,
                                        const std::vector<core::SheetRow> &rows) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return core::failure(core::ErrorCode::Storage,
                             QStringLiteral("the sheet cannot be painted"));
    const QRectF inches(0, 0, device.width() / qreal(device.logicalDpiX()),
                        device.height() / qreal(device.logicalDpiY()));
    painter.setWindow(0, 0, qRound(inches.width() * mmPerInch * 10),
                      qRound(inches.height() * mmPerInch * 10));
    painter.setViewport(0, 0, device.width(), device.height());

    const Paper paper = paperOf(painter);
    const int count = static_cast<int>(rows.size());
    const int pages = qMax(1, (count + paper.blocks - 1) / paper.blocks);
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
            return core::failure(core::ErrorCode::DiskFull, QStringLiteral("no further page"));
        paintHeader(painter, page + 1, pages);
        const int first = page * paper.blocks;
        for (int i = first; i < qMin(first + paper.blocks, count); ++i)
            paintBlock(painter, headerHeight + (i - first) * blockHeight,
                       rows.at(static_cast<size_t>(i)));
    }
    if (!painter.end())
        return core::failure(core::ErrorCode::Storage,
                             QStringLiteral("the sheet was not finished"));
    return {};
}

core::Result<void> SheetDocument::savePdf(const QString &path,
                                          const std::vector<core::SheetRow> &rows) const
{
    QSaveFile file(path);
    const auto failed = [&] {
        const auto code = file.error() == QFileDevice::PermissionsError
                              ? core::ErrorCode::Permission
                          : file.error() == QFileDevice::ResourceError ? core::ErrorCode::DiskFull
                                                                       : core::ErrorCode::Storage;
        return core::failure(code, file.errorString(), path);
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 15, 18, 15), QPageLayout::Millimeter);
        writer.setResolution(300);
        writer.setTitle(tr("Sign-in details for %1").arg(m_customer));
        writer.setCreator(QStringLiteral("Tenantry"));
        const auto done = print(writer, rows);
        if (!done)
            return done;
    }
    // The file contains passwords: no other user of this computer may read it.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!file.commit())
        return failed();
    return {};
}

void SheetDocument::paintHeader(QPainter &painter, int page, int pages) const
{
    const Paper paper = paperOf(painter);
    const QLocale locale;
    painter.setPen(Tokens::light().text); // paper is light
    drawText(painter, {0, 0, paper.width * 0.65, 7}, Qt::AlignLeft | Qt::AlignVCenter,
             paperFont(4.6, QFont::DemiBold), tr("Sign-in details for %1").arg(m_customer));
    drawText(painter, {paper.width * 0.65, 0, paper.width * 0.35, 7},
             Qt::AlignRight | Qt::AlignVCenter, paperFont(3.1),
             tr("Page %1 of %2").arg(locale.toString(page), locale.toString(pages)));
    drawText(painter, {0, 7, paper.width, 5}, Qt::AlignLeft | Qt::AlignVCenter, paperFont(3.1),
             tr("Created on %1 · confidential: give each strip to its user and destroy the rest")
                 .arg(locale.toString(m_printedAt, QLocale::ShortFormat)));
}

void SheetDocument::paintBlock(QPainter &painter, qreal top, const core::SheetRow &row) const
{
    const Paper paper = paperOf(painter);
    painter.setPen(QPen(Tokens::light().muted, 2, Qt::DashLine));
    painter.drawLine(QPointF(0, top * 10), QPointF(paper.width * 10, top * 10));
    painter.drawLine(QPointF(0, (top + blockHeight) * 10),
                     QPointF(paper.width * 10, (top + blockHeight) * 10));
    painter.setPen(Tokens::light().text);
    const auto line = [&](qreal offset, const QString &label, const QFont &font,
                          const QString &text) {
        drawText(painter, {padding, top + offset, labelWidth, 5.5},
                 Qt::AlignLeft | Qt::AlignVCenter, paperFont(3.1), label);
        drawText(painter,
                 {padding + labelWidth, top + offset, paper.width - labelWidth - 2 * padding, 5.5},
                 Qt::AlignLeft | Qt::AlignVCenter, font, text);
    };
    line(2.0, tr("Name"), paperFont(4.0, QFont::DemiBold), row.displayName);
    line(7.5, tr("User name"), paperFont(4.0), row.userName);
    line(13.0, tr("Temporary password"), passwordFont(), QString::fromUtf8(row.password.reveal()));
    drawText(painter, {padding, top + 18.8, paper.width - 2 * padding, 4.5},
             Qt::AlignLeft | Qt::AlignVCenter, paperFont(2.8),
             tr("Valid for %n hour(s). You choose your own password when you first sign in.",
                nullptr, core::temporaryPasswordHours));
}

} // namespace ui
