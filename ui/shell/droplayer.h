#pragma once

#include <QWidget>

namespace ui {

//! Covers the window while files are dragged over it and shows where they will go. Takes no events
//! itself.
class DropLayer final : public QWidget {
    Q_OBJECT

public:
    explicit DropLayer(QWidget *window);

    void showFor(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace ui
