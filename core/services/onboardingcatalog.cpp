#include "core/services/onboardingcatalog.h"

#include "core/services/directory.h"

namespace core {

OnboardingCatalog onboardingCatalog(const Directory &directory)
{
    return {directory.partner(),
            directory.services(),
            directory.dataCenters(),
            directory.tags(),
            directory.notificationProfiles(),
            directory.legalTexts()};
}

} // namespace core
