#include "ui/customerform/datacenterbox.h"

#include "core/domain/country.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace ui {
namespace {

constexpr int distanceRole = Qt::UserRole + 1;
constexpr int closestRole = Qt::UserRole + 2;

//! Draws the chip or the distance at the end and returns the space for the name. `row` is as in a
//! left-to-right layout.
QRect drawEnd(QPainter &painter, const QRect &row, const QRect &whole,
              Qt::LayoutDirection direction, const QString &distance, const QString &chip,
              const Tokens &tokens)
{
    QRect rest = row;
    painter.setFont(textFont(TextRole::Secondary));
    const QFontMetrics metrics(painter.font());
    const auto place = [&](int width, int height) {
        const QRect part(rest.right() + 1 - width, rest.center().y() - height / 2, width, height);
        rest.setRight(part.left() - space::s - 1);
        return QStyle::visualRect(direction, whole, part);
    };
    if (!chip.isEmpty()) {
        const QRect at = place(metrics.horizontalAdvance(chip) + 20, metric::chip);
        drawRounded(painter, at, metric::chip / 2.0, tokens.accentBackground);
        painter.setPen(tokens.onAccentBackground);
        painter.drawText(at, Qt::AlignCenter, chip);
    }
    if (!distance.isEmpty()) {
        painter.setPen(tokens.muted);
        painter.drawText(place(metrics.horizontalAdvance(distance), row.height()), Qt::AlignCenter,
                         distance);
    }
    return rest;
}

class CenterDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 180,
                metric::rowCompact + space::xs};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = Tokens::of(option.palette);
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(option.rect, tokens.selected);
        const QRect row = option.rect.adjusted(space::m, 0, -space::m, 0);
        const QRect rest = drawEnd(*painter, row, option.rect, option.direction,
                                   index.data(distanceRole).toString(),
                                   index.data(closestRole).toString(), tokens);
        painter->setFont(textFont(TextRole::Body));
        painter->setPen(tokens.text);
        const QString name = painter->fontMetrics().elidedText(index.data().toString(),
                                                               Qt::ElideRight, rest.width());
        painter->drawText(
            QStyle::visualRect(option.direction, option.rect, rest),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter), name);
        painter->restore();
    }
};

} // namespace

DataCenterBox::DataCenterBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setItemDelegate(new CenterDelegate(this));
    setMinimumContentsLength(16);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setPlaceholderText(tr("Choose a data center"));
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT centerChosen(center()); });
}

void DataCenterBox::setCenters(const QList<core::DataCenter> &centers, const QString &country)
{
    const core::Id chosen = center();
    const auto position = core::countryPosition(country);
    const auto sorted = core::sortedByDistance(centers, country);
    m_closest = position && !sorted.isEmpty() ? sorted.first().id : core::Id();
    const QSignalBlocker quiet(this);
    clear();
    for (const auto &one : sorted) {
        const bool named = one.city.isEmpty() || one.name.contains(one.city);
        addItem(named ? one.name : tr("%1 (%2)", "data center (city)").arg(one.name, one.city),
                QVariant::fromValue(one.id));
        const int row = count() - 1;
        QString spoken = itemText(row);
        if (position) {
            const double km =
                core::distanceKm(position->first, position->second, one.latitude, one.longitude);
            const QString distance = tr("%1 km").arg(QLocale().toString(qRound64(km)));
            setItemData(row, distance, distanceRole);
            spoken += QStringLiteral(", ") + distance;
        }
        if (one.id == m_closest) {
            setItemData(row, tr("Closest"), closestRole);
            spoken += QStringLiteral(", ") + tr("Closest");
        }
        setItemData(row, spoken, Qt::AccessibleTextRole);
    }
    setCenter(chosen);
}

core::Id DataCenterBox::center() const
{
    return currentData().value<core::Id>();
}

void DataCenterBox::setCenter(const core::Id &center)
{
    int found = -1;
    for (int row = 0; row < count() && !center.isNull(); ++row) {
        if (itemData(row).value<core::Id>() == center)
            found = row;
    }
    setCurrentIndex(found);
}

void DataCenterBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);

    const Tokens &tokens = Tokens::of(this);
    QRect row = rect().adjusted(space::m, 0, -space::m - metric::icon - space::s, 0);
    const QRect pin(row.left() - 2, row.center().y() - 7, metric::icon, metric::icon);
    drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), pin), QStringLiteral("map-pin"),
             isEnabled() ? tokens.text : tokens.faint);
    row.setLeft(pin.right() + space::s);
    row = drawEnd(painter, row, rect(), layoutDirection(), {}, currentData(closestRole).toString(),
                  tokens);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(currentIndex() < 0 ? tokens.muted : tokens.text);
    const QString text = currentIndex() < 0 ? placeholderText() : currentText();
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), row),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
}

void DataCenterBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling a form must not change its values.
    if (view()->isVisible())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace ui
