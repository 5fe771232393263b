#pragma once

#include "core/domain/subscription.h"

#include <QWidget>

class QCheckBox;

namespace ui {

class Label;

//! One subscription in the panel: how many of the selected users have it, and whether that changes.
class LicenceRow final : public QWidget {
    Q_OBJECT

public:
    enum class Wish { LeaveAsItIs, Give, Take };

    LicenceRow(const core::Subscription &subscription, const QString &name, int having, int users,
               QWidget *parent = nullptr);

    [[nodiscard]] const core::Id &subscription() const { return m_subscription.id; }
    [[nodiscard]] Wish wish() const;
    void setWish(Wish wish);

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void follow();

    core::Subscription m_subscription;
    int m_having;
    int m_users;
    QCheckBox *m_box;
    Label *m_note;
};

} // namespace ui
