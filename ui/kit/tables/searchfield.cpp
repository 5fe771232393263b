#include "ui/kit/tables/searchfield.h"

#include "ui/kit/forms/lineaction.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

SearchField::SearchField(const QString &placeholder, const QKeySequence &shown, QWidget *parent)
    : QLineEdit(parent)
    , m_keys(shown.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addLeadingIcon(this, QStringLiteral("search"));
    addClearButton(this);
    setInputMethodHints(Qt::ImhNoPredictiveText);
}

QSize SearchField::sizeHint() const
{
    return {320, metric::button};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Down) {
        Q_EMIT leftForResults();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_keys.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    QFont font = textFont(TextRole::Secondary);
    font.setPixelSize(11);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    const int width = painter.fontMetrics().horizontalAdvance(m_keys) + space::m;
    const QRect chip(this->width() - width - space::s - 2, (height() - 18) / 2, width, 18);
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    // The text comes first; text in the other direction would begin where the chip is.
    if (placeholderText().isRightToLeft() != isRightToLeft() ||
        chip.left() < words + metric::icon + 3 * space::m)
        return;
    const QRect at = QStyle::visualRect(layoutDirection(), rect(), chip);
    drawRounded(painter, at, metric::radiusSmall, t.window, t.line);
    painter.setPen(t.muted);
    painter.drawText(at, Qt::AlignCenter, m_keys);
}

} // namespace ui
