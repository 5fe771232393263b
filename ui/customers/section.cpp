#include "ui/customers/section.h"

#include "ui/customers/customerspage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

Section customersSection()
{
    return {.id = section::customers,
            .title = QCoreApplication::translate("ui::Section", "Customers"),
            .command = QCoreApplication::translate("ui::Section", "&Customers"),
            .icon = u"building-2"_s,
            .shortcut = Qt::CTRL | Qt::Key_1,
            .make = [](const Services &services) -> SectionPage {
                auto *window = &services.window;
                auto *page = new CustomersPage(services.workspace);
                QObject::connect(page, &CustomersPage::openCustomer, page,
                                 [window](const core::Id &id) { window->showCustomer(id); });
                QObject::connect(page, &CustomersPage::onboardRequested, page,
                                 [window] { window->onboard(); });
                QObject::connect(page, &CustomersPage::importRequested, page,
                                 [window](const core::Id &id) { window->beginImport(id); });
                QObject::connect(page, &CustomersPage::searchRequested, page,
                                 [window] { window->searchEverything(); });
                return {page, [page] { page->focusFilter(); }};
            },
            .count =
                [](core::Workspace &workspace) {
                    return static_cast<int>(workspace.directory().customers().size());
                }};
}

} // namespace ui
