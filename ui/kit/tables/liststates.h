#pragma once

#include <QStackedWidget>
#include <QTimer>

class QPushButton;

namespace ui {

class Label;

//! Icon, title, text and up to two buttons in the center of an empty area.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &text,
               QWidget *parent = nullptr);

    QPushButton *addPrimary(const QString &text, const QString &iconName = {});
    QPushButton *addSecondary(const QString &text, const QString &iconName = {});
    void setText(const QString &text);
    void setTitle(const QString &title);

private:
    Label *m_title;
    Label *m_text;
    QWidget *m_buttons;
};

//! Pale placeholder rows, without animation.
class Skeleton final : public QWidget {
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

//! A list and its four other states: first use, no match, loading, failed.
class ListStates final : public QStackedWidget {
    Q_OBJECT
public:
    explicit ListStates(QWidget *content, QWidget *parent = nullptr);

    //! The screen builds these two with its own texts and buttons.
    void setFirstUse(EmptyState *state);
    void setNothingMatches(EmptyState *state);

    void showContent();
    void showFirstUse();
    void showNothingMatches();
    //! The skeleton appears after 150 ms, so that faster loads do not flicker.
    void showLoading();
    //! `what` is the error as a sentence, including what still works.
    void showFailed(const QString &what);
    [[nodiscard]] bool isLoading() const
    {
        return m_delay.isActive() || currentWidget() == m_skeleton;
    }
    [[nodiscard]] bool isShowingContent() const { return currentWidget() == m_content; }

Q_SIGNALS:
    void retryRequested();
    void clearFilterRequested();

private:
    void show(QWidget *state);

    QWidget *m_content;
    EmptyState *m_firstUse = nullptr;
    EmptyState *m_nothing;
    Skeleton *m_skeleton;
    EmptyState *m_failed;
    QTimer m_delay;
};

} // namespace ui
