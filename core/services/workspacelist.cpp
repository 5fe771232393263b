#include "core/services/workspacelist.h"

#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

const QString thisComputer = u"this-computer"_s;

} // namespace

WorkspaceList::WorkspaceList(QString folder)
    : m_folder(std::move(folder))
{
    m_entries.append({thisComputer, {}, {}, {}, {}});
    QFile stored(file());
    if (!stored.exists())
        return;
    const auto content = stored.open(QIODevice::ReadOnly)
                             ? QJsonDocument::fromJson(stored.readAll()).object()
                             : QJsonObject();
    m_isDamaged = !content[u"workspaces"].isArray();
    if (m_isDamaged)
        log("workspace")->error("the list of workspaces cannot be read; it is kept as it is");
    const auto items = content[u"workspaces"].toArray();
    for (const auto &value : items) {
        const auto item = value.toObject();
        const auto id = Id::fromString(item[u"id"].toString());
        const auto url = serverUrlFromText(item[u"server"].toString());
        if (!id || !url) // it becomes a folder name, and an address where passwords are entered
            continue;
        m_entries.append({id->toString(), ServerAddress(*url, item[u"caFile"].toString()),
                          item[u"tenant"].toString(), item[u"organisation"].toString(),
                          item[u"person"].toString()});
    }
}

QString WorkspaceList::file() const
{
    return m_folder + u"/workspaces.json"_s;
}

const WorkspaceEntry *WorkspaceList::find(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &WorkspaceEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

const WorkspaceEntry *WorkspaceList::named(const QString &name) const
{
    const WorkspaceEntry *found = nullptr;
    for (const auto &entry : m_entries) {
        const bool fits = entry.id.compare(name, Qt::CaseInsensitive) == 0 ||
                          (!entry.isThisComputer() &&
                           (entry.server.url.host().compare(name, Qt::CaseInsensitive) == 0 ||
                            entry.server.url.toString().compare(name, Qt::CaseInsensitive) == 0 ||
                            entry.organisation.compare(name, Qt::CaseInsensitive) == 0));
        if (fits && found)
            return nullptr;
        if (fits)
            found = &entry;
    }
    return found;
}

WorkspaceConfig WorkspaceList::config(const WorkspaceEntry &entry) const
{
    WorkspaceConfig config;
    config.folder = m_folder + u'/' + entry.id;
    config.server = entry.server.url;
    config.caFile = entry.server.caFile;
    config.id = entry.id;
    return config;
}

Result<WorkspaceEntry> WorkspaceList::add(const ServerAddress &server, const Grant &grant)
{
    auto known = std::ranges::find_if(m_entries, [&](const WorkspaceEntry &entry) {
        return !entry.isThisComputer() && isSameOrigin(entry.server.url, server.url) &&
               entry.tenant == grant.tenant;
    });
    if (known == m_entries.end())
        known = m_entries.insert(m_entries.end(), {Id::make().toString(), {}, {}, {}, {}});
    known->server = server;
    known->tenant = grant.tenant;
    known->organisation = grant.organisation;
    known->person = grant.name.isEmpty() ? grant.email : grant.name;
    const auto entry = *known;
    if (auto saved = save(); !saved)
        return tl::unexpected(saved.error());
    return entry;
}

Result<void> WorkspaceList::remove(const QString &id)
{
    const auto *entry = find(id);
    if (!entry || entry->isThisComputer())
        return failure(ErrorCode::NotFound, {}, id);
    QDir folder(m_folder + u'/' + id);
    m_entries.removeIf([&id](const WorkspaceEntry &one) { return one.id == id; });
    // The list first: a leftover folder does less harm than a workspace that lost its data.
    if (auto saved = save(); !saved)
        return saved;
    if (folder.exists() && !folder.removeRecursively())
        return failure(ErrorCode::Permission, u"the folder could not be removed"_s, folder.path());
    return {};
}

Result<void> WorkspaceList::save() const
{
    QJsonArray items;
    for (const auto &entry : m_entries) {
        if (!entry.isThisComputer())
            items.append(QJsonObject{{u"id"_s, entry.id},
                                     {u"server"_s, entry.server.url.toString()},
                                     {u"caFile"_s, entry.server.caFile},
                                     {u"tenant"_s, entry.tenant},
                                     {u"organisation"_s, entry.organisation},
                                     {u"person"_s, entry.person}});
    }
    const auto content = QJsonDocument(QJsonObject{{u"workspaces"_s, items}}).toJson();
    // The names of its folders can still be read by hand.
    if (m_isDamaged) {
        const QString aside = file() + u".damaged"_s;
        if (!QFile::exists(aside) && !QFile::rename(file(), aside))
            return failure(ErrorCode::Storage, u"the damaged list could not be set aside"_s,
                           file());
    }
    QSaveFile stored(file());
    if (!QDir().mkpath(m_folder) || !stored.open(QIODevice::WriteOnly) ||
        !stored.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        stored.write(content) != content.size() || !stored.commit())
        return failure(ErrorCode::Storage, stored.errorString(), file());
    return {};
}

} // namespace core
