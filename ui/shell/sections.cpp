#include "ui/shell/sections.h"

#include "ui/customers/section.h"
#include "ui/licences/section.h"
#include "ui/onboarding/section.h"
#include "ui/plans/section.h"
#include "ui/users/section.h"
#include "ui/waiting/section.h"

namespace ui {

QList<Section> sections()
{
    return {
        customersSection(), usersSection(), licencesSection(),
        draftsSection(),    plansSection(), waitingSection(),
    };
}

} // namespace ui
