#pragma once

#include "core/services/workspace.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Label;

//! Approval requests, loaded from the server when shown: one's own, and those of others with the
//! two answers.
class ApprovalsCard final : public QWidget {
    Q_OBJECT

public:
    explicit ApprovalsCard(core::Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    //! Answering requires a fresh sign-in.
    void signInRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    //! `told` replaces the text above the list.
    void load(const QString &told = {});
    void show(const QList<core::Approval> &approvals, const QString &told);
    void tell(const core::Error &error);
    [[nodiscard]] QWidget *row(const core::Approval &approval);
    void ask(const core::Approval &approval, core::Decision decision);

    core::Workspace &m_workspace;
    QWidget *m_list;
    Label *m_state;
    QPushButton *m_signIn;
};

} // namespace ui
