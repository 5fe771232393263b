#pragma once

#include "core/usecases/onboarding.h"

namespace core {

class Directory;

//! What the directory knows that a new customer can be given.
[[nodiscard]] OnboardingCatalog onboardingCatalog(const Directory &directory);

} // namespace core
