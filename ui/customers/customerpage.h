#pragma once

#include "core/services/workspace.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace ui {

class Label;
class LicencesView;
class PageHeader;
class ServicesTab;
class Theme;
class UsersView;

//! One customer. Bound to its id for as long as it lives: another customer is another page.
class CustomerPage final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Overview, Users, Licences, Services, Activity, TabCount };

    CustomerPage(core::Workspace &workspace, Theme &theme, const core::Id &customer,
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
    //! The way up to the list.
    void back();

private:
    [[nodiscard]] QWidget *makeTab(Tab tab);
    void follow();
    void setTab(int tab);

    core::Workspace &m_workspace;
    Theme &m_theme;
    core::Id m_customer;
    PageHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QWidget *m_pages[TabCount] = {};
    UsersView *m_users = nullptr;
    LicencesView *m_licences = nullptr;
    ServicesTab *m_services = nullptr;
    QWidget *m_notice;
    QPushButton *m_import;
    QPushButton *m_primary;
    [[nodiscard]] QString reason(core::Right right) const;

    QString m_readOnly;
};

} // namespace ui
