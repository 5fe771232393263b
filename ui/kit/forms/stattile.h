#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace ui {

class Label;

//! A number and what it counts, on a card: "412 of 1,199 / done".
class StatTile final : public QWidget {
    Q_OBJECT
public:
    explicit StatTile(Tone tone, QWidget *parent = nullptr);

    void setStat(const QString &value, const QString &caption);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_value;
    Label *m_caption;
};

} // namespace ui
