#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ui {

class Label;

//! Comes up over a table when rows are selected: how many, and what can be done with them.
//! Destructive ones last.
class BulkBar final : public QWidget {
    Q_OBJECT
public:
    explicit BulkBar(QWidget *parent = nullptr);

    QPushButton *addAction(const QString &iconName, const QString &text);
    QPushButton *addDestructive(const QString &iconName, const QString &text);
    //! Shows the bar for one row and more, hides it for none.
    void setCount(int count);

Q_SIGNALS:
    void clearRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_count;
    QHBoxLayout *m_actions;
    QHBoxLayout *m_destructive;
};

} // namespace ui
