#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace ui {

class IconLabel;
class Label;

enum class ToastKind { Done, Note, Problem };

//! The result of an action at the bottom right of a window, with Undo if possible. Stays while the
//! pointer or the focus is on it; a new one replaces it. Announces its text to screen readers.
class Toast final : public QWidget {
    Q_OBJECT
public:
    //! `host` is the window's content, which the toast covers.
    explicit Toast(QWidget *host);

    void showMessage(const QString &text, ToastKind kind = ToastKind::Done);
    void showUndoable(const QString &text, std::function<void()> undo);
    //! With another action than Undo: "View plan".
    void showAction(const QString &text, const QString &label, std::function<void()> action);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void appear(const QString &text, ToastKind kind);
    void place();
    void leaveIfIdle();

    IconLabel *m_icon;
    Label *m_text;
    QPushButton *m_undo;
    QTimer m_timer;
    std::function<void()> m_action;
    int m_rise = 0;
};

} // namespace ui
