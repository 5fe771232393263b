#include "ui/kit/forms/stattile.h"

#include "ui/kit/label.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

LabelColor colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return LabelColor::Good;
    case Tone::Warning:
        return LabelColor::Warning;
    case Tone::Bad:
        return LabelColor::Bad;
    case Tone::Accent:
        return LabelColor::Accent;
    case Tone::Neutral:
        break;
    }
    return LabelColor::Muted;
}

} // namespace

StatTile::StatTile(Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_value(plainLabel({}, TextRole::Heading, colorOf(tone)))
    , m_caption(plainLabel({}, TextRole::Body, LabelColor::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(2);
    column->addWidget(m_value);
    column->addWidget(m_caption);
}

void StatTile::setStat(const QString &value, const QString &caption)
{
    m_value->setText(value);
    m_caption->setText(caption);
    setAccessibleName(tr("%1 %2", "a number and what it counts").arg(value, caption));
}

void StatTile::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    drawRounded(painter, rect(), metric::radiusCard, tokens.surface, tokens.line);
}

} // namespace ui
