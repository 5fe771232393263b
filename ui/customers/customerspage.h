#pragma once

#include "ui/customers/customersmodel.h"

#include <QWidget>

class QMenu;

namespace core {
class Workspace;
}

namespace ui {

class FilterChips;
class Label;
class ListStates;
class SearchField;
class TableView;

//! All customers: search, filters, sort, and the four states of a list.
class CustomersPage final : public QWidget {
    Q_OBJECT

public:
    explicit CustomersPage(core::Workspace &workspace, QWidget *parent = nullptr);

    void focusFilter();

Q_SIGNALS:
    void openCustomer(const core::Id &customer);
    void onboardRequested();
    //! Null: the shell asks for the customer.
    void importRequested(const core::Id &customer);
    void searchRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addFilters();
    void fillTagMenu();
    void setFilter(const CustomerFilter &filter);
    enum class Filter { Tag, AccountType, Status, Management };
    void clearFilter(Filter filter);
    void clearFilters();
    void follow();

    core::Workspace &m_workspace;
    CustomersModel *m_model;
    TableView *m_table;
    SearchField *m_search;
    FilterChips *m_filters;
    QMenu *m_tagMenu = nullptr;
    ListStates *m_states;
    Label *m_count;
    QString m_failure;
};

} // namespace ui
