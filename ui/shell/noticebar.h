#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace ui {

class IconLabel;
class Label;

enum class NoticeTone { Note, Warning, Bad };

//! A notice during work, with the action that resolves it.
struct Notice {
    NoticeTone tone = NoticeTone::Note;
    QString text;
    QString action; //!< label of the button; empty = none
    std::function<void()> run;
    QString otherAction = {}; //!< a second one beside it, if one is not enough
    std::function<void()> otherRun = {};
};

//! A strip above the pages, hidden if there is no notice.
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
