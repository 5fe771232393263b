#pragma once

#include <QFrame>

namespace ui {

//! A rounded surface with a thin border; contains tables, tiles and groups of fields.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
