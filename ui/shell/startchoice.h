#pragma once

#include <QAbstractButton>

namespace ui {

//! A large button with an icon, a name and a sentence.
class StartChoice final : public QAbstractButton {
    Q_OBJECT

public:
    StartChoice(const QString &iconName, const QString &title, const QString &sentence,
                QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_sentence;
};

} // namespace ui
