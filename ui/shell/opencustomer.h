#pragma once

#include "core/services/workspace.h"

namespace ui {

class CustomerPage;
class Theme;

//! The page of a customer, with its users and licences as tabs.
[[nodiscard]] CustomerPage *makeCustomerPage(core::Workspace &workspace, Theme &theme,
                                             const core::Id &customer);

} // namespace ui
