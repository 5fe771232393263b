#include "ui/kit/chipbar.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionButton>

namespace ui {
namespace {

constexpr int chipHeight = 28;
constexpr int chipPadding = 11;

QFont chipFont()
{
    QFont font = textFont(TextRole::Secondary);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

CountChip::CountChip(const QString &text, Tone tone, QWidget *parent)
    : QPushButton(parent)
    , m_text(text)
    , m_tone(tone)
{
    setCheckable(true);
    setFont(chipFont());
    setCount(0);
}

void CountChip::setCount(int count)
{
    setText(QStringLiteral("%1 %2").arg(m_text, QLocale().toString(count)));
    updateGeometry();
}

QSize CountChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * chipPadding, chipHeight};
}

void CountChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QRectF pill = QRectF(rect()).adjusted(0, (height() - chipHeight) / 2.0, 0,
                                                -(height() - chipHeight) / 2.0);
    // The active chip is filled; a chip with its own tone keeps it.
    const ToneColors on = tokens.tone(m_tone == Tone::Neutral ? Tone::Accent : m_tone);
    drawRounded(painter, pill, pill.height() / 2,
                isChecked() ? on.background
                : hovered   ? tokens.hover
                            : tokens.surface,
                isChecked() ? QColor() : tokens.line);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        drawFocusRing(painter, pill, pill.height() / 2, tokens);
    painter.setPen(!isEnabled()              ? tokens.faint
                   : isChecked()             ? on.text
                   : m_tone == Tone::Neutral ? tokens.muted
                                             : tokens.toneText(m_tone));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addStretch();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int chip, bool on) {
        if (!on || m_current == chip)
            return;
        m_current = chip;
        Q_EMIT currentChanged(chip);
    });
}

void ChipBar::add(const QString &name, const QString &text, Tone tone)
{
    auto *chip = new CountChip(text, tone, this);
    chip->setObjectName(name);
    const int id = static_cast<int>(m_chips.size());
    m_group->addButton(chip, id);
    chip->setChecked(id == m_current);
    m_row->insertWidget(id, chip);
    m_chips.append(chip);
}

void ChipBar::setCount(int chip, int count)
{
    m_chips.at(chip)->setCount(count);
}

void ChipBar::setShown(int chip, bool shown)
{
    m_chips.at(chip)->setVisible(shown || chip == m_current);
}

void ChipBar::setCurrent(int chip)
{
    m_chips.at(chip)->setChecked(true);
}

} // namespace ui

#include "moc_chipbar.cpp"
