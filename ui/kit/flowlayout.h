#pragma once

#include <QLayout>

namespace ui {

//! Arranges widgets in lines like words, mirrored in right-to-left layouts: chips and filters.
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    void insertWidgetAt(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    int arrange(const QRect &rect, bool place) const;

    QVector<QLayoutItem *> m_items; // owned, as every layout does
};

} // namespace ui
