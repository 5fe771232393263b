#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

//! The steps of a wizard: done ones checked, the current one filled, later ones pale. The user can
//! return to a step that was reached, by click or by arrow keys and Enter.
class StepList final : public QWidget {
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QStringList &steps);
    void setCurrent(int current);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return int(m_steps.size()); }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] bool reached(int step) const { return step >= 0 && step < m_current; }
    [[nodiscard]] int stepAt(int y) const;
    void describe();

    QStringList m_steps;
    int m_current = 0;
    int m_focused = 0;
    int m_hovered = -1;
    bool m_ring = false;
};

} // namespace ui
