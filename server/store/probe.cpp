#include "server/store/probe.h"

namespace server {

core::Result<void> tryWriting(Connection &connection)
{
    // Touches no row, but fails if writing is not possible: on a read-only file, or on a PostgreSQL
    // standby.
    return connection.run("UPDATE tenant_clock SET pruned=pruned WHERE 1=0");
}

} // namespace server
