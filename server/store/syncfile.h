#pragma once

#include <QFile>

namespace server {

//! Waits until what was written to the file is on the disk.
[[nodiscard]] bool syncFile(QFile &file);

} // namespace server
