#pragma once

#include "core/base/secret.h"
#include "core/domain/accounttype.h"
#include "core/services/directory.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLineEdit;
class QTimer;

namespace ui {

class CountryBox;
class DataCenterBox;
class Field;
class FormGrid;
class PasswordField;
struct PasswordRule;

//! Rules of an owner's password, for a PasswordField.
[[nodiscard]] QVector<PasswordRule> ownerPasswordRules();

//! The customer's account form. Edits the given customer; the domain validates. A field shows its
//! error when it is left or after check(), never while it is first typed.
class AccountForm final : public QWidget {
    Q_OBJECT
public:
    //! With the fields that the customer's account type has entered.
    AccountForm(core::Directory &directory, core::Customer &customer, QWidget *parent = nullptr);

    //! Shows the customer's values, without errors.
    void load();
    [[nodiscard]] core::FieldErrors errors() const;
    //! Shows all errors and focuses the first; true if there are none.
    bool check();
    [[nodiscard]] bool hasPassword() const;
    [[nodiscard]] core::Secret password() const;
    //! Explains that the password was not saved.
    void askPasswordAgain();
    void focusFirst();

Q_SIGNALS:
    void changed();
    void openCustomer(const core::Id &customer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addField(const QString &pointer, const QString &label, QWidget *editor,
                  bool whole = false);
    void addText(const QString &pointer, const QString &label, QString core::Customer::*member,
                 bool whole = false);
    void add(core::AccountField field);
    void addPasswords();
    void addCountry();
    void addTelephone();
    void addCenter();
    void takeCountry(const QString &code);
    void showExample();
    void warnOfDoubles();
    //! Validates a field that was validated before, so that its error disappears as soon as it is
    //! corrected.
    void edited(const QString &pointer);
    void showError(const QString &pointer, const core::FieldErrors &found);

    core::Directory &m_directory;
    core::Customer &m_customer;
    FormGrid *m_grid;
    QStringList m_order;              //!< pointers from first to last field
    QHash<QString, Field *> m_fields; //!< by pointer
    QHash<QString, QLineEdit *> m_lines;
    QHash<QObject *, QString> m_pointers; //!< by the focus widget
    QSet<QString> m_touched;
    QSet<QString> m_judged;
    PasswordField *m_password = nullptr;
    PasswordField *m_confirm = nullptr;
    CountryBox *m_country = nullptr;
    DataCenterBox *m_center = nullptr;
    QTimer *m_doubles;
    core::Id m_double;
    bool m_centerChosen = false;
    bool m_loading = false;
};

} // namespace ui
