#include "server/http/children.h"

#include <fcntl.h>

namespace server {

void keepFromChildren(int socket)
{
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
}

} // namespace server
