#pragma once

#include <QWidget>

namespace ui {

//! A customer's initials on the customer's color, the same everywhere.
class AvatarBadge final : public QWidget {
    Q_OBJECT
public:
    AvatarBadge(const QString &id, const QString &name, int side, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_id;
    QString m_initials;
};

} // namespace ui
