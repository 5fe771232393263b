//! The smallest possible Qt Widgets program: the peer of Tenantry's first window.
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableWidget>
#include <QTimer>
#include <QToolBar>

#include <cstdlib>

namespace {

class Window final : public QMainWindow {
protected:
    bool event(QEvent *event) override
    {
        const bool done = QMainWindow::event(event);
        if (event->type() == QEvent::Paint &&
            qEnvironmentVariableIsSet("TENANTRY_EXIT_AFTER_FIRST_PAINT"))
            QTimer::singleShot(0, this, [] { std::_Exit(0); });
        return done;
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Window window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    window.addToolBar(QStringLiteral("Main"))->addAction(QStringLiteral("Add"));
    auto *table = new QTableWidget(20, 8);
    for (int row = 0; row < 20; ++row) {
        for (int column = 0; column < 8; ++column)
            table->setItem(row, column,
                           new QTableWidgetItem(QStringLiteral("Cell %1").arg(row * column)));
    }
    window.setCentralWidget(table);
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
