#pragma once

//! All rooms of the store, for code that uses most of them.
#include "core/cache/cache.h"
#include "core/cache/entityhistory.h"
#include "core/cache/feed.h"
#include "core/ledger/activitylog.h"
#include "core/ledger/draftledger.h"
#include "core/ledger/passwordsheets.h"
#include "core/ledger/planledger.h"
#include "core/outbox/outbox.h"
#include "core/outbox/sender.h"
#include "core/storage/settings.h"
#include "core/store/store.h"
