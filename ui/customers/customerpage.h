#pragma once

#include "core/services/workspace.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace ui {

class CustomerPage;
class PageHeader;
class ServicesTab;

//! A tab of the page that another screen provides. The page knows only this of it.
struct CustomerTab {
    QWidget *widget = nullptr;
    std::function<void(const QString &reason)> setReadOnly; //!< an empty reason: it can be edited
    std::function<void()> focusFilter;
    std::function<void()> add; //!< the primary action of the page
    std::function<void(const QString &name)> show = {};
};

//! Called when the tab is first shown.
struct CustomerTabs {
    std::function<CustomerTab(CustomerPage &)> users;
    std::function<CustomerTab(CustomerPage &)> licences;
};

//! One customer. Bound to its id for its lifetime: another customer is another page.
class CustomerPage final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Overview, Users, Licences, Services, Activity, TabCount };

    CustomerPage(core::Workspace &workspace, CustomerTabs tabs, const core::Id &customer,
                 QWidget *parent = nullptr);

    [[nodiscard]] const core::Id &customer() const { return m_customer; }
    void showTab(Tab tab);
    void showUser(const QString &userName);
    void focusFilter();
    void addUser();

Q_SIGNALS:
    void searchRequested();
    void settingsRequested();
    void importRequested(const core::Id &customer);
    void textPasted(const core::Id &customer, const QString &text);
    void planStarted(const core::Id &plan);
    void saved(const core::Id &plan, const QString &text);
    void passwordsDrawn(const core::Id &plan);
    //! Back to the list.
    void back();

private:
    [[nodiscard]] QWidget *makeTab(Tab tab);
    void follow();
    void setTab(int tab);

    core::Workspace &m_workspace;
    CustomerTabs m_others;
    core::Id m_customer;
    PageHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QWidget *m_pages[TabCount] = {};
    CustomerTab m_users;
    CustomerTab m_licences;
    ServicesTab *m_services = nullptr;
    QWidget *m_notice;
    QPushButton *m_import;
    QPushButton *m_primary;
    [[nodiscard]] QString reason(core::Right right) const;

    QString m_readOnly;
};

} // namespace ui
