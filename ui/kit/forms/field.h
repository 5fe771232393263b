#pragma once

#include <QWidget>

class QPushButton;

namespace ui {

class IconLabel;
class Label;

enum class Required { No, Yes };

//! Label, editor, and one line below: a hint, a warning or an error. The label is the editor's
//! buddy and its accessible name; an error is announced and kept in its accessible description.
class Field final : public QWidget {
    Q_OBJECT
public:
    Field(const QString &label, QWidget *editor, Required required = Required::No,
          QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] QString error() const { return m_error; }

    void setHint(const QString &hint);
    void setError(const QString &error);
    void clearError() { setError({}); }
    //! A warning that blocks nothing; `action` is the text of a link after it.
    void setWarning(const QString &warning, const QString &action = {});
    void setLabel(const QString &label);

Q_SIGNALS:
    void warningActivated();

private:
    void showMessage();
    //! The widget that actually gets the focus: name, mark and message belong to it.
    [[nodiscard]] QWidget *target() const;

    QString m_labelText;
    QString m_hint;
    QString m_error;
    QString m_warning;
    Required m_required;
    Label *m_label;
    QWidget *m_editor;
    QWidget *m_messageRow;
    IconLabel *m_icon;
    Label *m_message;
    QPushButton *m_action;
};

} // namespace ui
