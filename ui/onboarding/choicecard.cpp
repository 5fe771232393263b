#include "ui/onboarding/choicecard.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace ui {
namespace {

constexpr int margin = 14;
constexpr int textAt = margin + metric::iconLarge + space::m;
constexpr int dot = 16;

} // namespace

ChoiceCard::ChoiceCard(const QString &iconName, const QString &title, const QString &text,
                       QWidget *parent)
    : QRadioButton(title, parent)
    , m_icon(iconName)
    , m_text(text)
{
    QString name = title;
    setAccessibleName(name.remove(u'&'));
    setAccessibleDescription(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChoiceCard::textWidth(int width) const
{
    return qMax(40, width - textAt - dot - 2 * margin);
}

int ChoiceCard::heightForWidth(int width) const
{
    const QFontMetrics strong(textFont(TextRole::Strong));
    const QFontMetrics small(textFont(TextRole::Secondary));
    const int text =
        small.boundingRect(0, 0, textWidth(width), 10000, Qt::TextWordWrap, m_text).height();
    return qMax(56, 2 * 11 + strong.height() + 2 + text);
}

QSize ChoiceCard::sizeHint() const
{
    return {280, heightForWidth(280)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {200, 56};
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    // GNOME's platform theme makes Return press any button. A card is chosen with Space or the
    // arrows; Return belongs to the dialog's default button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return event->ignore();
    QRadioButton::keyPressEvent(event);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    const bool on = isChecked();
    const bool hover = isEnabled() && underMouse();
    drawRounded(painter, rect(), metric::radiusCard,
                !isEnabled() ? tokens.window
                : on         ? tokens.selected
                : hover      ? tokens.hover
                             : tokens.surface,
                on ? tokens.accent : tokens.line, on ? 2 : 1);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (hasFocus() && option.state & QStyle::State_KeyboardFocusChange)
        drawFocusRing(painter, rect(), metric::radiusCard, tokens);

    const auto place = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const QFontMetrics strong(textFont(TextRole::Strong));
    const QFontMetrics small(textFont(TextRole::Secondary));
    const int words = textWidth(width());
    const int textHeight =
        small.boundingRect(0, 0, words, 10000, Qt::TextWordWrap, m_text).height();
    const int top = (height() - strong.height() - 2 - textHeight) / 2;
    const auto align =
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop);

    drawIcon(painter, place(QRect(margin, top, metric::iconLarge, metric::iconLarge)), m_icon,
             !isEnabled() ? tokens.faint
             : on         ? tokens.onAccentBackground
                          : tokens.muted);
    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(isEnabled() ? tokens.text : tokens.muted);
    painter.drawText(place(QRect(textAt, top, words, strong.height())), align | draw::mnemonics(),
                     text());
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(tokens.muted);
    painter.drawText(place(QRect(textAt, top + strong.height() + 2, words, textHeight)),
                     align | Qt::TextWordWrap, m_text);

    option.rect = place(QRect(width() - margin - dot, (height() - dot) / 2, dot, dot));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
}

} // namespace ui
