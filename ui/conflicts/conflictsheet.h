#pragma once

#include "core/services/workspace.h"

#include <QDialog>
#include <QFuture>

class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace ui {

class Label;

//! Conflicting changes: field, before, mine, theirs with author and time. Theirs is selected at
//! first, so that pressing Enter overwrites nobody's work.
class ConflictSheet final : public QDialog {
    Q_OBJECT
public:
    ConflictSheet(core::Workspace &workspace, const core::Id &operation, QWidget *parent = nullptr);

private:
    void read();
    void present(const core::Conflict &conflict);
    [[nodiscard]] QWidget *fields(const core::Conflict &conflict);
    void keepMine();
    void keepTheirs();
    void apply();
    void finish(QFuture<core::Result<void>> done);

    core::Workspace &m_workspace;
    core::Id m_operation;
    core::Conflict m_conflict;
    QVBoxLayout *m_content;
    Label *m_title;
    Label *m_customer;
    Label *m_sentence;
    Label *m_problem;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    QPushButton *m_apply;
    QWidget *m_table = nullptr;
    QList<std::pair<QString, QRadioButton *>> m_choices; //!< the button that keeps mine, by field
};

} // namespace ui
