#include "ui/credentials/concealedclipboard.h"

#include "core/base/id.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

namespace ui {
namespace {

const QString hintType = QStringLiteral("x-kde-passwordManagerHint");
const QString markType = QStringLiteral("application/x-tenantry-concealed");

} // namespace

ConcealedClipboard::ConcealedClipboard(QObject *parent, int clearAfterMs)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(clearAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &ConcealedClipboard::clear);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
            &ConcealedClipboard::clear);
}

ConcealedClipboard::~ConcealedClipboard() = default;

ConcealedClipboard &ConcealedClipboard::ofApplication()
{
    auto *app = QCoreApplication::instance();
    auto *found = app->findChild<ConcealedClipboard *>(QString(), Qt::FindDirectChildrenOnly);
    return found ? *found : *new ConcealedClipboard(app);
}

void ConcealedClipboard::copy(const QString &text)
{
    m_mark = core::Id::make().toBytes();
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(hintType, QByteArrayLiteral("secret"));
    data->setData(markType, m_mark);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start();
}

void ConcealedClipboard::clear()
{
    m_timer.stop();
    if (m_mark.isEmpty())
        return;
    // Clears only what this object copied: other content is not ours to discard.
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && data->data(markType) == m_mark)
        QGuiApplication::clipboard()->clear();
    m_mark.clear();
}

} // namespace ui

#include "moc_concealedclipboard.cpp"
