#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace ui {

enum class LabelColor { Text, Muted, Good, Warning, Bad, Accent };

//! The program's only label: text is text, never markup, whoever wrote it. Its color follows the
//! theme.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString &text, TextRole role = TextRole::Body,
                   LabelColor color = LabelColor::Text, QWidget *parent = nullptr);

    void setColor(LabelColor color);
    void setRole(TextRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void alignToLayout();
    void applyColor();

    LabelColor m_color;
};

[[nodiscard]] Label *plainLabel(const QString &text, TextRole role = TextRole::Body,
                                LabelColor color = LabelColor::Text, QWidget *parent = nullptr);
//! The same, wrapping; for explanations of more than a line.
[[nodiscard]] Label *plainParagraph(const QString &text, TextRole role = TextRole::Body,
                                    LabelColor color = LabelColor::Muted,
                                    QWidget *parent = nullptr);
//! Tooltips detect markup too; this one cannot.
void setPlainToolTip(QWidget *widget, const QString &text);
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace ui
