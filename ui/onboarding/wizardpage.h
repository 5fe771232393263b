#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Label;

//! One step of the wizard: a titled shell around a form that edits the draft.
class WizardPage : public QWidget {
    Q_OBJECT
public:
    WizardPage(const QString &step, const QString &title, const QString &subtitle,
               QWidget *parent = nullptr);

    //! Its name in the list of steps.
    [[nodiscard]] const QString &step() const { return m_step; }
    //! Called each time the page comes to the front.
    virtual void enter() {}
    //! True if the step is complete; else shows the errors and focuses the first.
    [[nodiscard]] virtual bool check() { return true; }
    virtual void focusFirst() = 0;

Q_SIGNALS:
    void changed();

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QString m_step;
    QVBoxLayout *m_body;
};

} // namespace ui
