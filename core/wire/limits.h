#pragma once

//! Times that server and client agree on, and that a sentence may name.
namespace core {

//! A sign-in is recent for this long: what does much harm in the wrong hands needs a recent one.
constexpr int freshSignInMinutes = 15;
//! An approval can be used for this long.
constexpr int approvedHours = 24;
//! A change that stayed unsent for longer is sent only if a person says so.
constexpr int heldAfterDays = 14;

} // namespace core
