#pragma once

#include "core/base/latest.h"
#include "core/services/workspace.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class Label;
class LicenceRow;

//! "Manage licences · 3 users": boxes that show whether all, none or some have a licence, and what
//! the change costs in seats. The plan is made on a worker with each click, so that what is
//! reviewed is what was shown.
class LicencePanel final : public QWidget {
    Q_OBJECT

public:
    explicit LicencePanel(core::Workspace &workspace, QWidget *parent = nullptr);

    //! All users belong to this customer.
    void setUsers(const core::Id &customer, const QList<core::Id> &users);
    [[nodiscard]] const core::Plan &plan() const { return m_plan; }

Q_SIGNALS:
    void reviewRequested(const core::Plan &plan);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void load();
    void takeView(const core::Result<core::CustomerView> &view);
    void fill();
    void makePlan();
    void showPlan();

    core::Workspace &m_workspace;
    core::Id m_customer;
    QList<core::Id> m_users;
    std::shared_ptr<const core::CustomerView> m_view; // shared with the planning worker
    core::Latest<core::Result<core::CustomerView>> m_loading;
    core::Latest<core::Plan> m_planning;
    core::Plan m_plan;
    Label *m_title;
    QVBoxLayout *m_list;
    QList<LicenceRow *> m_rows;
    Label *m_sum;
    QPushButton *m_review;
};

} // namespace ui
