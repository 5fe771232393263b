#include "ui/review/seatsline.h"

#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace ui {
namespace {

constexpr qsizetype mostShown = 3;

} // namespace

QString seatsText(const core::SeatNeed &need)
{
    const QLocale locale;
    QStringList parts{SeatsLine::tr("%1 needed").arg(locale.toString(need.needed))};
    if (need.freed)
        parts.append(SeatsLine::tr("%1 freed").arg(locale.toString(need.freed)));
    parts.append(SeatsLine::tr("%1 free").arg(locale.toString(need.free)));
    if (need.missing())
        parts.append(SeatsLine::tr("%1 short").arg(locale.toString(need.missing())));
    return parts.join(QStringLiteral(" · "));
}

SeatsLine::SeatsLine(const core::Directory &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::xs);
}

void SeatsLine::setSeats(QList<core::SeatNeed> seats)
{
    std::stable_sort(seats.begin(), seats.end(),
                     [](const auto &a, const auto &b) { return a.missing() > b.missing(); });
    if (seats == m_seats && m_row->count())
        return;
    m_seats = seats;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList all;
    m_row->addWidget(plainLabel(seats.isEmpty() ? tr("No licences assigned.") : tr("Seats:"),
                                TextRole::Body, LabelColor::Muted));
    for (qsizetype i = 0; i < seats.size(); ++i) {
        const core::SeatNeed &need = seats.at(i);
        const QString name = m_directory.subscriptionName(need.subscription);
        all.append(tr("%1: %2", "subscription, seats").arg(name, seatsText(need)));
        if (i >= mostShown)
            continue;
        const bool bad = need.missing() > 0;
        if (i > 0)
            m_row->addSpacing(space::m);
        m_row->addWidget(
            plainLabel(name, TextRole::Strong, bad ? LabelColor::Bad : LabelColor::Text));
        m_row->addWidget(
            plainLabel(seatsText(need), TextRole::Body, bad ? LabelColor::Bad : LabelColor::Muted));
    }
    if (seats.size() > mostShown)
        m_row->addWidget(
            plainLabel(tr("%Ln more", nullptr, static_cast<int>(seats.size() - mostShown)),
                       TextRole::Body, LabelColor::Muted));
    m_row->addStretch();
    setAccessibleName(all.join(QStringLiteral("; ")));
    setPlainToolTip(this, all.join(QLatin1Char('\n')));
}

} // namespace ui

#include "moc_seatsline.cpp"
