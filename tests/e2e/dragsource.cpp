//! A window with one big handle that offers files as a real drag, like a file manager: dragsource
//! FILE… Prints "taken" when a target took them. Stays until the target has fetched the data, then
//! ends.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QUrl>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

// QDrag::exec() returns when the button is released; the target requests the data only after that.
constexpr int afterlifeMs = 3000;

class Handle final : public QLabel {
public:
    explicit Handle(QList<QUrl> files)
        : QLabel(u"Drag me"_s)
        , m_files(std::move(files))
    {
        setAlignment(Qt::AlignCenter);
        setWindowTitle(u"dragsource"_s);
        setWindowFlag(Qt::FramelessWindowHint);
        setGeometry(0, 0, 120, 60);
    }

protected:
    void mousePressEvent(QMouseEvent *) override { m_pressed = true; }

    void mouseMoveEvent(QMouseEvent *) override
    {
        if (!std::exchange(m_pressed, false))
            return;
        auto *files = new QMimeData;
        files->setUrls(m_files);
        auto *drag = new QDrag(this);
        drag->setMimeData(files);
        if (drag->exec(Qt::CopyAction) != Qt::IgnoreAction) {
            std::puts("taken");
            std::fflush(stdout);
        }
        QTimer::singleShot(afterlifeMs, qApp, &QCoreApplication::quit);
    }

private:
    QList<QUrl> m_files;
    bool m_pressed = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QList<QUrl> files;
    const auto arguments = QCoreApplication::arguments();
    for (const QString &path : arguments.mid(1))
        files.append(QUrl::fromLocalFile(path));
    Handle handle(files);
    handle.show();
    return QApplication::exec();
}
