#include "app/folders.h"

#include "core/services/workspace.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

QString systemStateFolder()
{
#if defined(Q_OS_LINUX)
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + u"/.local/state"_s : state) + u"/tenantry"_s;
#elif defined(Q_OS_MACOS)
    return QDir::homePath() + u"/Library/Logs/Tenantry"_s;
#else
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/log"_s;
#endif
}

} // namespace

Folders Folders::find(const QString &config, const QString &data)
{
    Folders folders;
    folders.config = config.isEmpty()
                         ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                         : QDir(config).absolutePath();
    const QString root = data.isEmpty() ? QString() : QDir(data).absolutePath();
    folders.workspace =
        root.isEmpty() ? core::Workspace::thisComputerFolder() : root + u"/this-computer"_s;
    folders.state = root.isEmpty() ? systemStateFolder() : root + u"/log"_s;
    return folders;
}

} // namespace app
