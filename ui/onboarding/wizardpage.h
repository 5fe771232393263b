#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui {

class Label;

//! One step of the wizard: a shell with a title around a form that edits the draft.
class WizardPage : public QWidget {
    Q_OBJECT
public:
    WizardPage(const QString &step, const QString &title, const QString &subtitle,
               QWidget *parent = nullptr);

    //! As the list of steps names it.
    [[nodiscard]] const QString &step() const { return m_step; }
    //! Called each time that the page comes to the front.
    virtual void enter() {}
    //! True when the step is done; else shows what is wrong and goes to the first of it.
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
