#pragma once

#include "core/services/workspace.h"

#include <QTemporaryDir>

#include <memory>

//! A workspace on a real embedded server in its own folder.
class OpenWorkspace {
public:
    //! False if it cannot be opened, or the server's catalog does not arrive.
    [[nodiscard]] bool open();
    //! As after a restart of the program: reads the disk again.
    [[nodiscard]] bool reopen();
    [[nodiscard]] core::Workspace &operator*() const { return *m_workspace; }
    [[nodiscard]] core::Workspace *operator->() const { return m_workspace.get(); }

private:
    QTemporaryDir m_folder;
    core::SystemClock m_clock;
    std::unique_ptr<core::Workspace> m_workspace;
};
