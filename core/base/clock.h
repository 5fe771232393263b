#pragma once

#include <QDateTime>

namespace core {

//! The source of time, so that tests can set it. Always UTC, milliseconds.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
};

//! Stands still until it is moved.
class ManualClock final : public Clock {
public:
    explicit ManualClock(QDateTime start);
    [[nodiscard]] QDateTime now() const override;
    void advanceSeconds(qint64 seconds);

private:
    QDateTime m_now;
};

//! RFC 3339 in UTC with milliseconds and Z: the only form on the wire and in databases.
[[nodiscard]] QString toWire(const QDateTime &time);
//! An invalid QDateTime if the text is not RFC 3339.
[[nodiscard]] QDateTime timeFromWire(const QString &text);

} // namespace core
