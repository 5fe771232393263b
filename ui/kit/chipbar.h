#pragma once

#include "ui/theme/tokens.h"

#include <QPushButton>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace ui {

//! A filter with its count, in the tone of the counted state.
class CountChip final : public QPushButton {
    Q_OBJECT
public:
    CountChip(const QString &text, Tone tone, QWidget *parent);

    void setCount(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

//! Filters of which exactly one is active. Arrow keys move between them, as in a group of radio
//! buttons.
class ChipBar final : public QWidget {
    Q_OBJECT
public:
    explicit ChipBar(QWidget *parent = nullptr);

    //! `name` is the chip's objectName.
    void add(const QString &name, const QString &text, Tone tone);
    void setCount(int chip, int count);
    //! Chips with a count of zero may be hidden; the active one stays.
    void setShown(int chip, bool shown);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int chip);

Q_SIGNALS:
    void currentChanged(int chip);

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
    QList<CountChip *> m_chips;
    int m_current = 0;
};

} // namespace ui
