#pragma once

#include "core/services/workspace.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Label;
class ProgressLine;

//! Shown until the first sync with a team server is complete.
class FirstSyncPage final : public QWidget {
    Q_OBJECT

public:
    explicit FirstSyncPage(core::Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void signInRequested();
    //! To another workspace.
    void leaveRequested();

private:
    void follow();

    core::Workspace &m_workspace;
    Label *m_title;
    Label *m_text;
    ProgressLine *m_progress;
    QPushButton *m_action;
};

} // namespace ui
