#include "ui/licences/section.h"

#include "ui/licences/licencesview.h"
#include "ui/section/listpage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

Section licencesSection()
{
    const auto title = QCoreApplication::translate("ui::Section", "Licences");
    return {.id = section::licences,
            .title = title,
            .command = QCoreApplication::translate("ui::Section", "&Licences"),
            .icon = u"key-round"_s,
            .shortcut = Qt::CTRL | Qt::Key_3,
            .make = [title](const Services &services) -> SectionPage {
                auto *window = &services.window;
                auto *view = new LicencesView(services.workspace, {});
                QObject::connect(view, &LicencesView::openCustomer, view,
                                 [window](const core::Id &id) { window->showLicencesOf(id); });
                return {makeListPage(services, title, view), [view] { view->focusFilter(); }};
            }};
}

} // namespace ui
