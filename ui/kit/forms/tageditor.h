#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace ui {

class FlowLayout;

//! Tags as chips with a line to type further ones: Enter or comma adds, Backspace in the empty line
//! removes the last.
class TagEditor final : public QWidget {
    Q_OBJECT
public:
    explicit TagEditor(QWidget *parent = nullptr);

    [[nodiscard]] QStringList tags() const { return m_tags; }
    void setTags(const QStringList &tags);
    void setSuggestions(const QStringList &suggestions);
    void setMaximum(int count) { m_maximum = count; }
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void tagsChanged(const QStringList &tags);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void takeTyped();
    void remove(const QString &tag);
    void rebuild();

    FlowLayout *m_flow;
    QLineEdit *m_edit;
    QStringList m_tags;
    QVector<QWidget *> m_chips;
    int m_maximum = 50;
};

} // namespace ui
