#pragma once

namespace core {

//! How much may be exchanged without being asked for.
enum class SyncPolicy {
    Online,  //!< what others do is here at once
    Metered, //!< own changes at once, those of others now and then
    Offline  //!< nothing, until somebody asks
};

} // namespace core
