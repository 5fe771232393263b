#pragma once

#include "core/services/workspace.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QPushButton;

namespace ui {

class Field;
class Label;

//! The fields of one refused change, those that were not accepted first, to be put right and sent
//! again.
class FixDialog final : public QDialog {
    Q_OBJECT
public:
    FixDialog(core::Workspace &workspace, core::PlanRow row, QWidget *parent = nullptr);

private:
    void addFields();
    void sendAgain();
    [[nodiscard]] QJsonObject body() const;

    core::Workspace &m_workspace;
    core::PlanRow m_row;
    QWidget *m_form;
    QHash<QString, QLineEdit *> m_edits; //!< by key of the body
    Label *m_problem;
    QPushButton *m_send;
};

} // namespace ui
