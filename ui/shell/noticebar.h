#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace ui {

class IconLabel;
class Label;

enum class NoticeTone { Note, Warning, Bad };

//! What a person has to know while working, and the way on.
struct Notice {
    NoticeTone tone = NoticeTone::Note;
    QString text;
    QString action; //!< what the button is called; empty = there is none
    std::function<void()> run;
    QString otherAction = {}; //!< a second one beside it, where one is not enough
    std::function<void()> otherRun = {};
};

//! A strip above the pages. Gone when there is nothing to say.
class NoticeBar final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void setNotice(const std::optional<Notice> &notice);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_icon;
    Label *m_text;
    QPushButton *m_button;
    QPushButton *m_other;
    std::function<void()> m_run;
    std::function<void()> m_otherRun;
    NoticeTone m_tone = NoticeTone::Note;
};

} // namespace ui
