#pragma once

#include "app/folders.h"
#include "core/base/clock.h"
#include "core/services/workspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QObject>

class QApplication;

namespace app {

//! Builds everything once and hands it on by reference. Nothing is opened before the window has its
//! first picture.
class Composition final : public QObject {
    Q_OBJECT

public:
    enum class After { FirstPaint, Quit };

    Composition(QApplication &application, const Folders &folders);

    //! `Quit` ends the program when the window was painted once: for measuring the start.
    void start(After after);
    void raiseWindow();

private:
    void openWorkspace();
    //! The window is closed; the program ends when its server did.
    void end();

    QApplication &m_application;
    Folders m_folders;
    ui::Settings m_settings;
    ui::Theme m_theme;
    core::SystemClock m_clock;
    core::Workspace m_workspace;
    ui::MainWindow m_window;
    bool m_ending = false;
};

} // namespace app
