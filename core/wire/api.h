#pragma once

#include "core/base/reason.h"

namespace core {

//! The version of the API that this program speaks.
constexpr int apiVersion = 1;

//! Which side has to be updated when the other one speaks version `other`.
[[nodiscard]] constexpr VersionGap gapTo(int other)
{
    return other < apiVersion ? VersionGap::ServerTooOld : VersionGap::ProgramTooOld;
}

} // namespace core
