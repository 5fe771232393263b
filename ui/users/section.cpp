#include "ui/users/section.h"

#include "ui/section/listpage.h"
#include "ui/users/usersview.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

Section usersSection()
{
    const auto title = QCoreApplication::translate("ui::Section", "Users");
    return {.id = section::users,
            .title = title,
            .command = QCoreApplication::translate("ui::Section", "&Users"),
            .icon = u"users"_s,
            .shortcut = Qt::CTRL | Qt::Key_2,
            .make = [title](const Services &services) -> SectionPage {
                auto *window = &services.window;
                auto *view = new UsersView(services.workspace, services.theme, {});
                QObject::connect(view, &UsersView::importRequested, view,
                                 [window] { window->beginImport({}); });
                QObject::connect(view, &UsersView::textPasted, view,
                                 [window](const QString &text) { window->importText({}, text); });
                QObject::connect(view, &UsersView::planStarted, view,
                                 [window](const core::Id &plan) { window->openPlan(plan); });
                QObject::connect(view, &UsersView::saved, view,
                                 [window](const core::Id &plan, const QString &text) {
                                     window->saySaved(plan, text);
                                 });
                QObject::connect(view, &UsersView::passwordsDrawn, view,
                                 [window](const core::Id &plan) { window->awaitPasswords(plan); });
                return {makeListPage(services, title, view), [view] { view->focusFilter(); }};
            },
            .count = [](core::Workspace &workspace) { return workspace.directory().userCount(); }};
}

} // namespace ui
