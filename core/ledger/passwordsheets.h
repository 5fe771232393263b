#pragma once

#include "core/plan/sheet.h"
#include "core/storage/connection.h"
#include "core/storage/seals.h"

#include <vector>

namespace core {

//! Temporary passwords of new users, sealed by the server to a key of a plan.
class PasswordSheets {
public:
    PasswordSheets(StoreConnection &connection, const Seals &seals)
        : m_connection(connection)
        , m_seals(seals)
    {
    }

    //! Generates a key pair, keeps its secret half sealed and returns the public half.
    [[nodiscard]] Result<QByteArray> makeKey();
    //! Passwords of this plan and of every plan with the same key.
    [[nodiscard]] Result<std::vector<SheetRow>> sheet(const Id &plan) const;
    //! Deletes the passwords and the secret half of their key, on the disk too.
    [[nodiscard]] Result<void> destroy(const Id &plan);

    // Inside a transaction:
    //! Keeps a password that the server sealed for an operation of the plan, while its key exists.
    void keep(Work &work, const Id &operation, const Id &plan, const QByteArray &box) const;
    //! A day after its first password came a sheet expires, unless more passwords are to come.
    void dropExpired(Work &work) const;

private:
    StoreConnection &m_connection;
    const Seals &m_seals;
};

} // namespace core
