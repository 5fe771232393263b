#pragma once

#include "core/services/workspace.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QPushButton;

namespace ui {

class Field;
class Label;

//! The fields of one refused change, rejected ones first, to be corrected and sent again.
class FixDialog final : public QDialog {
    Q_OBJECT
public:
    FixDialog(core::Workspace &workspace, core::PlanRow row, QWidget *parent = nullptr);

Q_SIGNALS:
    //! The item that has the name: a user of the customer, or without a user name the customer
    //! itself.
    void openOther(const core::Id &customer, const QString &userName);

private:
    void addFields();
    [[nodiscard]] QPushButton *makeOther();
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
