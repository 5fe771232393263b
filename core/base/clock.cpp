#include "core/base/clock.h"

#include <chrono>

namespace core {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

ManualClock::ManualClock(QDateTime start)
    : m_now(std::move(start))
{
}

QDateTime ManualClock::now() const
{
    return m_now;
}

void ManualClock::advanceSeconds(qint64 seconds)
{
    m_now = m_now.addSecs(seconds);
}

QString toWire(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    // Each write formats several times, and QDateTime's own formatting takes a hundred times as
    // long.
    using namespace std::chrono;
    const sys_time<milliseconds> point{milliseconds(time.toMSecsSinceEpoch())};
    const auto day = floor<days>(point);
    const year_month_day date(day);
    const hh_mm_ss clock(point - day);
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9999)
        return time.toUTC().toString(Qt::ISODateWithMs);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    auto *out = text.data();
    const auto put = [out](qsizetype last, std::int64_t number) {
        for (; number > 0; number /= 10)
            out[last--] = QChar(u'0' + static_cast<char16_t>(number % 10));
    };
    put(3, year);
    put(6, static_cast<unsigned>(date.month()));
    put(9, static_cast<unsigned>(date.day()));
    put(12, clock.hours().count());
    put(15, clock.minutes().count());
    put(18, clock.seconds().count());
    put(22, clock.subseconds().count());
    return text;
}

QDateTime timeFromWire(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace core
