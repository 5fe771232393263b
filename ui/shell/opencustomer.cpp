#include "ui/shell/opencustomer.h"

#include "ui/customers/customerpage.h"
#include "ui/licences/licencesview.h"
#include "ui/users/usersview.h"

namespace ui {
namespace {

CustomerTab usersTab(core::Workspace &workspace, Theme &theme, CustomerPage &page)
{
    auto *view = new UsersView(workspace, theme, page.customer());
    QObject::connect(view, &UsersView::importRequested, &page,
                     [&page] { Q_EMIT page.importRequested(page.customer()); });
    QObject::connect(view, &UsersView::textPasted, &page, [&page](const QString &text) {
        Q_EMIT page.textPasted(page.customer(), text);
    });
    QObject::connect(view, &UsersView::planStarted, &page, &CustomerPage::planStarted);
    QObject::connect(view, &UsersView::saved, &page, &CustomerPage::saved);
    QObject::connect(view, &UsersView::passwordsDrawn, &page, &CustomerPage::passwordsDrawn);
    return {view, [view](const QString &reason) { view->setReadOnly(reason); },
            [view] { view->focusFilter(); }, [view] { view->addUser(); },
            [view](const QString &userName) { view->showUser(userName); }};
}

CustomerTab licencesTab(core::Workspace &workspace, CustomerPage &page)
{
    auto *view = new LicencesView(workspace, page.customer());
    QObject::connect(view, &LicencesView::saved, &page, &CustomerPage::saved);
    return {view, [view](const QString &reason) { view->setReadOnly(reason); },
            [view] { view->focusFilter(); }, [view] { view->addSubscription(); }};
}

} // namespace

CustomerPage *makeCustomerPage(core::Workspace &workspace, Theme &theme, const core::Id &customer)
{
    const CustomerTabs tabs{
        [&workspace, &theme](CustomerPage &page) { return usersTab(workspace, theme, page); },
        [&workspace](CustomerPage &page) { return licencesTab(workspace, page); }};
    return new CustomerPage(workspace, tabs, customer);
}

} // namespace ui
