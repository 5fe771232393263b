#include "ui/waiting/section.h"

#include "ui/waiting/waitingpage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

Section waitingSection()
{
    return {.id = section::waiting,
            .title = QCoreApplication::translate("ui::Section", "Pending"),
            .command = QCoreApplication::translate("ui::Section", "Pen&ding changes"),
            .icon = u"arrow-up-from-line"_s,
            .shortcut = Qt::CTRL | Qt::Key_6,
            .place = Place::Work,
            .make = [](const Services &services) -> SectionPage {
                auto *window = &services.window;
                auto *page = new WaitingPage(services.workspace);
                QObject::connect(page, &WaitingPage::openPlan, page,
                                 [window](const core::Id &plan) { window->openPlan(plan); });
                QObject::connect(page, &WaitingPage::openOther, page,
                                 [window](const core::Id &customer, const QString &userName) {
                                     window->showUser(customer, userName);
                                 });
                return {page};
            },
            .count =
                [](core::Workspace &workspace) {
                    const auto waiting = workspace.waiting();
                    return waiting.queued + waiting.sending + waiting.needsYou;
                }};
}

} // namespace ui
