#include "ui/kit/forms/imagepicker.h"

#include "core/base/whenfinished.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"

#include <QAccessible>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace ui {
namespace {

constexpr int preview = 72;

QString localFile(const QMimeData *mime)
{
    const auto urls = mime->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

ImagePicker::ImagePicker(QWidget *parent)
    : QWidget(parent)
    , m_choose(pushButton(tr("Choose image…"), QStringLiteral("image")))
    , m_remove(pushButton(tr("Remove"), QStringLiteral("trash-2")))
    , m_note(plainParagraph({}, TextRole::Secondary))
{
    setAcceptDrops(true);
    makeQuiet(m_remove);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(isRightToLeft() ? 0 : preview + space::l, 0,
                               isRightToLeft() ? preview + space::l : 0, 0);
    column->setSpacing(space::xs);
    column->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_note);
    column->addStretch();
    setMinimumHeight(preview);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ImagePicker::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setPng({});
        Q_EMIT pngChanged(m_png);
    });
    refresh();
}

void ImagePicker::setPng(const QByteArray &png)
{
    ++m_generation;
    m_png = png;
    m_image = QImage::fromData(png, "PNG");
    refresh();
}

void ImagePicker::load(const QString &path)
{
    const int generation = ++m_generation;
    m_note->setColor(LabelColor::Muted);
    m_note->setText(tr("Reading the image…"));
    core::whenFinished(QtConcurrent::run(readSquareImage, path), this,
                       [this, generation](const core::Result<SquareImage> &read) {
                           if (generation == m_generation) // a later choice wins
                               take(read);
                       });
}

void ImagePicker::take(const core::Result<SquareImage> &read)
{
    if (read) {
        m_image = read->image;
        m_png = read->png;
        refresh();
        Q_EMIT pngChanged(m_png);
        return;
    }
    m_note->setColor(LabelColor::Bad);
    switch (read.error().code) {
    case core::ErrorCode::TooLarge:
        m_note->setText(
            tr("This image is too large. Choose one of at most %1 × %1 pixels and %2 MB.")
                .arg(QLocale().toString(mostImageSide), QLocale().toString(mostImageMegabytes)));
        break;
    case core::ErrorCode::Permission:
        m_note->setText(tr("Cannot read this file. Choose another image."));
        break;
    default:
        m_note->setText(tr("This file is not a PNG, JPEG or WebP image. Choose another file."));
        break;
    }
    QAccessibleEvent event(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ImagePicker::refresh()
{
    m_remove->setVisible(!m_png.isEmpty());
    m_note->setColor(LabelColor::Muted);
    m_note->setText(tr("Or drop a PNG, JPEG or WebP image here."));
    update();
}

void ImagePicker::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose an image"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.webp)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImagePicker::load);
    dialog->open();
}

void ImagePicker::dragEnterEvent(QDragEnterEvent *event)
{
    m_dropping = !localFile(event->mimeData()).isEmpty();
    if (m_dropping)
        event->acceptProposedAction();
    update();
}

void ImagePicker::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void ImagePicker::dropEvent(QDropEvent *event)
{
    m_dropping = false;
    update();
    const QString path = localFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    load(path);
}

void ImagePicker::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    const QRect box = QStyle::visualRect(layoutDirection(), rect(),
                                         QRect(0, (height() - preview) / 2, preview, preview));
    drawRounded(painter, box, metric::radiusCard, m_dropping ? t.accentBackground : t.surface,
                m_dropping ? t.accent : t.control);
    if (m_image.isNull()) {
        drawIcon(painter, QRectF(box).adjusted(24, 24, -24, -24), QStringLiteral("image"), t.muted);
        return;
    }
    QPainterPath round;
    round.addRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), metric::radiusCard - 1,
                         metric::radiusCard - 1);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipPath(round);
    painter.drawImage(box, m_image);
}

} // namespace ui
