#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

//! Numbers and times for display, in the language of `locale`. The current time is always passed
//! in.
class Format final {
    Q_DECLARE_TR_FUNCTIONS(ui::Format)
public:
    explicit Format(QLocale locale = {})
        : m_locale(std::move(locale))
    {
    }

    [[nodiscard]] QString number(qint64 value) const { return m_locale.toString(value); }
    //! "182 / 200"
    [[nodiscard]] QString ratio(qint64 used, qint64 total) const;
    //! "14.2 MB"
    [[nodiscard]] QString bytes(qint64 size) const { return m_locale.formattedDataSize(size, 1); }
    //! "21 Dec", with the year if it differs from that of `today`.
    [[nodiscard]] QString date(const QDate &date, const QDate &today) const;
    //! "09:41" today, else the date: for the past.
    [[nodiscard]] QString moment(const QDateTime &when, const QDateTime &now) const;
    //! "Just now", "5 minutes ago", "3 hours ago", "yesterday", then the date.
    [[nodiscard]] QString ago(const QDateTime &when, const QDateTime &now) const;
    //! "41 h left", "5 days left", "expired": for the future.
    [[nodiscard]] QString left(const QDateTime &until, const QDateTime &now) const;
    //! "13 s", "4 min", "2 h": remaining time of a task.
    [[nodiscard]] QString duration(qint64 seconds) const;

private:
    QLocale m_locale;
};

} // namespace ui
