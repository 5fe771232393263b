#pragma once

#include <QHeaderView>

namespace ui {

//! The header of TableView: a box over the check column that selects all rows, and an underlined
//! current section.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent);

    void setCheckColumn(int column);
    void setCheckState(Qt::CheckState state);
    [[nodiscard]] Qt::CheckState checkState() const { return m_state; }

Q_SIGNALS:
    void checkClicked();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int m_checkColumn = -1;
    Qt::CheckState m_state = Qt::Unchecked;
};

} // namespace ui
