#pragma once

#include "tests/server/support/client.h"

#include <QProcess>

namespace server {

//! The output of one run of `tenantry-server`.
struct Said {
    int code = -1;
    QByteArray out;
    QByteArray error;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};
//! Runs it without the test's own settings in its environment.
[[nodiscard]] Said runServer(const QStringList &words);

//! The server as an administrator sets it up and starts it: `data` in the folder, on SQLite there
//! or at the given location, with one partner whose owner is `client()`.
class Program {
public:
    static constexpr auto owner = "ana@northwind.example";

    explicit Program(const QString &folder, const Location &location = {});
    ~Program();

    //! Another one of its commands, with its configuration.
    [[nodiscard]] Said command(const QStringList &words) const;
    //! True when it is listening.
    [[nodiscard]] bool start(const QStringList &more = {});
    //! SIGTERM; true if it stopped in order.
    [[nodiscard]] bool end();
    void kill();
    //! A new session of the owner: those from before a restore are void.
    void letOwnerIn();
    [[nodiscard]] Client client() const { return {port, token}; }

    [[nodiscard]] static QStringList configurationOf(const QString &folder,
                                                     const Location &location);

    QString folder;
    Location location;
    QStringList configuration;
    QProcess process;
    QByteArray token;
    quint16 port = 0;
    quint16 metricsPort = 0;
};

//! Environment of a child that is not the test's.
[[nodiscard]] QProcessEnvironment cleanEnvironment();

} // namespace server
