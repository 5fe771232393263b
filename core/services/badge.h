#pragma once

#include "core/store/store.h"

//! core::Badge and the value types of plans, drafts and activity, for screens (ui sees services,
//! not the store).
