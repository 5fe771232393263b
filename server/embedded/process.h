#pragma once

#include "core/base/result.h"

#include <functional>

namespace server {

//! Locks a folder for one process. The system releases it however the process ends.
class FolderLock {
public:
    //! ErrorCode::Locked if another process has it.
    [[nodiscard]] static core::Result<FolderLock> take(const QString &folder);
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&) = delete;

private:
    explicit FolderLock(int file);
    int m_file = -1;
};

//! A core dump would contain keys.
void forbidCoreDumps();
//! Files of this process are for its owner only: backups and exports contain names.
void keepFilesPrivate();
//! Reaching the file size limit becomes an error, not the end of the process.
void surviveFullDisks();
//! Creates the folder, or checks that only its owner can access it.
[[nodiscard]] core::Result<void> makePrivateFolder(const QString &path);
//! Calls back on another thread when the system asks the process to end. Call it before any thread
//! starts. The hangup signal of a closed terminal ends the process too, unless `reload` is set.
void whenAskedToEnd(std::function<void()> callback, std::function<void()> reload = {});
//! Calls back on another thread when standard input ends, which means that the parent has ended.
void whenInputEnds(std::function<void()> callback);
//! Kills the process if it is still running after `seconds`.
void endWithin(int seconds);

} // namespace server
