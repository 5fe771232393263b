#pragma once

#include <QRadioButton>

class QTextLayout;

namespace ui {

//! A choice whose text may exceed a line. The text is data: an ampersand is an ampersand.
class WrappedRadio final : public QRadioButton {
    Q_OBJECT
public:
    explicit WrappedRadio(QString text, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &place) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textAt() const;
    //! Breaks the text into lines, also within a word that is wider than a line; returns the
    //! height.
    qreal layOut(QTextLayout &text, int width) const;

    QString m_text;
};

} // namespace ui
