#include "ui/onboarding/section.h"

#include "ui/onboarding/draftspage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

Section draftsSection()
{
    return {
        .id = section::drafts,
        .title = QCoreApplication::translate("ui::Section", "Drafts"),
        .command = QCoreApplication::translate("ui::Section", "&Drafts"),
        .icon = u"file-pen"_s,
        .shortcut = Qt::CTRL | Qt::Key_4,
        .place = Place::Work,
        .make = [](const Services &services) -> SectionPage {
            auto *window = &services.window;
            auto *page = new DraftsPage(services.workspace.drafts(), services.workspace.directory(),
                                        services.workspace.clock(), services.theme);
            QObject::connect(page, &DraftsPage::resume, page,
                             [window](const core::Draft &draft) { window->resumeDraft(draft); });
            return {page};
        },
        .count =
            [](core::Workspace &workspace) {
                return static_cast<int>(workspace.drafts().list().size());
            }};
}

} // namespace ui
