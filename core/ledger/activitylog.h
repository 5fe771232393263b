#pragma once

#include "core/plan/activity.h"
#include "core/storage/connection.h"

namespace core {

//! Local actions and changes from the server, newest first.
class ActivityLog {
public:
    explicit ActivityLog(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    //! `customer` null = all customers.
    [[nodiscard]] Result<QList<ActivityLine>> lines(const Id &customer, int limit) const;

    //! Inside a transaction. `fields` are separated by commas.
    void add(Work &work, const EntityRef &ref, std::string_view what, OperationKind kind,
             const QString &by, const QByteArray &fields, const Id &plan) const;

private:
    StoreConnection &m_connection;
};

} // namespace core
