#pragma once

#include <QFile>

namespace server {

//! Waits until the file's data is on the disk.
[[nodiscard]] bool syncFile(QFile &file);

} // namespace server
