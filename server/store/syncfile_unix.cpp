#include "server/store/syncfile.h"

#include <unistd.h>

namespace server {

bool syncFile(QFile &file)
{
    return file.flush() && fsync(file.handle()) == 0;
}

} // namespace server
