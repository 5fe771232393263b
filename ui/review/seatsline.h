#pragma once

#include "core/plan/plan.h"
#include "core/services/directory.h"

#include <QWidget>

class QHBoxLayout;

namespace ui {

//! "Seats: Business Premium 1,187 needed · 1,300 free", missing ones first and in red.
class SeatsLine final : public QWidget {
    Q_OBJECT
public:
    explicit SeatsLine(const core::Directory &directory, QWidget *parent = nullptr);

    void setSeats(QList<core::SeatNeed> seats);

private:
    const core::Directory &m_directory;
    QHBoxLayout *m_row;
    QList<core::SeatNeed> m_seats;
};

//! "1,187 needed · 2 freed · 1,300 free", and the number missing.
[[nodiscard]] QString seatsText(const core::SeatNeed &need);

} // namespace ui
