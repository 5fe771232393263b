#include "ui/kit/label.h"

#include <QApplication>
#include <QEvent>

namespace ui {

Label::Label(const QString &text, TextRole role, LabelColor color, QWidget *parent)
    : QLabel(parent)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setFont(textFont(role));
    alignToLayout();
    applyColor();
}

void Label::setColor(LabelColor color)
{
    m_color = color;
    applyColor();
}

void Label::setRole(TextRole role)
{
    setFont(textFont(role));
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        applyColor();
    else if (event->type() == QEvent::LayoutDirectionChange)
        alignToLayout();
}

void Label::alignToLayout()
{
    // QLabel aligns plain text by the direction of its letters: Latin names would be on the wrong
    // side of a right-to-left form.
    if (alignment() & Qt::AlignHCenter)
        return;
    const auto side =
        layoutDirection() == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft;
    setAlignment(side | (alignment() & Qt::AlignVertical_Mask));
}

void Label::applyColor()
{
    const Tokens &tokens = Tokens::current();
    const auto color = [&] {
        switch (m_color) {
        case LabelColor::Muted:
            return tokens.muted;
        case LabelColor::Good:
            return tokens.good.text;
        case LabelColor::Warning:
            return tokens.warning.text;
        case LabelColor::Bad:
            return tokens.bad.text;
        case LabelColor::Accent:
            return tokens.onAccentBackground;
        case LabelColor::Text:
            break;
        }
        return tokens.text;
    }();
    if (palette().color(QPalette::Active, QPalette::WindowText) == color)
        return;
    QPalette own;
    own.setColor(QPalette::Active, QPalette::WindowText, color);
    own.setColor(QPalette::Inactive, QPalette::WindowText, color);
    setPalette(own);
}

Label *plainLabel(const QString &text, TextRole role, LabelColor color, QWidget *parent)
{
    return new Label(text, role, color, parent);
}

Label *plainParagraph(const QString &text, TextRole role, LabelColor color, QWidget *parent)
{
    auto *label = new Label(text, role, color, parent);
    label->setWordWrap(true);
    return label;
}

QString plainToolTip(const QString &text)
{
    // Text that might be taken for rich text is escaped as rich text.
    return Qt::mightBeRichText(text) ? QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped())
                                     : text;
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
}

} // namespace ui
