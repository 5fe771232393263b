#pragma once

#include "server/store/records.h"

namespace server {

//! Puts what a new server starts with into the database: the partner, data centers, services, SKUs,
//! notification profiles and legal texts. From then on they are ordinary entities that can be
//! changed; the files are not read again.
[[nodiscard]] core::Result<void> loadCatalog(Records &records);

} // namespace server
