#pragma once

#include "core/services/workspace.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QToolButton;

namespace ui {

class IconLabel;
class Label;

//! Always shows how current the data is, pending changes, counts, and the signed-in person.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setWorkspace(const core::Workspace &workspace);
    void setCounts(int customers, int users);

Q_SIGNALS:
    void waitingClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static QString firstSyncText(const core::SyncInfo &sync);
    void setFreshness(const QString &iconName, const QString &text, Tone tone);

    IconLabel *m_icon;
    Label *m_freshness;
    QToolButton *m_waiting;
    Label *m_customers;
    Label *m_users;
    Label *m_person;
};

} // namespace ui
