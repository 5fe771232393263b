#pragma once

#include <QWidget>

class QGridLayout;

namespace ui {

enum class Span { Half, Whole };

//! Fields in two columns, or in one if the window is narrow. Tab order is the order of adding.
class FormGrid final : public QWidget {
    Q_OBJECT
public:
    explicit FormGrid(QWidget *parent = nullptr);

    void add(QWidget *field, Span span = Span::Half);
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Item {
        QWidget *widget;
        Span span;
    };
    void arrange(int columns);

    QGridLayout *m_grid;
    QVector<Item> m_items;
    int m_columns = 2;
};

} // namespace ui
