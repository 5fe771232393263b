#pragma once

#include "core/services/workspace.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Combo;
class Field;
class FormGrid;
class Label;

//! Adds users one after another, with roles, licences and a temporary password, or edits one.
class AddUserDialog final : public QDialog {
    Q_OBJECT

public:
    AddUserDialog(core::Workspace &workspace, const core::Id &customer,
                  const std::optional<core::Id> &user, QWidget *parent);

    //! With a reason the dialog is read-only.
    void setReadOnly(const QString &reason);

Q_SIGNALS:
    //! Saved on this computer.
    void saved(const core::Id &plan, const QString &text);
    //! At the end, if temporary passwords were generated: this plan's sheet has all of them.
    void passwordsDrawn(const core::Id &plan);

public Q_SLOTS:
    void done(int result) override;

private:
    enum class Then { Close, Another };

    void buildFields(QVBoxLayout *column);
    void buildChoices(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void addField(FormGrid *grid, const QString &key, bool required = false);
    void load();
    void fill(const core::User &user);
    void keepAsJoined();
    [[nodiscard]] core::User entered() const;
    void suggestNames();
    void judge();
    [[nodiscard]] core::FieldErrors errors() const;
    void submit(Then then);
    void run(const core::Plan &plan, Then then);
    void startNext();
    void fail(const QString &text);

    core::Workspace &m_workspace;
    core::Id m_customer;
    std::optional<core::Id> m_editing;
    std::optional<core::CustomerView> m_view;
    core::User m_before;
    core::Id m_newId;
    QByteArray m_passwordKey; //!< one for all added users, so that they share a sheet
    core::Id m_sheetPlan;     //!< null = no temporary password was generated

    QHash<QString, QLineEdit *> m_edits; //!< by key of the field
    QHash<QString, Field *> m_fields;
    QSet<QString> m_touched; //!< only these show errors; all do after the first attempt to save
    Combo *m_usageLocation = nullptr;
    Combo *m_country = nullptr;
    QHash<QString, QCheckBox *> m_roles;
    QHash<core::Id, QCheckBox *> m_licences;
    QCheckBox *m_blocked = nullptr;
    QCheckBox *m_password = nullptr;
    Label *m_notice;
    QPushButton *m_save = nullptr;
    QPushButton *m_another = nullptr;
    QString m_readOnly;
    bool m_nameTyped = false;
    bool m_busy = true; //!< until the customer is read, and during a save
};

} // namespace ui
