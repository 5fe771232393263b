#include "ui/customerform/imagefield.h"

#include "ui/customerform/customerimage.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"
#include "ui/words/errortext.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

constexpr int side = 64;

QString droppedFile(const QMimeData *data)
{
    return data->urls().size() == 1 ? data->urls().first().toLocalFile() : QString();
}

} // namespace

ImageField::ImageField(QWidget *parent)
    : QWidget(parent)
    , m_choose(pushButton(tr("Choose ima&ge…"), u"image"_s))
    , m_remove(pushButton(tr("Remove")))
    , m_message(plainParagraph({}, TextRole::Secondary))
    , m_load([this](const core::Result<QByteArray> &png) { take(png); })
{
    setAcceptDrops(true);
    m_choose->setObjectName(u"chooseImage"_s);
    m_remove->setObjectName(u"removeImage"_s);
    makeQuiet(m_remove);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addLayout(buttons);
    column->addWidget(m_message);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addSpacing(side + space::s);
    line->addLayout(column, 1);
    setMinimumHeight(side);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ImageField::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_choose->setFocus(Qt::OtherFocusReason);
        m_load.drop();
        showImage({});
        Q_EMIT imageChanged({});
    });
    showImage({});
}

void ImageField::setImage(const QByteArray &png)
{
    showImage(png);
}

void ImageField::setOwner(const QString &id, const QString &name)
{
    m_id = id;
    m_name = name;
    update();
}

void ImageField::showImage(const QByteArray &png)
{
    m_pixmap = {};
    if (!png.isEmpty())
        m_pixmap.loadFromData(png, "PNG");
    m_remove->setVisible(!m_pixmap.isNull());
    m_message->setText(tr("PNG or JPEG. You can also drop an image here."));
    m_message->setColor(LabelColor::Muted);
    update();
}

void ImageField::loadFile(const QString &path)
{
    m_load.ask(QtConcurrent::run(customerImage, path));
}

void ImageField::take(const core::Result<QByteArray> &png)
{
    if (!png) {
        m_message->setText(png.error().code == core::ErrorCode::Format
                               ? fieldErrorText({u"/image"_s, core::FieldProblem::BadImage, {}})
                               : errorText(png.error()));
        m_message->setColor(LabelColor::Bad);
        return;
    }
    showImage(*png);
    Q_EMIT imageChanged(*png);
}

void ImageField::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose an image"), {}, tr("Images (*.png *.jpg *.jpeg)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImageField::loadFile);
    dialog->open();
}

void ImageField::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(event->mimeData()).isEmpty())
        return;
    m_dragged = true;
    update();
    event->acceptProposedAction();
}

void ImageField::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dragged = false;
    update();
}

void ImageField::dropEvent(QDropEvent *event)
{
    m_dragged = false;
    update();
    loadFile(droppedFile(event->mimeData()));
    event->acceptProposedAction();
}

void ImageField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect square = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, side, side));
    if (m_pixmap.isNull()) {
        drawAvatar(painter, square, AvatarShape::Square, m_id, abbreviationOf(m_name),
                   textFont(TextRole::Title));
    } else {
        QPainterPath clip;
        clip.addRoundedRect(square, metric::radiusCard, metric::radiusCard);
        painter.setClipPath(clip);
        painter.drawPixmap(square, m_pixmap);
        painter.setClipping(false);
    }
    if (m_dragged)
        drawRounded(painter, rect(), metric::radiusCard, {}, Tokens::of(this).accent, 2);
}

} // namespace ui
