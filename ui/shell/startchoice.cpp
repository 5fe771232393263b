#include "ui/shell/startchoice.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace ui {

namespace {
constexpr int margin = 18;
constexpr int textLeft = 64;
} // namespace

StartChoice::StartChoice(const QString &iconName, const QString &title, const QString &sentence,
                         QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
    , m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize StartChoice::sizeHint() const
{
    return {460, heightForWidth(460)};
}

int StartChoice::heightForWidth(int width) const
{
    const QFontMetrics metrics(textFont(TextRole::Secondary));
    const int room = qMax(80, width - textLeft - margin);
    return 2 * margin + 22 +
           metrics.boundingRect(0, 0, room, 1000, Qt::TextWordWrap, m_sentence).height();
}

void StartChoice::paintEvent(QPaintEvent *)
{
    const auto &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = isEnabled() && (underMouse() || hasFocus());
    drawRounded(painter, rect(), metric::radiusCard, hot ? tokens.hover : tokens.surface,
                hot ? tokens.accent : tokens.line);
    if (hasFocus())
        drawFocusRing(painter, rect(), metric::radiusCard, tokens);
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const QRect tile = visual({margin, margin, 32, 32});
    drawRounded(painter, tile, metric::radius,
                isEnabled() ? tokens.accentBackground : tokens.neutral.background);
    drawIcon(painter, tile.adjusted(6, 6, -6, -6), m_icon,
             isEnabled() ? tokens.onAccentBackground : tokens.muted);

    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const int room = width() - textLeft - margin;
    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(isEnabled() ? tokens.text : tokens.muted);
    painter.drawText(visual({textLeft, margin - 2, room, 20}), alignment | Qt::AlignVCenter,
                     text());
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(tokens.muted);
    painter.drawText(visual({textLeft, margin + 20, room, height()}),
                     alignment | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

} // namespace ui
