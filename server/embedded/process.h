#pragma once

#include "core/base/result.h"

#include <functional>

namespace server {

//! Holds a folder for one process. Let go by the system when the process ends in any way.
class FolderLock {
public:
    //! ErrorCode::Locked when another process has it.
    [[nodiscard]] static core::Result<FolderLock> take(const QString &folder);
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&) = delete;

private:
    explicit FolderLock(int file);
    int m_file = -1;
};

//! No memory image on disk when something goes wrong: it would have keys in it.
void forbidCoreDumps();
//! Whatever this process writes is its owner's alone: backups and exports have names in them.
void keepFilesPrivate();
//! A file that may not grow any more is an error to be told, not the end of the process.
void surviveFullDisks();
//! Makes the folder, or checks it: its owner's alone.
[[nodiscard]] core::Result<void> makePrivateFolder(const QString &path);
//! Calls back on another thread when the system asks to end. To be called before any thread is
//! started. The signal of a terminal that goes away ends too, unless something is to be read again
//! at it.
void whenAskedToEnd(std::function<void()> callback, std::function<void()> reload = {});
//! Calls back on another thread when standard input ends, which is when the parent has ended.
void whenInputEnds(std::function<void()> callback);
//! Ends the process for good if it is still there after `seconds`.
void endWithin(int seconds);

} // namespace server
