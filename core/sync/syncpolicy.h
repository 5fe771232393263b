#pragma once

namespace core {

//! How much may be synced automatically.
enum class SyncPolicy {
    Online,  //!< other people's changes appear at once
    Metered, //!< own changes at once, other people's now and then
    Offline  //!< nothing, until the user asks
};

} // namespace core
