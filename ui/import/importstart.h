#pragma once

#include <QWidget>

class QPushButton;

namespace ui {

class IconLabel;
class Label;

//! The start of an import: where to drop a file, or why a file could not be read.
class ImportStart final : public QWidget {
    Q_OBJECT
public:
    explicit ImportStart(QWidget *parent = nullptr);

    void showWelcome();
    void showProblem(const QString &sentence);
    //! While a droppable file is over it.
    void setInviting(bool inviting);
    [[nodiscard]] QPushButton *encodingButton() const { return m_encoding; }

Q_SIGNALS:
    void chooseRequested();
    void pasteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_icon;
    Label *m_title;
    Label *m_text;
    QPushButton *m_encoding;
    bool m_inviting = false;
};

} // namespace ui
