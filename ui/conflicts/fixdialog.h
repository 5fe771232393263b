#pragma once

#include "core/services/credentials.h"
#include "core/services/directory.h"
#include "core/services/plans.h"
#include "ui/conflicts/fixeditor.h"

#include <QDialog>
#include <QHash>
#include <QSet>

class QPushButton;

namespace ui {

class Field;
class FormGrid;
class Label;
class PasswordField;

//! The fields of one refused change, rejected ones first, to be corrected and sent again.
class FixDialog final : public QDialog {
    Q_OBJECT
public:
    FixDialog(core::Plans &plans, core::Credentials &credentials, core::Directory &directory,
              core::PlanRow row, QWidget *parent = nullptr);

Q_SIGNALS:
    //! The item that has the name: a user of the customer, or without a user name the customer
    //! itself.
    void openOther(const core::Id &customer, const QString &userName);

private:
    void addFields();
    //! Of the member, its parts or its items; nullptr if it was accepted.
    [[nodiscard]] const core::FieldError *errorOf(const QString &key) const;
    //! Members of the request, and parts of them, that a person can enter; refused ones first.
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QPushButton *makeOther();
    void addPassword(FormGrid *grid);
    void sendAgain();
    void send(const QJsonObject &body, const core::Id &renewed);
    [[nodiscard]] QJsonObject body() const;

    core::Plans &m_plans;
    core::Credentials &m_credentials;
    core::Directory &m_directory;
    core::PlanRow m_row;
    QWidget *m_form;
    QHash<QString, FixEditor> m_editors; //!< by key of the body
    QSet<QString> m_edited;
    PasswordField *m_password = nullptr; //!< only where the request has one
    Field *m_passwordField = nullptr;
    Label *m_problem;
    QPushButton *m_send;
};

} // namespace ui
