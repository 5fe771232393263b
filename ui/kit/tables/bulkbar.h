#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ui {

class Label;

//! Appears above a table when rows are selected: the number, and the possible actions. Destructive
//! ones last.
class BulkBar final : public QWidget {
    Q_OBJECT
public:
    explicit BulkBar(QWidget *parent = nullptr);

    QPushButton *addAction(const QString &iconName, const QString &text);
    QPushButton *addDestructive(const QString &iconName, const QString &text);
    //! Shows the bar for one or more rows, hides it for none.
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
