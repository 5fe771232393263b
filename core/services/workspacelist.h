#pragma once

#include "core/net/oauthclient.h"
#include "core/services/workspace.h"

namespace core {

//! One place to work: this computer, or an organisation on a team server.
struct WorkspaceEntry {
    QString id;           //!< "this-computer", or a UUID; also the name of its folder
    ServerAddress server; //!< empty = this computer
    QString tenant;
    QString organisation;
    QString person; //!< who signed in last

    [[nodiscard]] bool isThisComputer() const { return server.url.isEmpty(); }
    friend bool operator==(const WorkspaceEntry &, const WorkspaceEntry &) = default;
};

//! The workspaces that are known here, each in a folder of its own below one folder, listed in a
//! file that holds no secret. A file that cannot be read is set aside before it is written anew.
class WorkspaceList final {
public:
    explicit WorkspaceList(QString folder);

    //! This computer first.
    [[nodiscard]] const QList<WorkspaceEntry> &entries() const { return m_entries; }
    [[nodiscard]] const WorkspaceEntry *find(const QString &id) const;
    //! By id, host or organisation, whatever the case; null when none or several fit.
    [[nodiscard]] const WorkspaceEntry *named(const QString &name) const;
    [[nodiscard]] WorkspaceConfig config(const WorkspaceEntry &entry) const;

    //! The workspace of that server and organisation, a new one where there was none.
    [[nodiscard]] Result<WorkspaceEntry> add(const ServerAddress &server, const Grant &grant);
    //! With the whole folder. It must not be open.
    [[nodiscard]] Result<void> remove(const QString &id);

private:
    [[nodiscard]] Result<void> save() const;
    [[nodiscard]] QString file() const;

    QString m_folder;
    QList<WorkspaceEntry> m_entries;
    bool m_isDamaged = false;
};

} // namespace core
