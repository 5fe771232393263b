#pragma once

#include <QLineEdit>

namespace ui {

//! The one way to look for something: magnifier, text, and the keys that lead here shown until one
//! types. The keys are a command of the window's menus: had the field a shortcut too, neither would
//! get them.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    SearchField(const QString &placeholder, const QKeySequence &shown = {},
                QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    //! Down or Enter: on to the results.
    void leftForResults();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_keys;
};

} // namespace ui
