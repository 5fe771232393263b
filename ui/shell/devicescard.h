#pragma once

#include "core/services/workspace.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Label;

//! The person's sessions, loaded from the server when shown; each except this one can be signed
//! out.
class DevicesCard final : public QWidget {
    Q_OBJECT

public:
    explicit DevicesCard(core::Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    //! Of this computer.
    void signOutRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void show(const QList<core::SignedInDevice> &devices);
    [[nodiscard]] QWidget *row(const core::SignedInDevice &device);
    void askSignOut(const core::SignedInDevice &device);

    core::Workspace &m_workspace;
    QWidget *m_list;
    Label *m_state;
};

} // namespace ui
