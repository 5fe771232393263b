#include "ui/import/mappingheader.h"

#include "ui/kit/tables/roles.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {
namespace {

constexpr int margin = space::m;
constexpr int arrow = 12;
constexpr int arrowGap = 6;
constexpr int lineGap = 2;

QFont titleFont()
{
    QFont font = textFont(TextRole::Secondary);
    font.setWeight(QFont::Medium);
    return font;
}

QFont labelFont()
{
    QFont font = textFont(TextRole::Secondary);
    font.setPixelSize(metric::secondaryPx - 1);
    return font;
}

} // namespace

MappingHeader::MappingHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setMinimumSectionSize(48);
    setStretchLastSection(true);
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        if (hasMenu(section))
            Q_EMIT menuRequested(section);
    });
}

void MappingHeader::setMenuSections(int first, int last)
{
    m_first = first;
    m_last = last;
    viewport()->update();
}

QPoint MappingHeader::menuPosition(int section) const
{
    const int left = sectionViewportPosition(section);
    const int x = isRightToLeft() ? left + sectionSize(section) : left;
    return viewport()->mapToGlobal(QPoint(x, height()));
}

QSize MappingHeader::sizeHint() const
{
    const int text =
        QFontMetrics(titleFont()).height() + lineGap + QFontMetrics(labelFont()).height();
    return {QHeaderView::sizeHint().width(), text + 2 * space::s + 2};
}

QSize MappingHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics title(titleFont());
    const QFontMetrics label(labelFont());
    const auto text = [&](int role) {
        return model()->headerData(section, orientation(), role).toString();
    };
    const int first =
        title.horizontalAdvance(text(Qt::DisplayRole)) + (hasMenu(section) ? arrow + arrowGap : 0);
    // Rounding must not cut off the last letters.
    return {qMax(first, label.horizontalAdvance(text(role::Subtitle))) + 2 * margin + 2,
            sizeHint().height()};
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &tokens = Tokens::of(this);
    const bool hovered = hasMenu(section) && underMouse() &&
                         logicalIndexAt(viewport()->mapFromGlobal(QCursor::pos())) == section;
    painter->save();
    painter->fillRect(rect, hovered ? tokens.hover : tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);

    const auto value = [&](int role) { return model()->headerData(section, orientation(), role); };
    const QString subtitle = value(role::Subtitle).toString();
    const QFontMetrics title(titleFont());
    const QFontMetrics label(labelFont());
    const int room = rect.width() - 2 * margin;
    const int text = title.height() + (subtitle.isEmpty() ? 0 : lineGap + label.height());
    int top = rect.top() + (rect.height() - 1 - text) / 2;
    const auto mirrored = [&](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect, part);
    };
    const int leading = (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;

    const int menuRoom = hasMenu(section) ? arrow + arrowGap : 0;
    const QString first =
        title.elidedText(value(Qt::DisplayRole).toString(), Qt::ElideRight, room - menuRoom);
    const int width = title.horizontalAdvance(first);
    painter->setFont(titleFont());
    painter->setPen(value(role::Muted).toBool() ? tokens.muted : tokens.text);
    painter->drawText(mirrored(QRect(rect.left() + margin, top, width + 1, title.height())),
                      leading | Qt::AlignVCenter | Qt::TextSingleLine, first);
    if (hasMenu(section)) {
        const QRect at(rect.left() + margin + width + arrowGap, top + (title.height() - arrow) / 2,
                       arrow, arrow);
        drawIcon(*painter, mirrored(at), QStringLiteral("chevron-down"), tokens.muted);
    }
    if (!subtitle.isEmpty()) {
        top += title.height() + lineGap;
        painter->setFont(labelFont());
        painter->setPen(tokens.muted);
        painter->drawText(mirrored(QRect(rect.left() + margin, top, room, label.height())),
                          leading | Qt::AlignVCenter | Qt::TextSingleLine,
                          label.elidedText(subtitle, Qt::ElideRight, room));
    }
    painter->restore();
}

} // namespace ui

#include "moc_mappingheader.cpp"
