#pragma once

namespace core {

//! For so many days the server keeps a user who was deleted, and brings them back.
constexpr int restoreDays = 30;

} // namespace core
