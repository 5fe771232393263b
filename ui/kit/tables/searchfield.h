#pragma once

#include <QLineEdit>

namespace ui {

//! The standard search field: magnifier, text, and its shortcut as a hint while empty. The shortcut
//! is a command of the window's menus: if the field had it too, neither would get the key.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    SearchField(const QString &placeholder, const QKeySequence &shown = {},
                QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    //! Down or Enter: continue to the results.
    void leftForResults();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_keys;
};

} // namespace ui
