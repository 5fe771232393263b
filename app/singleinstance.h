#pragma once

#include <QLocalServer>
#include <QObject>

namespace app {

//! One program per workspace. A second one asks the first to show its window, and ends. The socket
//! is the user's own and carries no data: a connection means "raise", and its content is not read.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &workspaceFolder, QObject *parent = nullptr);

    //! False if another program has this workspace open; that one was asked to come to the front.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace app
