#pragma once

#include <QWidget>

#include <functional>

class QAction;
class QLineEdit;

namespace ui {

class IconLabel;
class Label;

//! One rule below a password: met or not, updated while typing.
struct PasswordRule {
    QString text;
    std::function<bool(const QString &)> met;
};

//! A masked line with a show button, and the password rules, which the domain supplies.
class PasswordField final : public QWidget {
    Q_OBJECT
public:
    explicit PasswordField(QVector<PasswordRule> rules = {}, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] bool isAcceptable() const;
    void setRevealed(bool revealed);

Q_SIGNALS:
    void textChanged(const QString &text);

private:
    void judge();

    struct Line {
        IconLabel *icon;
        Label *label;
    };
    QLineEdit *m_edit;
    QAction *m_eye;
    QVector<PasswordRule> m_rules;
    QVector<Line> m_lines;
};

} // namespace ui
