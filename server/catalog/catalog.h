#pragma once

#include "server/store/records.h"

namespace server {

//! Adds a new server's initial data to the database: the partner, data centers, services, SKUs,
//! notification profiles and legal texts. From then on they are ordinary entities; the files are
//! not read again.
[[nodiscard]] core::Result<void> loadCatalog(Records &records);

} // namespace server
