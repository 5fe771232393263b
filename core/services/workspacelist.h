#pragma once

#include "core/net/oauthclient.h"
#include "core/services/workspace.h"

namespace core {

//! A workspace: this computer, or an organisation on a team server.
struct WorkspaceEntry {
    QString id;           //!< "this-computer", or a UUID; also the name of its folder
    ServerAddress server; //!< empty = this computer
    QString tenant;
    QString organisation;
    QString person; //!< the last person who signed in

    [[nodiscard]] bool isThisComputer() const { return server.url.isEmpty(); }
    friend bool operator==(const WorkspaceEntry &, const WorkspaceEntry &) = default;
};

//! The known workspaces, each in its own subfolder, listed in a file without secrets. An unreadable
//! file is set aside before a new one is written.
class WorkspaceList final {
public:
    explicit WorkspaceList(QString folder);

    //! This computer first.
    [[nodiscard]] const QList<WorkspaceEntry> &entries() const { return m_entries; }
    [[nodiscard]] const WorkspaceEntry *find(const QString &id) const;
    //! By id, host or organisation, case-insensitive; null if none or several match.
    [[nodiscard]] const WorkspaceEntry *named(const QString &name) const;
    [[nodiscard]] WorkspaceConfig config(const WorkspaceEntry &entry) const;

    //! The workspace of that server and organisation; creates it if missing.
    [[nodiscard]] Result<WorkspaceEntry> add(const ServerAddress &server, const Grant &grant);
    //! With its whole folder. It must not be open.
    [[nodiscard]] Result<void> remove(const QString &id);

private:
    [[nodiscard]] Result<void> save() const;
    [[nodiscard]] QString file() const;

    QString m_folder;
    QList<WorkspaceEntry> m_entries;
    bool m_isDamaged = false;
};

} // namespace core
