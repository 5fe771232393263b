#pragma once

#include "core/services/workspace.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Label;
class ListStates;
class TableView;
class Toast;
class WaitingModel;

//! Changes on this computer that are not on the server yet, with the reason and the possible
//! actions.
class WaitingPage final : public QWidget {
    Q_OBJECT
public:
    explicit WaitingPage(core::Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void openPlan(const core::Id &plan);
    void openOther(const core::Id &customer, const QString &userName);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] const core::WaitingChange *current() const;
    void showState();
    void showCurrent();
    [[nodiscard]] QWidget *makeDetail();
    void sendNow();
    void open();
    void drop();
    void report(const core::Error &error);

    core::Workspace &m_workspace;
    WaitingModel *m_model;
    Label *m_subtitle;
    TableView *m_table;
    ListStates *m_states;
    QWidget *m_detail; //!< the whole current change: a row has space for half of it
    Label *m_what;
    Label *m_change;
    Label *m_why;
    QPushButton *m_send;
    QPushButton *m_edit;
    QPushButton *m_drop;
    Toast *m_toast;
};

} // namespace ui
