#pragma once

#include <QRadioButton>

namespace ui {

//! A radio button as a card: icon, name and explanation. An unavailable one gives the reason.
class ChoiceCard final : public QRadioButton {
    Q_OBJECT
public:
    ChoiceCard(const QString &iconName, const QString &title, const QString &text,
               QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    [[nodiscard]] bool hitButton(const QPoint &at) const override { return rect().contains(at); }
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textWidth(int width) const;

    QString m_icon;
    QString m_text;
};

} // namespace ui
