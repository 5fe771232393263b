#pragma once

#include "core/storage/connection.h"
#include "core/storage/seals.h"

namespace core {

//! Named values of the workspace, in clear or sealed.
class Settings {
public:
    Settings(StoreConnection &connection, const Seals &seals)
        : m_connection(connection)
        , m_seals(seals)
    {
    }

    //! Empty = not set.
    [[nodiscard]] Result<QString> value(const QString &name) const;
    [[nodiscard]] Result<void> setValue(const QString &name, const QString &value);
    //! Values that must not be on the disk in clear. Empty = not set.
    [[nodiscard]] Result<Secret> secret(const QString &name) const;
    //! An empty secret is removed.
    [[nodiscard]] Result<void> setSecret(const QString &name, const Secret &value);

    // Inside a transaction:
    [[nodiscard]] static QString value(Work &work, const QString &name);
    static void setValue(Work &work, const QString &name, const QString &value);
    static void remove(Work &work, const QString &name);
    //! A moment in milliseconds; 0 = not set.
    [[nodiscard]] static qint64 timeOf(Work &work, const QString &name);

private:
    StoreConnection &m_connection;
    const Seals &m_seals;
};

} // namespace core
