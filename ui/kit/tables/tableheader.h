#pragma once

#include <QHeaderView>

namespace ui {

//! The header of TableView: a check box over the check column that selects all rows, and an
//! underlined current section.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent);

    void setCheckColumn(int column);
    void setCheckState(Qt::CheckState state);
    [[nodiscard]] Qt::CheckState checkState() const { return m_state; }

Q_SIGNALS:
    void checkClicked();
    //! By the user, at the end of the drag. Excludes what the last section gained or lost in
    //! compensation.
    void widthChosen(int section, int width);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int lastShown() const;

    int m_checkColumn = -1;
    int m_dragged = -1; //!< whose border is being dragged
    bool m_pressed = false;
    Qt::CheckState m_state = Qt::Unchecked;
};

} // namespace ui
