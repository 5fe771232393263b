#pragma once

#include "core/services/workspace.h"

#include <QWidget>

namespace ui {

class Label;
class ListStates;
class SearchField;
class SubscriptionsModel;
class TableView;

//! Subscriptions with seats bought, used and free: of one customer, or of all (null id).
class LicencesView final : public QWidget {
    Q_OBJECT

public:
    LicencesView(core::Workspace &workspace, const core::Id &customer, QWidget *parent = nullptr);

    void focusFilter();
    void addSubscription();
    //! Empty = seats can be changed; else the reason why not.
    void setReadOnly(const QString &reason) { m_readOnly = reason; }

Q_SIGNALS:
    void openCustomer(const core::Id &customer);
    //! A change was saved on this computer; the shell shows it.
    void saved(const core::Id &plan, const QString &text);

private:
    void openRow(int row);
    void openDialog(const core::Id &customer,
                    const std::optional<core::Subscription> &subscription);
    void follow();

    core::Workspace &m_workspace;
    core::Id m_customer;
    SubscriptionsModel *m_model;
    TableView *m_table;
    SearchField *m_search;
    ListStates *m_states;
    Label *m_count;
    QString m_readOnly;
};

} // namespace ui
