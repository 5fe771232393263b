#include "ui/words/format.h"

namespace ui {
namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

//! Hours and minutes: in some locales, such as "C", the short form includes seconds.
QString shortTime(const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    return format.remove(QStringLiteral(":ss")).remove(QStringLiteral(".ss"));
}

} // namespace

QString Format::ratio(qint64 used, qint64 total) const
{
    return tr("%1 / %2", "used of total").arg(number(used), number(total));
}

QString Format::date(const QDate &date, const QDate &today) const
{
    //: A date of this year, as in "21 Dec"; see QLocale::toString for the letters.
    const QString sameYear = tr("d MMM");
    //: A date of another year, as in "21 Dec 2027".
    const QString otherYear = tr("d MMM yyyy");
    return m_locale.toString(date, date.year() == today.year() ? sameYear : otherYear);
}

QString Format::moment(const QDateTime &when, const QDateTime &now) const
{
    const QDateTime local = when.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return m_locale.toString(local.time(), shortTime(m_locale));
    return date(local.date(), now.toLocalTime().date());
}

QString Format::ago(const QDateTime &when, const QDateTime &now) const
{
    const qint64 seconds = when.secsTo(now);
    const QDate today = now.toLocalTime().date();
    const QDate that = when.toLocalTime().date();
    if (seconds < minute)
        return tr("just now");
    if (seconds < hour)
        return tr("%n minute(s) ago", nullptr, int(seconds / minute));
    if (that == today)
        return tr("%n hour(s) ago", nullptr, int(seconds / hour));
    if (that.daysTo(today) == 1)
        return tr("yesterday");
    return date(that, today);
}

QString Format::left(const QDateTime &until, const QDateTime &now) const
{
    const qint64 seconds = now.secsTo(until);
    if (seconds <= 0)
        return tr("expired");
    if (seconds < hour)
        return tr("%n min left", nullptr, int(qMax<qint64>(1, seconds / minute)));
    if (seconds < 2 * day)
        return tr("%n h left", nullptr, int(seconds / hour));
    return tr("%n day(s) left", nullptr, int(seconds / day));
}

QString Format::duration(qint64 seconds) const
{
    if (seconds < 2 * minute)
        return tr("%1 s").arg(number(qMax<qint64>(1, seconds)));
    if (seconds < 2 * hour)
        return tr("%1 min").arg(number((seconds + minute / 2) / minute));
    return tr("%1 h").arg(number((seconds + hour / 2) / hour));
}

} // namespace ui
