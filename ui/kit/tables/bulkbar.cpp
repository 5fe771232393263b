#include "ui/kit/tables/bulkbar.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/paint.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>

namespace ui {

BulkBar::BulkBar(QWidget *parent)
    : QWidget(parent)
    , m_count(plainLabel({}, TextRole::Strong, LabelColor::Accent))
    , m_actions(new QHBoxLayout)
    , m_destructive(new QHBoxLayout)
{
    auto *clear = iconButton(QStringLiteral("x"), tr("Clear selection"));
    connect(clear, &QToolButton::clicked, this, &BulkBar::clearRequested);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    line->setSpacing(space::s);
    line->addWidget(m_count);
    line->addWidget(clear);
    line->addStretch();
    line->addLayout(m_actions);
    line->addLayout(m_destructive);
    setAccessibleName(tr("Actions for the selected rows"));
    hide();
}

QPushButton *BulkBar::addAction(const QString &iconName, const QString &text)
{
    auto *button = pushButton(text, iconName);
    m_actions->addWidget(button);
    return button;
}

QPushButton *BulkBar::addDestructive(const QString &iconName, const QString &text)
{
    auto *button = pushButton(text, iconName);
    makeDanger(button);
    m_destructive->addWidget(button);
    return button;
}

void BulkBar::setCount(int count)
{
    m_count->setText(tr("%1 selected").arg(QLocale().toString(count)));
    setVisible(count > 0);
}

void BulkBar::paintEvent(QPaintEvent *)
{
    // At the top of a card: only its upper corners are round.
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    const qreal radius = metric::radiusCard - 1;
    shape.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, radius), radius, radius);
    painter.fillPath(shape, tokens.accentBackground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace ui
