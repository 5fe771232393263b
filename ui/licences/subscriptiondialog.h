#pragma once

#include "core/base/clock.h"
#include "core/services/directory.h"
#include "core/services/plans.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace ui {

class Combo;
class Field;
class Label;

//! Buys seats: a new subscription, or a new number of seats for an existing one.
class SubscriptionDialog final : public QDialog {
    Q_OBJECT

public:
    SubscriptionDialog(core::Plans &plans, core::Directory &directory, const core::Clock &clock,
                       const core::Id &customer,
                       const std::optional<core::Subscription> &subscription, QWidget *parent);

Q_SIGNALS:
    //! Saved on this computer; `text` describes it.
    void done(const core::Id &plan, const QString &text);

private:
    [[nodiscard]] core::Subscription entered() const;
    void judge();
    void save();
    void showError(const QString &text);

    core::Plans &m_plans;
    core::Directory &m_directory;
    const core::Clock &m_clock;
    core::Id m_customer;
    std::optional<core::Subscription> m_before;
    core::Id m_id;
    Combo *m_sku = nullptr;
    Combo *m_term = nullptr;
    QSpinBox *m_seats;
    Field *m_seatsField;
    QCheckBox *m_renew;
    Label *m_error;
    QPushButton *m_save;
};

} // namespace ui
