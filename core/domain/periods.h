#pragma once

namespace core {

//! Days during which a deleted user can be restored.
constexpr int restoreDays = 30;

//! Days after which an unsent change is no longer sent without a person's review.
constexpr int heldAfterDays = 14;

//! Minutes after a sign-in during which sensitive actions need no new sign-in.
constexpr int freshSignInMinutes = 15;

//! Hours during which an approved request can be carried out.
constexpr int approvedHours = 24;

//! Hours during which a temporary password is valid.
constexpr int temporaryPasswordHours = 72;

} // namespace core
